package org.entente.schemas;

import org.apache.kafka.common.utils.Utils;

/**
 * One topic of Entente: its name, what travels on it, and how it is kept.
 *
 * @param name the Kafka topic
 * @param key what the key says, as {@link TopicKey}
 * @param codec how its values are written
 * @param partitions how many partitions it is created with
 * @param retention how long records are kept
 * @param owner the service that writes it
 * @param purpose one sentence for people
 * @param <T> the record that travels on it
 */
public record Topic<T>(
        String name, TopicKey key, Codec<T> codec, int partitions, Retention retention, String owner, String purpose) {

    /** The largest value that may be written, in bytes, well under the brokers' default limit of 1 MiB. */
    public static final int LARGEST_VALUE = 900_000;

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + " needs a partition, got " + partitions);
        }
    }

    /** Size of the value in Avro's binary encoding, in bytes, without the header of the wire format. */
    public int sizeOf(T value) {
        return AvroSize.of(codec.toAvro(value));
    }

    public boolean fits(T value) {
        return sizeOf(value) <= LARGEST_VALUE;
    }

    /** Size of a value that has been written, in bytes, without the header of the wire format. */
    public static int sizeOf(byte[] written) {
        return written.length - WireFormat.HEADER;
    }

    public static boolean fits(byte[] written) {
        return sizeOf(written) <= LARGEST_VALUE;
    }

    /** The partition of the topic where a key is, if it has as many as it is created with. */
    public int partitionOf(String key) {
        return partitionOf(key, partitions);
    }

    /** The partition where producers put a key. */
    public static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % partitions;
    }

    /** Names a value among all of this topic, as its CloudEvents header says. */
    public String idOf(T value) {
        return codec.id(value);
    }

    /** What a value is about, as its CloudEvents header says. */
    public String subjectOf(T value) {
        return codec.subject(value);
    }

    /** Event time of a value. */
    public java.time.Instant timeOf(T value) {
        return codec.time(value);
    }

    /** The name under which Confluent's registry keeps the schema of the values. */
    public String subject() {
        return name + "-value";
    }

    /** The schema of the values, as registered. */
    public String schema() {
        return codec.schema().toString();
    }
}
