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
                .setEtag(feed.etag())
                .setLastModified(feed.lastModified())
                .setPolledAt(feed.polledAt())
                .setFailures(feed.failures())
                .setLastError(feed.lastError())
                .setFailedAt(feed.failedAt())
                .setDueAt(feed.dueAt())
                .setGone(feed.gone())
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
                .setHostRestUntil(feed.rest().until())
                .setHostBusyAnswers(feed.rest().times())
                .setPages(feed.pages())
                .build();
    }

    @Override
    public PolledFeed fromAvro(SpecificRecord avro) {
        var polled = (FeedPolled) avro;
        return new PolledFeed(
                polled.getUrl(),
                polled.getEtag(),
                polled.getLastModified(),
                polled.getPolledAt(),
                polled.getFailures(),
                polled.getLastError(),
                polled.getFailedAt(),
                polled.getDueAt(),
                polled.getGone(),
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
                new FeedVolume(polled.getLastNewAt(), polled.getVolumeDay(), polled.getVolume(), polled.getEntries()),
                new HostRest(polled.getHostRestUntil(), polled.getHostBusyAnswers()),
                polled.getPages());
    }

    @Override
    public String id(PolledFeed feed) {
        return feed.url() + "." + feed.polledAt().toEpochMilli();
    }

    @Override
    public String subject(PolledFeed feed) {
        return feed.url();
    }

    @Override
    public Instant time(PolledFeed feed) {
        return feed.polledAt();
    }
}
