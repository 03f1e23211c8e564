package org.entente.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.schemas.Registry;
import org.entente.schemas.RegistryPatience;
import org.entente.schemas.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all that has been committed to a topic, and later what has been added since. */
final class TopicTail<T> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(TopicTail.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DECISION = Duration.ofSeconds(5);

    private final Topic<T> topic;
    private final Deserializer<T> values;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Knows the end of the topic with what is not decided yet; nothing is read by it. */
    private final KafkaConsumer<byte[], byte[]> undecided;

    /** Reads from the beginning. */
    static <T> TopicTail<T> ofAll(Topic<T> topic, Registry registry, Map<String, String> kafka) {
        var tail = new TopicTail<>(topic, registry, kafka);
        tail.consumer.seekToBeginning(tail.consumer.assignment());
        return tail;
    }

    /** Reads what is written from now on. */
    static <T> TopicTail<T> fromNow(Topic<T> topic, Registry registry, Map<String, String> kafka) {
        var tail = new TopicTail<>(topic, registry, kafka);
        tail.undecided
                .endOffsets(tail.consumer.assignment(), PATIENCE)
                .forEach((partition, end) -> tail.consumer.seek(partition, end));
        return tail;
    }

    private TopicTail(Topic<T> topic, Registry registry, Map<String, String> kafka) {
        this.topic = topic;
        this.values = registry.serde(topic).deserializer();
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<PartitionInfo> partitions = consumer.partitionsFor(topic.name(), PATIENCE);
        if (partitions.isEmpty()) {
            consumer.close();
            throw new IllegalStateException("topic " + topic.name() + " does not exist: create the topics first");
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        consumer.assign(all);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        this.undecided = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Hands on every value from where the last reading ended to the end as it is now.
     *
     * <p>The end counts what is not decided yet: after a kill the broker may still be writing the marks of a transaction
     * that was committed before, and what they cover must not be missed. A transaction that nobody decides holds this up for
     * a while only.
     */
    void readOn(Consumer<T> each) {
        readOn(each, batch -> {});
    }

    /** As the other, and names the batch of every record. */
    void readOn(Consumer<T> each, Consumer<String> batches) {
        Map<TopicPartition, Long> ends = undecided.endOffsets(consumer.assignment(), PATIENCE);
        long end = System.nanoTime() + DECISION.toNanos();
        while (isBehind(ends)) {
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                @Nullable Header batch = record.headers().lastHeader(Batch.HEADER);
                if (batch != null) {
                    batches.accept(new String(batch.value(), StandardCharsets.UTF_8));
                }
                byte @Nullable [] bytes = record.value();
                if (bytes != null) {
                    read(record, bytes, each);
                }
            }
            if (!records.isEmpty()) {
                end = System.nanoTime() + DECISION.toNanos();
            } else if (System.nanoTime() > end) {
                log.atWarn().addKeyValue("topic", topic.name()).log("a transaction on the topic stays undecided");
                return;
            }
        }
    }

    /** What nobody can read is passed over aloud: it stays on the topic for ever, and must not stop ingest for ever. */
    private void read(ConsumerRecord<byte[], byte[]> record, byte[] bytes, Consumer<T> each) {
        T value;
        try {
            value = values.deserialize(topic.name(), record.headers(), bytes);
        } catch (SerializationException e) {
            if (RegistryPatience.isUnreachable(e)) {
                throw e;
            }
            log.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log("a record cannot be read and is passed over");
            return;
        }
        each.accept(value);
    }

    /** Markers of transactions take offsets too, so it is the position that tells, not the last record. */
    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        undecided.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        values.close();
    }
}
