package org.entente.schemas;

import java.time.Instant;

/**
 * What ingest remembers of a feed between polls.
 *
 * @param url the feed's address as configured
 * @param dueAt when it is to be asked next; the epoch if that was never decided
 * @param version the version of it that is in
 * @param standing how it has answered of late
 * @param address where it really is
 * @param pace how often it changes and wishes to be asked
 * @param volume how much it brings
 */
public record PolledFeed(
        String url,
        Instant dueAt,
        FeedVersion version,
        FeedStanding standing,
        FeedAddress address,
        FeedPace pace,
        FeedVolume volume) {

    /** A feed that has never been asked. */
    public static PolledFeed unasked(String url) {
        return new PolledFeed(
                url,
                Instant.EPOCH,
                FeedVersion.NONE,
                FeedStanding.UNASKED,
                FeedAddress.AS_CONFIGURED,
                FeedPace.UNKNOWN,
                FeedVolume.NONE);
    }

    /** The address to ask. */
    public String asked() {
        return address.adopted().isEmpty() ? url : address.adopted();
    }

    /** Whether it has ever answered well. */
    public boolean hasAnswered() {
        return !standing.polledAt().equals(Instant.EPOCH);
    }

    /** After an answer that brought a version, which is in now. */
    public PolledFeed answered(
            Instant at, FeedAddress answering, FeedVersion brought, FeedPace shown, FeedVolume counted) {
        return new PolledFeed(url, dueAt, brought, standing.answered(at), answering, shown, counted);
    }

    /** After an answer that it has not changed. */
    public PolledFeed unchanged(Instant at, FeedAddress answering) {
        return answered(at, answering, version, pace, volume);
    }

    /** After an answer of which only a beginning came; what that brought is in. */
    public PolledFeed brokenOff(Instant at, String error) {
        return with(standing.brokenOff(at, error), address);
    }

    public PolledFeed failed(Instant at, String error, boolean goneForGood) {
        return with(standing.failed(at, error, goneForGood), address.unconfirmed());
    }

    public PolledFeed resting(HostRest hostRest) {
        return with(standing.resting(hostRest), address);
    }

    public PolledFeed due(Instant at) {
        return new PolledFeed(url, at, version, standing, address, pace, volume);
    }

    /** The move taken back: where it led to answers no more. */
    public PolledFeed movedBack() {
        return new PolledFeed(url, dueAt, version.askedAnew(), standing, FeedAddress.AS_CONFIGURED, pace, volume);
    }

    private PolledFeed with(FeedStanding changed, FeedAddress at) {
        return new PolledFeed(url, dueAt, version, changed, at, pace, volume);
    }
}
