package org.entente.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads each of the hostile feeds, and says which one of them it could not. Run in a machine of its own, with little memory. */
final class HostileFeeds {

    private static final int LONG = 1_000_000;

    private HostileFeeds() {}

    static List<String[]> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileFeeds.class.getResourceAsStream("hostile.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 4))
                    .toList();
        }
    }

    /** Prints each name with how long the feed took, in milliseconds. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        for (String[] feed : all()) {
            byte[] body = body(feed);
            long begun = System.nanoTime();
            FeedParser.parse(body, Map.of(), "https://news.example/feed");
            System.out.println((System.nanoTime() - begun) / 1_000_000 + " " + feed[0]);
        }
    }

    private static byte[] body(String[] feed) {
        String piece = feed[2].replace("^A", "\u0001");
        var body = new StringBuilder(feed[1]);
        for (int i = 0; body.length() < LONG; i++) {
            body.append(piece.replace("#", Integer.toString(i)));
        }
        return body.append(feed[3]).toString().getBytes(StandardCharsets.UTF_8);
    }
}
