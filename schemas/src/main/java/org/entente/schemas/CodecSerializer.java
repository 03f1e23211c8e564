package org.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes the values of one topic or store. */
final class CodecSerializer<T> implements Serializer<T> {

    private final Codec<T> codec;
    private final KafkaAvroSerializer avro;

    CodecSerializer(Codec<T> codec, KafkaAvroSerializer avro) {
        this.codec = codec;
        this.avro = avro;
    }

    @Override
    public byte @Nullable [] serialize(String name, @Nullable T value) {
        return value == null ? null : RegistryPatience.insist(() -> avro.serialize(name, codec.toAvro(value)));
    }

    @Override
    public void close() {
        avro.close();
    }
}
