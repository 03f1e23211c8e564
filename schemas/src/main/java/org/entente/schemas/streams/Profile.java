package org.entente.schemas.streams;

import java.time.Duration;

/** What a service is tuned for. */
public enum Profile {
    /** News as it comes: an alert follows its article at once. */
    LIVE(Duration.ofMillis(10), 0, 16 << 10, 500),
    /** Years of history at a time: large batches. */
    REPLAY(Duration.ofSeconds(1), 50, 128 << 10, 2000);

    private final Duration commitInterval;
    private final int lingerMillis;
    private final int batchBytes;
    private final int maxPollRecords;

    Profile(Duration commitInterval, int lingerMillis, int batchBytes, int maxPollRecords) {
        this.commitInterval = commitInterval;
        this.lingerMillis = lingerMillis;
        this.batchBytes = batchBytes;
        this.maxPollRecords = maxPollRecords;
    }

    Duration commitInterval() {
        return commitInterval;
    }

    int lingerMillis() {
        return lingerMillis;
    }

    int batchBytes() {
        return batchBytes;
    }

    int maxPollRecords() {
        return maxPollRecords;
    }
}
