package org.entente.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.app.registry.RegistryServer;
import org.entente.app.registry.RegistrySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Avro through brokers and registries that are not inside our process. */
@Tag("containers")
@ExtendWith(SharedPlatform.class)
final class BrokerAndRegistryIT {

    private static final Schema SCHEMA = new Schema.Parser()
            .parse("{\"type\":\"record\",\"name\":\"Note\",\"fields\":[{\"name\":\"text\",\"type\":\"string\"}]}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform;
    private final String topic = "notes-" + UUID.randomUUID();

    BrokerAndRegistryIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void transactionWrittenWithOneSchemaIsReadWithIt() throws Exception {
        writeInTransaction(platform.registryUrl());

        assertThat(read(platform.registryUrl())).isEqualTo("{\"text\": \"they met\"}");
    }

    @Test
    void ourRegistryKeepsItsSchemasOnABrokerOfOthers() throws Exception {
        RegistrySettings settings = RegistrySettings.standard().keptIn("schemas-" + UUID.randomUUID());
        try (RegistryServer registry = RegistryServer.start(settings, platform.bootstrapServers())) {
            writeInTransaction(registry.url());
        }

        try (RegistryServer registry = RegistryServer.start(settings, platform.bootstrapServers())) {
            assertThat(read(registry.url())).isEqualTo("{\"text\": \"they met\"}");
        }
    }

    private void writeInTransaction(String registryUrl) throws Exception {
        GenericRecord note = new GenericData.Record(SCHEMA);
        note.put("text", "they met");
        var values = new KafkaAvroSerializer();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.bootstrapServers(), "transactional.id", topic);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), values)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "USA-VNM", note)).get();
            producer.commitTransaction();
        }
    }

    private String read(String registryUrl) {
        var values = new KafkaAvroDeserializer();
        values.configure(Map.of("schema.registry.url", registryUrl), false);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            ConsumerRecords<String, Object> records = consumer.poll(PATIENCE);
            return String.valueOf(records.iterator().next().value());
        }
    }
}
