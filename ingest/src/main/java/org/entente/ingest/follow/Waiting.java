package org.entente.ingest.follow;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Waiting {

    /** Time as it passes on this machine. */
    Waiting REAL = pause -> {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    void pass(Duration pause);
}
