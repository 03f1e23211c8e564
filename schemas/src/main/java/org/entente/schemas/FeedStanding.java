package org.entente.schemas;

import java.time.Instant;

/**
 * How a feed has answered of late.
 *
 * @param polledAt when it last answered well; the epoch if never
 * @param failures failures in a row since then
 * @param lastError what was wrong with the last answer, in words; empty if nothing
 * @param failedAt when something was wrong last; the epoch if never
 * @param gone whether it has said that it is gone for good
 * @param rest how its host wishes to be left alone
 */
public record FeedStanding(
        Instant polledAt, int failures, String lastError, Instant failedAt, boolean gone, HostRest rest) {

    public static final FeedStanding UNASKED =
            new FeedStanding(Instant.EPOCH, 0, "", Instant.EPOCH, false, HostRest.NONE);

    FeedStanding answered(Instant at) {
        return new FeedStanding(at, 0, "", failedAt, false, HostRest.NONE);
    }

    FeedStanding brokenOff(Instant at, String error) {
        return new FeedStanding(at, 0, error, at, false, HostRest.NONE);
    }

    FeedStanding failed(Instant at, String error, boolean goneForGood) {
        return new FeedStanding(polledAt, failures + 1, error, at, goneForGood, rest);
    }

    FeedStanding resting(HostRest hostRest) {
        return new FeedStanding(polledAt, failures, lastError, failedAt, gone, hostRest);
    }
}
