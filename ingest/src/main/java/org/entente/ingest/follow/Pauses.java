package org.entente.ingest.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before a feed is asked again. */
final class Pauses {

    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final PollSettings settings;
    private final RandomGenerator random;

    Pauses(PollSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** After an answer. */
    Duration afterAnswer() {
        return varied(settings.interval());
    }

    /** After failures in a row: a minute, doubling up to a day, but never sooner than after an answer. */
    Duration afterFailures(int failures) {
        Duration doubled = failures > 11 ? LONGEST : FIRST.multipliedBy(1L << Math.max(0, failures - 1));
        Duration bounded = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return varied(bounded.compareTo(settings.interval()) < 0 ? settings.interval() : bounded);
    }

    private Duration varied(Duration pause) {
        double factor = 1 + settings.jitter() * (2 * random.nextDouble() - 1);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }
}
