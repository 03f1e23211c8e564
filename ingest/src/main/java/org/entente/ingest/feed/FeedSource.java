package org.entente.ingest.feed;

/**
 * A feed to follow.
 *
 * @param url where it is
 * @param title what people call it; perhaps empty
 */
public record FeedSource(String url, String title) {

    public static FeedSource at(String url) {
        return new FeedSource(url, "");
    }
}
