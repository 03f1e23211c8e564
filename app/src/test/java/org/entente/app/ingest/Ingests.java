package org.entente.app.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.entente.analysis.article.Article;
import org.entente.ingest.IngestSettings;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.TopicAdmin;
import org.entente.schemas.Topics;

/** What the tests of ingest ask of the broker. */
final class Ingests {

    private Ingests() {}

    static IngestSettings settings(String bootstrap, String registry, String name, List<String> more) {
        Map<String, String> values = new HashMap<>();
        values.put("kafka.bootstrap.servers", bootstrap);
        values.put("schema.registry.url", registry);
        values.put("transactional.id", name);
        values.put("allow.addresses", "127.0.0.0/8");
        more.forEach(setting ->
                values.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        return IngestSettings.from(values);
    }

    static void createTopics(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            new TopicAdmin(admin).createMissing(Topics.all(), (short) 1);
        }
    }

    /** Every article whose address begins so. */
    static List<Article> articles(String bootstrap, String registry, String beginning) {
        return read(
                Topics.ARTICLES_RAW,
                bootstrap,
                registry,
                article -> article.url().orElse("").startsWith(beginning));
    }

    /** Every committed value of a topic that a test has put there. */
    static <T> List<T> read(Topic<T> topic, String bootstrap, String registry, Predicate<T> mine) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "isolation.level", "read_committed", "enable.auto.commit", false);
        List<T> values = new ArrayList<>();
        var serde = Registry.at(registry).serde(topic);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(found -> new TopicPartition(topic.name(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(serde.deserializer().deserialize(topic.name(), record.headers(), record.value()));
                }
            }
        }
        return values.stream().filter(mine).toList();
    }
}
