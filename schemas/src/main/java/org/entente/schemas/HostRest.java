package org.entente.schemas;

import java.time.Instant;

/**
 * How a host has asked to be left alone.
 *
 * @param until when; the epoch if it has not asked
 * @param times how many times in a row it has said that it is too busy
 */
public record HostRest(Instant until, int times) {

    public static final HostRest NONE = new HostRest(Instant.EPOCH, 0);
}
