package org.entente.schemas.streams;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;

/**
 * A topic with its serdes: the reading and writing ends that a topology names.
 *
 * @param topic which topic
 * @param values reads and writes its values
 * @param <T> what travels on it
 */
public record Channel<T>(Topic<T> topic, Serde<T> values) {

    public static <T> Channel<T> of(Topic<T> topic, Registry registry) {
        return new Channel<>(topic, registry.serde(topic));
    }

    public String name() {
        return topic.name();
    }

    public Consumed<String, T> readAs(String step) {
        return Consumed.with(Serdes.String(), values).withName(step);
    }

    public Produced<String, T> writeAs(String step) {
        return Produced.with(Serdes.String(), values).withName(step);
    }
}
