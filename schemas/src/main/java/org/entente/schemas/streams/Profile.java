package org.entente.schemas.streams;

import java.time.Duration;

/** What a service is tuned for. */
public enum Profile {
    /** News as it comes: an alert follows its article at once. */
    LIVE(Duration.ofMillis(30), 0, 500),
    /** Years of history at a time: large batches. */
    REPLAY(Duration.ofSeconds(1), 50, 2000);

    private final Duration commitInterval;
    private final int lingerMillis;
    private final int maxPollRecords;

    Profile(Duration commitInterval, int lingerMillis, int maxPollRecords) {
        this.commitInterval = commitInterval;
        this.lingerMillis = lingerMillis;
        this.maxPollRecords = maxPollRecords;
    }

    Duration commitInterval() {
        return commitInterval;
    }

    int lingerMillis() {
        return lingerMillis;
    }

    int maxPollRecords() {
        return maxPollRecords;
    }
}
