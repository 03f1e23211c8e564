package org.entente.ingest.follow;

import java.time.Duration;

/**
 * How often sources are asked, and what of them.
 *
 * @param interval between two requests to a feed of whose rhythm nothing is known
 * @param shortest time between two requests to a feed, however much it brings
 * @param longest time between two requests to a feed, however little it brings
 * @param folderInterval between two looks at a folder
 * @param hostInterval between two requests to one host, where it asks for no more
 * @param threads how many feeds are asked at a time
 * @param jitter by which share of itself a pause may vary, so that feeds do not fall into step
 * @param robots what of a host is asked for only where its robots.txt allows it
 * @param pages whether the page of an entry is fetched where the feed carries only a summary of it
 */
public record PollSettings(
        Duration interval,
        Duration shortest,
        Duration longest,
        Duration folderInterval,
        Duration hostInterval,
        int threads,
        double jitter,
        RobotsScope robots,
        boolean pages) {

    public static final Duration INTERVAL = Duration.ofMinutes(10);
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(6);
    public static final Duration FOLDER_INTERVAL = Duration.ofSeconds(2);
    public static final Duration HOST_INTERVAL = Duration.ofSeconds(1);
    public static final int THREADS = 8;
    public static final double JITTER = 0.1;

    /** What robots.txt is asked about. */
    public enum RobotsScope {
        /** Feeds and pages. */
        ALL,
        /** Pages only: feeds are there to be asked for by programs, and somebody has named these. */
        PAGES
    }

    public PollSettings {
        if (interval.isZero() || folderInterval.isZero()) {
            throw new IllegalArgumentException("poll.interval and folder.interval must be longer than nothing, got "
                    + interval + " and " + folderInterval);
        }
        if (longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "poll.longest must not be shorter than poll.shortest, got " + longest + " and " + shortest);
        }
    }

    public static PollSettings standard() {
        return new PollSettings(
                INTERVAL, SHORTEST, LONGEST, FOLDER_INTERVAL, HOST_INTERVAL, THREADS, JITTER, RobotsScope.ALL, true);
    }

    /** Whether feeds are asked at the interval whatever their rhythm: it is shorter than any rhythm would give. */
    boolean isFixed() {
        return interval.compareTo(shortest) < 0;
    }
}
