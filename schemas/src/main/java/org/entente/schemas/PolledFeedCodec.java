package org.entente.schemas;

import java.time.Duration;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.schemas.avro.FeedPolled;

/** {@link PolledFeed} on {@code feeds.polled}. */
final class PolledFeedCodec implements Codec<PolledFeed> {

    @Override
    public Schema schema() {
        return FeedPolled.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(PolledFeed feed) {
        return FeedPolled.newBuilder()
                .setUrl(feed.url())
                .setEtag(feed.version().etag())
                .setLastModified(feed.version().lastModified())
                .setPolledAt(feed.standing().polledAt())
                .setFailures(feed.standing().failures())
                .setLastError(feed.standing().lastError())
                .setFailedAt(feed.standing().failedAt())
                .setDueAt(feed.dueAt())
                .setGone(feed.standing().gone())
                .setAnsweredAtUrl(feed.address().answeredAt())
                .setAdoptedUrl(feed.address().adopted())
                .setMovingTo(feed.address().movingTo())
                .setMovingAnswers(feed.address().movingAnswers())
                .setGapSeconds(feed.pace().gap().toSeconds())
                .setNewestAt(feed.pace().newestAt())
                .setWishedSeconds(feed.pace().wished().toSeconds())
                .setSkipHours(feed.pace().skipHours())
                .setSkipDays(feed.pace().skipDays())
                .setLastNewAt(feed.volume().lastNewAt())
                .setVolumeDay(feed.volume().day())
                .setVolume(feed.volume().days())
                .setEntries(feed.volume().entries())
                .setHostRestUntil(feed.standing().rest().until())
                .setHostBusyAnswers(feed.standing().rest().times())
                .setPages(feed.version().pages())
                .build();
    }

    @Override
    public PolledFeed fromAvro(SpecificRecord avro) {
        var polled = (FeedPolled) avro;
        return new PolledFeed(
                polled.getUrl(),
                polled.getDueAt(),
                new FeedVersion(polled.getEtag(), polled.getLastModified(), polled.getPages()),
                new FeedStanding(
                        polled.getPolledAt(),
                        polled.getFailures(),
                        polled.getLastError(),
                        polled.getFailedAt(),
                        polled.getGone(),
                        new HostRest(polled.getHostRestUntil(), polled.getHostBusyAnswers())),
                new FeedAddress(
                        polled.getAnsweredAtUrl(),
                        polled.getAdoptedUrl(),
                        polled.getMovingTo(),
                        polled.getMovingAnswers()),
                new FeedPace(
                        Duration.ofSeconds(polled.getGapSeconds()),
                        polled.getNewestAt(),
                        Duration.ofSeconds(polled.getWishedSeconds()),
                        polled.getSkipHours(),
                        polled.getSkipDays()),
                new FeedVolume(polled.getLastNewAt(), polled.getVolumeDay(), polled.getVolume(), polled.getEntries()));
    }

    @Override
    public String id(PolledFeed feed) {
        return feed.url() + "." + feed.standing().polledAt().toEpochMilli();
    }

    @Override
    public String subject(PolledFeed feed) {
        return feed.url();
    }

    @Override
    public Instant time(PolledFeed feed) {
        return feed.standing().polledAt();
    }
}
