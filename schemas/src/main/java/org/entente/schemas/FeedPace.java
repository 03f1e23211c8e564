package org.entente.schemas;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a feed changes, and how often it wishes to be asked.
 *
 * @param gap the usual time between two of its entries; zero if not known
 * @param newestAt when its newest entry appeared; the epoch if not known
 * @param wished how long it wishes to be left alone between two requests; zero if it does not say
 * @param skipHours hours of the day, by GMT, at which it wishes not to be asked
 * @param skipDays days of the week, 1 for Monday to 7, on which it wishes not to be asked
 */
public record FeedPace(
        Duration gap, Instant newestAt, Duration wished, List<Integer> skipHours, List<Integer> skipDays) {

    public static final FeedPace UNKNOWN =
            new FeedPace(Duration.ZERO, Instant.EPOCH, Duration.ZERO, List.of(), List.of());

    public FeedPace {
        skipHours = List.copyOf(skipHours);
        skipDays = List.copyOf(skipDays);
    }
}
