package org.entente.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entente.app.pipeline.Addresses;
import org.entente.schemas.Topics;

/** The baseline: the newest articles read and written again as they are, by one thread, lz4, without transactions. */
final class RawCopy {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<TopicPartition> SOURCE = IntStream.range(0, Topics.ARTICLES_RAW.partitions())
            .mapToObj(partition -> new TopicPartition(Topics.ARTICLES_RAW.name(), partition))
            .toList();

    private final Addresses addresses;

    RawCopy(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Copies at least so many articles, as they were written and from the first again when there are no more, and tells
     * what a thousand of them took.
     */
    Stopwatch perThousand(int articles) throws Exception {
        Map<String, Object> settings = new HashMap<>(addresses.asClientSettings());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", "20");
        settings.put("batch.size", "131072");
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(SOURCE);
            consumer.seekToBeginning(SOURCE);
            SOURCE.forEach(consumer::position);
            producer.partitionsFor(Stage.COPY);
            int[] copied = {0};
            Stopwatch taken = Stopwatch.time(() -> {
                while (copied[0] < articles) {
                    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                    if (records.isEmpty()) {
                        consumer.seekToBeginning(SOURCE);
                    }
                    for (ConsumerRecord<byte[], byte[]> record : records) {
                        copied[0]++;
                        var unused = producer.send(new ProducerRecord<>(
                                Stage.COPY, record.partition(), record.key(), record.value(), record.headers()));
                    }
                }
                producer.flush();
            });
            double thousands = copied[0] / 1000.0;
            return new Stopwatch(taken.seconds() / thousands, taken.cpuSeconds() / thousands);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(addresses.asClientSettings());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "2000");
        return settings;
    }
}
