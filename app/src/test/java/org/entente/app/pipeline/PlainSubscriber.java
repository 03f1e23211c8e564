package org.entente.app.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A Kafka program that knows nothing of Entente: a consumer with Confluent's deserializer, as anybody would write it. */
final class PlainSubscriber {

    private PlainSubscriber() {}

    static List<GenericRecord> read(String topic, String bootstrapServers, String registry, int atLeast) {
        List<GenericRecord> values = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "somebody",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "schema.registry.url",
                registry,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                io.confluent.kafka.serializers.KafkaAvroDeserializer.class);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (var consumer = new KafkaConsumer<String, GenericRecord>(settings)) {
            consumer.subscribe(List.of(topic));
            while (values.size() < atLeast && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
