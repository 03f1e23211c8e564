package org.entente.schemas;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic with its serdes: the reading and writing ends that a topology names.
 *
 * @param topic which topic
 * @param values reads and writes its values
 * @param <T> what travels on it
 */
public record Channel<T>(Topic<T> topic, Serde<T> values) {

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
