package org.entente.ingest.follow;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Waiting {

    void pass(Duration pause);
}
