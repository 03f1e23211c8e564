package org.entente.ingest.feed;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How much of a feed is read. */
final class FeedLimits {

    private static final int MOST_ENTRIES = 20_000;

    private FeedLimits() {}

    /** The entries of a feed, up to more than any real one has. */
    static <E> Stream<E> bounded(Stream<E> entries, Set<String> repairs) {
        List<E> all = entries.toList();
        if (all.size() > MOST_ENTRIES) {
            repairs.add("more than " + MOST_ENTRIES + " entries");
        }
        return all.stream().limit(MOST_ENTRIES);
    }
}
