package org.entente.ingest.feed;

import java.util.Map;
import java.util.TreeSet;

/** A reader of feeds that is to be judged. */
interface FeedReader {

    FeedReader OURS = FeedParser::parse;

    ParsedFeed read(byte[] body, Map<String, String> headers, String url);

    /** The characters that it takes the bytes for. */
    default String text(byte[] body, Map<String, String> headers) {
        return FeedBytes.text(body, headers, new TreeSet<>());
    }
}
