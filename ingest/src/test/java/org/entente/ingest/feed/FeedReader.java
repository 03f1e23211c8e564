package org.entente.ingest.feed;

import java.util.Map;

/** A reader of feeds that is to be judged. */
interface FeedReader {

    ParsedFeed read(byte[] body, Map<String, String> headers, String url);
}
