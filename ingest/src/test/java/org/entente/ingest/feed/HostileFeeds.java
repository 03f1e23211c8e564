package org.entente.ingest.feed;

import java.io.IOException;
import java.util.Map;
import org.entente.ingest.shared.Hostile;

/** Reads each of the hostile feeds. Run in a machine of its own, with little memory. */
final class HostileFeeds {

    private HostileFeeds() {}

    public static void main(String[] args) throws IOException {
        Hostile.read(HostileFeeds.class, body -> FeedParser.parse(body, Map.of(), "https://news.example/feed"));
    }
}
