package org.entente.app.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;

/**
 * Reads what is committed on a topic, for a command that shows it. Records that cannot be read are counted and passed over.
 *
 * @param <T> what travels on the topic
 */
public final class TopicReader<T> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<T> topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<T> values;
    private final List<TopicPartition> partitions;
    private long unreadable;

    /**
     * One record.
     *
     * @param at when it was written, as its timestamp says
     */
    public record Entry<T>(String key, T value, Instant at) {}

    private TopicReader(
            Topic<T> topic,
            KafkaConsumer<String, byte[]> consumer,
            Deserializer<T> values,
            List<TopicPartition> partitions) {
        this.topic = topic;
        this.consumer = consumer;
        this.values = values;
        this.partitions = partitions;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads from the beginning of every partition. A topic that does not exist has nothing to read. */
    public static <T> TopicReader<T> of(Topic<T> topic, Addresses addresses) {
        KafkaConsumer<String, byte[]> consumer = consumer(addresses);
        return new TopicReader<>(topic, consumer, values(topic, addresses), partitions(consumer, topic.name()));
    }

    /** Reads only the partition where the key is. */
    public static <T> TopicReader<T> of(Topic<T> topic, Addresses addresses, String key) {
        KafkaConsumer<String, byte[]> consumer = consumer(addresses);
        List<TopicPartition> all = partitions(consumer, topic.name());
        if (all.isEmpty()) {
            return new TopicReader<>(topic, consumer, values(topic, addresses), all);
        }
        int partition = Topic.partitionOf(key, all.size());
        return new TopicReader<>(
                topic, consumer, values(topic, addresses), List.of(new TopicPartition(topic.name(), partition)));
    }

    public static boolean exists(Topic<?> topic, Addresses addresses) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(addresses)) {
            return !partitions(consumer, topic.name()).isEmpty();
        }
    }

    public TopicReader<T> fromEnd() {
        consumer.seekToEnd(partitions);
        // Seeking is lazy: what comes between now and the first poll would be missed.
        partitions.forEach(consumer::position);
        return this;
    }

    /** Skips what was written before. */
    public TopicReader<T> from(Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        // Kafka knows no time before 1970, nor has it a record of then.
        long from = Math.max(0, since.toEpochMilli());
        partitions.forEach(partition -> times.put(partition, from));
        Map<TopicPartition, OffsetAndTimestamp> places = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp place = places.get(partition);
            if (place == null) {
                consumer.seekToEnd(List.of(partition));
                consumer.position(partition);
            } else {
                consumer.seek(partition, place.offset());
            }
        }
        return this;
    }

    /** What has come since the last time, perhaps nothing. */
    public List<Entry<T>> poll() {
        List<Entry<T>> entries = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> read(record, entries::add));
        return entries;
    }

    /** Everything up to what is the end now. */
    public void readToEnd(Consumer<Entry<T>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(POLL).forEach(record -> read(record, reader));
        }
    }

    /** Everything that is left up to what is the end now. */
    public List<Entry<T>> rest() {
        List<Entry<T>> entries = new ArrayList<>();
        readToEnd(entries::add);
        return entries;
    }

    /** How many records could not be read so far. */
    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        values.close();
    }

    private void read(ConsumerRecord<String, byte[]> record, Consumer<Entry<T>> reader) {
        T value;
        try {
            value = values.deserialize(topic.name(), record.value());
        } catch (SerializationException e) {
            unreadable++;
            return;
        }
        if (value != null && record.key() != null) {
            reader.accept(new Entry<>(record.key(), value, Instant.ofEpochMilli(record.timestamp())));
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Addresses addresses) {
        Map<String, Object> settings = new HashMap<>(addresses.asClientSettings());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("default.api.timeout.ms", "20000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static <T> Deserializer<T> values(Topic<T> topic, Addresses addresses) {
        return Registry.at(addresses.registry()).serde(topic).deserializer();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        return found == null
                ? List.of()
                : found.stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
                        .collect(Collectors.toList());
    }
}
