package org.entente.schemas.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.entente.analysis.article.Rejection;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/**
 * Ends a stream in a topic, and what is too large for the topic on {@code articles.rejected} with the reason.
 *
 * <p>Under exactly-once one record too large would block its partition for ever.
 *
 * @param rejected where oversize values go
 */
public record GuardedSink(Channel<Rejection> rejected) {

    public static GuardedSink with(Registry registry) {
        return new GuardedSink(Channel.of(Topics.ARTICLES_REJECTED, registry));
    }

    /** Every step is named for the topic. */
    public <T> void send(KStream<String, T> values, Channel<T> channel) {
        String name = channel.name().replace('.', '-');
        String split = "size-" + name + "-";
        var bySize = new Branches<>(
                split,
                values.processValues(() -> new Encode<>(channel), Named.as("encode-" + name))
                        .split(Named.as(split))
                        .branch((key, bytes) -> Topic.fits(bytes), Branched.as("fits"))
                        .defaultBranch(Branched.as("too-large")));
        bySize.to("fits")
                .to(
                        channel.name(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("write-" + name));
        bySize.to("too-large")
                .map(new RejectTooLarge<>(channel), Named.as("reject-" + name))
                .to(rejected.name(), rejected.writeAs("write-rejected-" + name));
    }
}
