package org.entente.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Tells when so much event time has passed that old things may be forgotten: once for each day gone by. */
final class EventClock {

    private final Duration memory;
    private Instant latest = Instant.MIN;

    EventClock(Duration memory) {
        this.memory = memory;
    }

    /** The time before which everything may be forgotten, if this event begins a new day; else empty. */
    Optional<Instant> advanceTo(Instant eventTime) {
        if (!eventTime.isAfter(latest)) {
            return Optional.empty();
        }
        boolean isNewDay = latest.equals(Instant.MIN) || !day(eventTime).equals(day(latest));
        latest = eventTime;
        return isNewDay ? Optional.of(day(eventTime).minus(memory)) : Optional.empty();
    }

    private static Instant day(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }
}
