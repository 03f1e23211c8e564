package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.ingest.fetch.Host;
import org.entente.schemas.HostRest;

/**
 * When each host may be asked: one request after the other with the pause that it wishes between them, and none while it
 * rests. Whoever must wait is given a time of its own, so that those who wait do not all come at once.
 *
 * <p>Safe for use by several threads.
 */
final class Hosts {

    private static final int MOST_INSIDE = 2;

    private final Map<Host, Standing> hosts = new HashMap<>();

    private static final class Standing {
        private Instant free = Instant.MIN;
        private HostRest rest = HostRest.NONE;
        private int inside;
        private final Map<String, Instant> booked = new HashMap<>();
    }

    /**
     * Asks for leave to send a request now.
     *
     * @param who asks, so that it is given no second time while it waits for its first
     * @param pause that the host wishes between two requests
     * @return the time to come again; empty if it may be sent now
     */
    synchronized Optional<Instant> book(Host host, String who, Duration pause, Instant now) {
        Standing standing = standing(host);
        if (standing.rest.until().isAfter(now) && standing.free.isBefore(standing.rest.until())) {
            standing.free = standing.rest.until();
        }
        Instant mine = standing.booked.get(who);
        if (mine != null && mine.isAfter(now)) {
            return Optional.of(mine);
        }
        if (mine != null) {
            standing.booked.remove(who);
            return Optional.empty();
        }
        Instant slot = standing.free.isBefore(now) ? now : standing.free;
        standing.free = slot.plus(pause);
        if (slot.isAfter(now)) {
            standing.booked.put(who, slot);
            return Optional.of(slot);
        }
        return Optional.empty();
    }

    /** Until when a host is to be left alone; empty if it is not. */
    synchronized Optional<Instant> restingUntil(Host host, Instant now) {
        return Optional.of(standing(host).rest.until()).filter(until -> until.isAfter(now));
    }

    /** How many times in a row a host has said that it is too busy. */
    synchronized int busyTimes(Host host) {
        return standing(host).rest.times();
    }

    /** Whether one more may be about a host now; whoever may must {@link #leave} it. Those who may not hold up nobody. */
    synchronized boolean enter(Host host) {
        Standing standing = standing(host);
        boolean free = standing.inside < MOST_INSIDE;
        standing.inside += free ? 1 : 0;
        return free;
    }

    synchronized void leave(Host host) {
        standing(host).inside--;
    }

    /** How a host rests, or has rested before it last answered as it should. */
    synchronized HostRest resting(Host host) {
        return standing(host).rest;
    }

    /** Leaves a host alone, and takes back the times that were given. */
    synchronized void rest(Host host, HostRest rest) {
        Standing standing = standing(host);
        if (rest.until().isAfter(standing.rest.until())) {
            standing.rest = rest;
            standing.booked.clear();
            standing.free = rest.until();
        }
    }

    /** A host has answered as it should; what it was asked before it wished to rest says nothing of that. */
    synchronized void answered(Host host, Instant now) {
        Standing standing = standing(host);
        if (!standing.rest.until().isAfter(now)) {
            standing.rest = HostRest.NONE;
        }
    }

    private Standing standing(Host host) {
        return hosts.computeIfAbsent(host, h -> new Standing());
    }
}
