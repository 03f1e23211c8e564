package org.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one topic or store. The registry's serializer registers the schema with the first value; the id that it
 * writes before that stands before all that follow.
 */
final class CodecSerializer<T> implements Serializer<T> {

    private static final byte[] UNLIKE = {};

    private final Codec<T> codec;
    private final KafkaAvroSerializer avro;
    private final SpecificDatumWriter<SpecificRecord> writer;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    CodecSerializer(Codec<T> codec, KafkaAvroSerializer avro) {
        this.codec = codec;
        this.avro = avro;
        this.writer = new SpecificDatumWriter<>(codec.schema());
    }

    @Override
    public byte @Nullable [] serialize(String name, @Nullable T value) {
        if (value == null) {
            return null;
        }
        SpecificRecord record = codec.toAvro(value);
        byte[] header = headers.getOrDefault(name, UNLIKE);
        return header.length == WireFormat.HEADER ? write(header, record) : introduce(name, record);
    }

    private byte[] introduce(String name, SpecificRecord record) {
        byte[] bytes = RegistryPatience.insist(() -> avro.serialize(name, record));
        byte[] header = Arrays.copyOf(bytes, WireFormat.HEADER);
        // The serializer may have been told to write by another version of the schema.
        headers.put(name, Arrays.equals(bytes, write(header, record)) ? header : UNLIKE);
        return bytes;
    }

    private byte[] write(byte[] header, SpecificRecord record) {
        var bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        avro.close();
    }
}
