package org.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes the values of one topic, and what they are into the headers. */
final class TopicSerializer<T> implements Serializer<T> {

    private final CloudEvents<T> events;
    private final CodecSerializer<T> values;

    TopicSerializer(Topic<T> topic, KafkaAvroSerializer avro) {
        this.events = new CloudEvents<>(topic);
        this.values = new CodecSerializer<>(topic.codec(), avro);
    }

    @Override
    public byte @Nullable [] serialize(String name, @Nullable T value) {
        return values.serialize(name, value);
    }

    @Override
    public byte @Nullable [] serialize(String name, Headers headers, @Nullable T value) {
        if (value != null) {
            events.describe(value, headers);
        }
        return serialize(name, value);
    }

    @Override
    public void close() {
        values.close();
    }
}
