package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on only when it is told to. */
final class VirtualClock implements InstantSource, Waiting {

    private volatile Instant now;

    VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void goOnTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("time does not go back from " + now + " to " + later);
        }
        now = later;
    }

    @Override
    public void pass(Duration pause) {
        now = now.plus(pause);
    }
}
