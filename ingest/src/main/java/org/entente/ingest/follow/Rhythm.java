package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A feed's own rhythm.
 *
 * @param gap the usual time between two of its entries; zero if that cannot be told
 * @param newestAt when its newest entry appeared; the epoch if that cannot be told
 */
record Rhythm(Duration gap, Instant newestAt) {

    private static final int ENTRIES = 20;

    /** Of the times that entries state, whichever lie ahead left out. */
    static Rhythm of(List<Instant> publishedAt, Instant now) {
        List<Instant> newest = publishedAt.stream()
                .filter(at -> !at.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(ENTRIES)
                .toList();
        if (newest.isEmpty()) {
            return new Rhythm(Duration.ZERO, Instant.EPOCH);
        }
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < newest.size(); i++) {
            gaps.add(Duration.between(newest.get(i), newest.get(i - 1)));
        }
        Collections.sort(gaps);
        return new Rhythm(gaps.isEmpty() ? Duration.ZERO : gaps.get(gaps.size() / 2), newest.get(0));
    }
}
