package org.entente.schemas.streams;

import java.time.Duration;

/** What a service is tuned for. */
public enum Profile {
    /**
     * News as it comes: an alert follows its article at once. On its way it waits for some four commits, and a commit costs some
     * milliseconds itself: with shorter intervals a service does little else. While one thread commits, another reads.
     */
    LIVE(Duration.ofMillis(20), Duration.ofMillis(30), 64 << 10, 500, 2),
    /** Years of history at a time: large batches, all cores. */
    REPLAY(
            Duration.ofMillis(250),
            Duration.ofMillis(100),
            128 << 10,
            2000,
            Runtime.getRuntime().availableProcessors());

    private final Duration commitInterval;
    private final Duration pollWait;
    private final int batchBytes;
    private final int maxPollRecords;
    private final int threads;

    Profile(Duration commitInterval, Duration pollWait, int batchBytes, int maxPollRecords, int threads) {
        this.commitInterval = commitInterval;
        this.pollWait = pollWait;
        this.batchBytes = batchBytes;
        this.maxPollRecords = maxPollRecords;
        this.threads = threads;
    }

    Duration commitInterval() {
        return commitInterval;
    }

    /** How long a thread waits for records at most; what it has worked through is not committed meanwhile. */
    Duration pollWait() {
        return pollWait;
    }

    int batchBytes() {
        return batchBytes;
    }

    int maxPollRecords() {
        return maxPollRecords;
    }

    int threads() {
        return threads;
    }
}
