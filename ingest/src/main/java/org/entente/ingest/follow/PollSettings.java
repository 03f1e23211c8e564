package org.entente.ingest.follow;

import java.time.Duration;

/**
 * How often sources are asked.
 *
 * @param interval between two requests to a feed that answers
 * @param folderInterval between two looks at a folder
 * @param threads how many feeds are asked at a time
 * @param jitter by which share of itself a pause may vary, so that feeds do not fall into step
 */
public record PollSettings(Duration interval, Duration folderInterval, int threads, double jitter) {

    public static final Duration INTERVAL = Duration.ofMinutes(10);
    public static final Duration FOLDER_INTERVAL = Duration.ofSeconds(2);
    public static final int THREADS = 8;
    public static final double JITTER = 0.1;

    public PollSettings {
        if (interval.isZero() || folderInterval.isZero()) {
            throw new IllegalArgumentException("poll.interval and folder.interval must be longer than nothing, got "
                    + interval + " and " + folderInterval);
        }
    }

    public static PollSettings standard() {
        return new PollSettings(INTERVAL, FOLDER_INTERVAL, THREADS, JITTER);
    }
}
