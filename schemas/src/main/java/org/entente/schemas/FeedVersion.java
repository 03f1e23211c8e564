package org.entente.schemas;

import java.util.List;

/**
 * The version of a feed that is in.
 *
 * @param etag the ETag of the last good answer, byte for byte; empty if none
 * @param lastModified the Last-Modified of the last good answer, byte for byte; empty if none
 * @param pages numbers that stand for the entries whose page has been asked for
 */
public record FeedVersion(String etag, String lastModified, List<Integer> pages) {

    public static final FeedVersion NONE = new FeedVersion("", "", List.of());

    public FeedVersion {
        pages = List.copyOf(pages);
    }

    /** Without what tells that it has not changed: it is asked for anew, and its pages are not. */
    FeedVersion askedAnew() {
        return new FeedVersion("", "", pages);
    }
}
