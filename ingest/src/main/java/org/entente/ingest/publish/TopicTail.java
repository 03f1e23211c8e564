package org.entente.ingest.publish;

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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.jspecify.annotations.Nullable;

/** Reads all that has been committed to a topic, and later what has been added since. */
final class TopicTail<T> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Topic<T> topic;
    private final Deserializer<T> values;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicTail(Topic<T> topic, Registry registry, Map<String, String> kafka) {
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
        consumer.seekToBeginning(all);
    }

    /** Hands on every value from where the last reading ended to the end as it is now. */
    void readOn(Consumer<T> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        long quietSince = System.nanoTime();
        while (isBehind(ends)) {
            var records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                byte @Nullable [] bytes = record.value();
                if (bytes != null) {
                    each.accept(values.deserialize(topic.name(), record.headers(), bytes));
                }
            }
            if (!records.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                throw new BrokerUnreachable(
                        "topic " + topic.name() + " could not be read to its end within " + PATIENCE.toSeconds() + " s",
                        new IllegalStateException("ends at " + ends));
            }
        }
    }

    /** Markers of transactions take offsets too, so it is the position that tells, not the last record. */
    private boolean isBehind(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        values.close();
    }
}
