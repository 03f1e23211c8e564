package org.entente.schemas;

import java.time.Instant;
import java.util.List;

/**
 * What ingest remembers of a feed between polls.
 *
 * @param url the feed's address as configured
 * @param etag the ETag of the last good answer, byte for byte; empty if none
 * @param lastModified the Last-Modified of the last good answer, byte for byte; empty if none
 * @param polledAt when it last answered well; the epoch if never
 * @param failures failures in a row since then
 * @param lastError the last failure in words; empty if none
 * @param failedAt when it last failed; the epoch if never
 * @param dueAt when it is to be asked next; the epoch if that was never decided
 * @param gone whether it has said that it is gone for good
 * @param address where it really is
 * @param pace how often it changes and wishes to be asked
 * @param volume how much it brings
 * @param rest how its host wishes to be left alone
 * @param pages numbers that stand for the entries whose page has been asked for
 */
public record PolledFeed(
        String url,
        String etag,
        String lastModified,
        Instant polledAt,
        int failures,
        String lastError,
        Instant failedAt,
        Instant dueAt,
        boolean gone,
        FeedAddress address,
        FeedPace pace,
        FeedVolume volume,
        HostRest rest,
        List<Integer> pages) {

    public PolledFeed {
        pages = List.copyOf(pages);
    }

    /** A feed that has never been asked. */
    public static PolledFeed unasked(String url) {
        return new PolledFeed(
                url,
                "",
                "",
                Instant.EPOCH,
                0,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                FeedAddress.AS_CONFIGURED,
                FeedPace.UNKNOWN,
                FeedVolume.NONE,
                HostRest.NONE,
                List.of());
    }

    /** The address to ask. */
    public String asked() {
        return address.adopted().isEmpty() ? url : address.adopted();
    }

    /** Whether it has ever answered well. */
    public boolean hasAnswered() {
        return !polledAt.equals(Instant.EPOCH);
    }

    public PolledFeed answered(
            Instant at, FeedAddress address, FeedPace pace, FeedVolume volume, List<Integer> pagesAskedFor) {
        return new PolledFeed(
                url,
                etag,
                lastModified,
                at,
                0,
                "",
                failedAt,
                dueAt,
                false,
                address,
                pace,
                volume,
                HostRest.NONE,
                pagesAskedFor);
    }

    public PolledFeed withValidators(String etag, String lastModified) {
        return new PolledFeed(
                url,
                etag,
                lastModified,
                polledAt,
                failures,
                lastError,
                failedAt,
                dueAt,
                gone,
                address,
                pace,
                volume,
                rest,
                pages);
    }

    public PolledFeed failed(Instant at, String error, boolean goneForGood) {
        return new PolledFeed(
                url,
                etag,
                lastModified,
                polledAt,
                failures + 1,
                error,
                at,
                dueAt,
                goneForGood,
                address.unconfirmed(),
                pace,
                volume,
                rest,
                pages);
    }

    public PolledFeed resting(HostRest hostRest) {
        return new PolledFeed(
                url,
                etag,
                lastModified,
                polledAt,
                failures,
                lastError,
                failedAt,
                dueAt,
                gone,
                address,
                pace,
                volume,
                hostRest,
                pages);
    }

    public PolledFeed due(Instant at) {
        return new PolledFeed(
                url,
                etag,
                lastModified,
                polledAt,
                failures,
                lastError,
                failedAt,
                at,
                gone,
                address,
                pace,
                volume,
                rest,
                pages);
    }

    /** The move taken back: where it led to answers no more. */
    public PolledFeed movedBack() {
        return new PolledFeed(
                url,
                "",
                "",
                polledAt,
                failures,
                lastError,
                failedAt,
                dueAt,
                gone,
                FeedAddress.AS_CONFIGURED,
                pace,
                volume,
                rest,
                pages);
    }
}
