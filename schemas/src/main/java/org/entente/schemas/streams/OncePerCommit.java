package org.entente.schemas.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * Lets each key through once a commit, however much was heard of it in between: what follows works on all of that at once,
 * within the same transaction, and nobody who reads committed records has to wait for it any longer.
 *
 * <p>Stores of the steps behind are flushed after the one that counts: Kafka Streams goes by their order in the topology.
 */
public final class OncePerCommit {

    private OncePerCommit() {}

    /**
     * The keys of what is heard, each with how much has been heard of it since the task began.
     *
     * @param store counts it, in memory; its cache holds a key back until the commit
     */
    public static KStream<String, Long> of(KStream<String, ?> heard, String store) {
        return heard.groupByKey()
                .count(
                        Named.as("count-" + store),
                        Materialized.<String, Long>as(Stores.inMemoryKeyValueStore(store))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long())
                                .withLoggingDisabled()
                                .withCachingEnabled())
                .toStream(Named.as("once-per-commit-" + store));
    }
}
