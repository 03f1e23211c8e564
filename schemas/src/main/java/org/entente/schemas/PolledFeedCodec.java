package org.entente.schemas;

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
        return new FeedPolled(
                feed.url(), feed.etag(), feed.lastModified(), feed.polledAt(), feed.failures(), feed.lastError());
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
                polled.getLastError());
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
