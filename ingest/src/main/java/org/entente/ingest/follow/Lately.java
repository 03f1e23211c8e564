package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.time.StatedTime;
import org.entente.schemas.FeedVolume;
import org.entente.schemas.PolledFeed;

/**
 * Which entries of a feed have appeared since it was last asked: where they state no time, that tells it well enough. What
 * stood in a feed when it was first asked may be of any age.
 */
final class Lately {

    private static final Duration LONGEST_GAP = Duration.ofDays(2);

    private final boolean watched;
    private final Set<Integer> known;
    private final Instant now;

    Lately(PolledFeed before, Instant now) {
        this.watched = before.hasAnswered()
                && before.volume().entries().size() < FeedVolume.ENTRIES_KEPT
                && Duration.between(before.standing().polledAt(), now).compareTo(LONGEST_GAP) <= 0;
        this.known = new HashSet<>(before.volume().entries());
        this.now = now;
    }

    /** Empty where the entry may have stood there for long. */
    Optional<StatedTime> timeOf(FeedEntry entry) {
        return watched && !known.contains(EntryNames.number(entry))
                ? Optional.of(new StatedTime(now, TimeQuality.INFERRED))
                : Optional.empty();
    }
}
