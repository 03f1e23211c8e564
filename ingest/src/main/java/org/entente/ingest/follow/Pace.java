package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.entente.schemas.FeedPace;

/** When to ask a feed again. */
final class Pace {

    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** A feed that has brought nothing for a while is asked again after this part of that while. */
    private static final int PART_OF_A_SILENCE = 10;

    private static final Duration SPREAD_AFTER_SKIPPING = Duration.ofMinutes(10);
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final PollSettings settings;
    private final RandomGenerator random;

    Pace(PollSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * After an answer: by the feed's rhythm within the bounds set, not before the answer is stale, nor before the feed
     * wishes to be asked, nor in an hour or on a day that it wishes to be left alone.
     */
    Instant afterAnswer(FeedPace feed, Duration fresh, Instant now) {
        Duration stale = shorter(fresh, settings.longest());
        Duration wished = shorter(feed.wished(), LONGEST);
        Duration pause = longer(rhythm(feed, now), longer(stale, wished));
        return outsideOfSkipped(feed, now.plus(varied(pause)));
    }

    /** After failures in a row: a minute, doubling up to a day, but never sooner than after an answer. */
    Instant afterFailures(int failures, Instant now) {
        return now.plus(longer(varied(doubled(failures)), varied(settings.interval())));
    }

    /** After a host has said so many times in a row that it is too busy, without saying for how long. */
    Duration afterBusy(int times) {
        return varied(doubled(times));
    }

    /** Asked twice as often as it brings something, and more rarely the longer it brings nothing. */
    private Duration rhythm(FeedPace feed, Instant now) {
        if (settings.isFixed()
                || feed.newestAt().equals(Instant.EPOCH)
                || feed.gap().isZero()) {
            return settings.interval();
        }
        Duration silent = Duration.between(feed.newestAt(), now).dividedBy(PART_OF_A_SILENCE);
        Duration own = longer(feed.gap().dividedBy(2), silent);
        return longer(settings.shortest(), shorter(own, settings.longest()));
    }

    private static Duration doubled(int times) {
        Duration doubled = times > 11 ? LONGEST : FIRST.multipliedBy(1L << Math.max(0, times - 1));
        return shorter(doubled, LONGEST);
    }

    private Instant outsideOfSkipped(FeedPace feed, Instant due) {
        ZonedDateTime at = due.atZone(ZoneOffset.UTC);
        if (!isSkipped(feed, at)) {
            return due;
        }
        for (int hour = 0; hour < HOURS_OF_A_WEEK && isSkipped(feed, at); hour++) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        // A feed that wishes never to be asked has made a mistake.
        return isSkipped(feed, at)
                ? due
                : at.toInstant().plusMillis((long) (random.nextDouble() * SPREAD_AFTER_SKIPPING.toMillis()));
    }

    private static boolean isSkipped(FeedPace feed, ZonedDateTime at) {
        return feed.skipHours().contains(at.getHour())
                || feed.skipDays().contains(at.getDayOfWeek().getValue());
    }

    private Duration varied(Duration pause) {
        double factor = 1 + settings.jitter() * (2 * random.nextDouble() - 1);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
