package org.entente.app.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the broker's tests ask of a broker, as any Kafka program would. */
final class Clients {

    private Clients() {}

    static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    static void createTopic(EmbeddedBroker broker, String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    static void write(EmbeddedBroker broker, String topic, List<String> values)
            throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var sent = new ArrayList<Future<?>>();
            values.forEach(value -> sent.add(producer.send(new ProducerRecord<>(topic, "key", value))));
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    /** Everything in the topic's only partition. */
    static List<String> readAll(EmbeddedBroker broker, String topic) {
        var partition = new TopicPartition(topic, 0);
        var values = new ArrayList<String>();
        try (KafkaConsumer<String, String> consumer = consumer(broker, Map.of("isolation.level", "read_committed"))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    static void commit(EmbeddedBroker broker, String group, String topic, long offset) {
        try (KafkaConsumer<String, String> consumer = consumer(broker, Map.of("group.id", group))) {
            consumer.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)));
        }
    }

    static long committed(EmbeddedBroker broker, String group, String topic)
            throws InterruptedException, ExecutionException {
        try (Admin admin = admin(broker)) {
            var offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return Objects.requireNonNull(offsets.get(new TopicPartition(topic, 0)))
                    .offset();
        }
    }

    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker, Map<String, String> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("bootstrap.servers", broker.bootstrapServers());
        all.put("auto.offset.reset", "earliest");
        all.put("enable.auto.commit", false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new StringDeserializer());
    }
}
