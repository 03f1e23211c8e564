package org.entente.schemas.streams;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.entente.schemas.Topics;
import org.entente.schemas.settings.SettingsReader;

/**
 * How one Kafka Streams application runs.
 *
 * @param application its name: consumer group, prefix of internal topics and of its dead-letter topic
 * @param bootstrapServers of the brokers
 * @param stateDirectory where stores are kept; survives a restart
 * @param replication how many brokers keep each internal topic
 * @param threads how many stream threads
 * @param profile what it is tuned for
 * @param overrides any Kafka setting, taken last
 */
public record StreamsSettings(
        String application,
        String bootstrapServers,
        Path stateDirectory,
        int replication,
        int threads,
        Profile profile,
        Map<String, String> overrides) {

    private static final long STORE_CACHE_BYTES = 32L << 20;
    /** Who reads committed records sees nothing before the commit, and that sends all there is: in few large requests, so. */
    private static final int LINGER_MILLIS = 1000;

    private static final int SESSION_MILLIS = 10_000;
    private static final int MOST_REPLICAS = 32;
    private static final int MOST_THREADS = 64;

    public StreamsSettings {
        overrides = Map.copyOf(overrides);
    }

    /** Reads the settings that every application has. */
    public static StreamsSettings from(SettingsReader settings, String application) {
        Profile profile = settings.choice("profile", Profile.class, Profile.LIVE);
        return new StreamsSettings(
                settings.text("application", application),
                settings.text("bootstrap.servers"),
                settings.path("state.dir", Path.of("entente-data", "streams")),
                settings.integer("replication", 1, 1, MOST_REPLICAS),
                settings.integer("threads", Math.min(profile.threads(), MOST_THREADS), 1, MOST_THREADS),
                profile,
                settings.withPrefix("kafka."));
    }

    /** The settings in Kafka's own words. */
    public Properties properties() {
        var p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, profile.commitInterval().toMillis());
        p.put(StreamsConfig.POLL_MS_CONFIG, profile.pollWait().toMillis());
        // Results do not depend on the order of arrival, so no partition waits for another.
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, STORE_CACHE_BYTES);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableToDeadLetter.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueProcessingExceptionHandler.class);
        p.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.deadLetterOf(application));
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        p.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), profile.maxPollRecords());
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MILLIS);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), profile.batchBytes());
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.putAll(overrides);
        return p;
    }
}
