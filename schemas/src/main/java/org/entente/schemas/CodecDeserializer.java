package org.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads the values of one topic or store. Whatever is wrong with the bytes, a {@link SerializationException} says so. */
final class CodecDeserializer<T> implements Deserializer<T> {

    private final Codec<T> codec;
    private final KafkaAvroDeserializer avro;

    CodecDeserializer(Codec<T> codec, KafkaAvroDeserializer avro) {
        this.codec = codec;
        this.avro = avro;
    }

    @Override
    public @Nullable T deserialize(String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        Object value = read(name, bytes);
        if (!(value instanceof SpecificRecord record)
                || !record.getSchema().getFullName().equals(codec.schema().getFullName())) {
            throw new SerializationException(
                    name + " carries " + codec.schema().getFullName() + ", got " + typeOf(value));
        }
        try {
            return codec.fromAvro(record);
        } catch (IllegalArgumentException e) {
            throw new SerializationException("a value on " + name + " makes no sense: " + e.getMessage(), e);
        }
    }

    private @Nullable Object read(String name, byte[] bytes) {
        try {
            return RegistryPatience.insist(() -> avro.deserialize(name, bytes));
        } catch (SerializationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SerializationException("a value on " + name + " is not in Confluent's wire format", e);
        } catch (StackOverflowError e) {
            // An Error would pass every handler of Kafka Streams and end its thread.
            throw new SerializationException("a value on " + name + " is nested too deeply", e);
        }
    }

    private static String typeOf(@Nullable Object value) {
        return value instanceof SpecificRecord record
                ? record.getSchema().getFullName()
                : value == null ? "nothing" : value.getClass().getSimpleName();
    }

    @Override
    public void close() {
        avro.close();
    }
}
