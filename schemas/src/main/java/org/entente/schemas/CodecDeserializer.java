package org.entente.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one topic or store. The registry's deserializer reads the first value of each schema; that schema then
 * reads all that bear its id. Whatever is wrong with the bytes, a {@link SerializationException} says so.
 */
final class CodecDeserializer<T> implements Deserializer<T> {

    private final Codec<T> codec;
    private final KafkaAvroDeserializer avro;
    private final Map<Integer, DatumReader<SpecificRecord>> readers = new ConcurrentHashMap<>();

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
            DatumReader<SpecificRecord> reader = WireFormat.isIn(bytes) ? readers.get(WireFormat.idOf(bytes)) : null;
            return reader == null ? learn(name, bytes) : reader.read(null, WireFormat.valueOf(bytes));
        } catch (SerializationException e) {
            throw e;
        } catch (IOException e) {
            throw new SerializationException("a value on " + name + " ends early or is no Avro", e);
        } catch (RuntimeException e) {
            throw new SerializationException("a value on " + name + " is not in Confluent's wire format", e);
        } catch (StackOverflowError e) {
            // An Error would pass every handler of Kafka Streams and end its thread.
            throw new SerializationException("a value on " + name + " is nested too deeply", e);
        }
    }

    private @Nullable Object learn(String name, byte[] bytes) {
        Object value = RegistryPatience.insist(() -> avro.deserialize(name, bytes));
        if (WireFormat.isIn(bytes)) {
            int id = WireFormat.idOf(bytes);
            RegistryPatience.insist(() -> writtenWith(id))
                    .ifPresent(schema -> readers.put(id, new SpecificDatumReader<>(schema, codec.schema())));
        }
        return value;
    }

    /** The schema of that id, if it has the name of ours: others are not read at all. */
    private Optional<Schema> writtenWith(int id) {
        try {
            return Optional.ofNullable(avro.getSchemaById(id))
                    .filter(AvroSchema.class::isInstance)
                    .map(schema -> ((AvroSchema) schema).rawSchema())
                    .filter(schema -> schema.getFullName().equals(codec.schema().getFullName()));
        } catch (IOException | RestClientException e) {
            throw new SerializationException("schema " + id + " cannot be looked up", e);
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
