package org.entente.schemas.streams;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.entente.schemas.Topic;
import org.entente.schemas.TopicAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Kafka Streams application. */
public final class StreamsService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(10);

    private final String application;
    private final KafkaStreams streams;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private StreamsService(String application, KafkaStreams streams) {
        this.application = application;
        this.streams = streams;
    }

    /**
     * Creates those of the topics that are missing, and starts.
     *
     * @throws org.entente.schemas.BrokerUnreachable where the broker does not answer
     * @throws org.entente.schemas.TopicMisfit where a topic has another number of partitions than the catalogue says
     */
    public static StreamsService start(Topology topology, StreamsSettings settings, List<Topic<?>> topics) {
        Properties properties = settings.properties();
        properties.putIfAbsent(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                InstanceId.in(settings.stateDirectory(), settings.application()));
        try (Admin admin = Admin.create(properties)) {
            var topicAdmin = new TopicAdmin(admin);
            topicAdmin.prepare(topics, (short) settings.replication());
            topicAdmin.createDeadLetter(settings.application(), (short) settings.replication());
        }
        var service = new StreamsService(
                properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG), new KafkaStreams(topology, properties));
        service.streams.setUncaughtExceptionHandler(service::giveUp);
        service.streams.start();
        return service;
    }

    private StreamThreadExceptionResponse giveUp(Throwable cause) {
        failure.compareAndSet(null, cause);
        log.atError().addKeyValue("application", application).setCause(cause).log("a stream thread ended");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /**
     * Whether it is at work: running, and every thread has its tasks. A client may say that it runs long before it has any
     * task.
     */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING
                && streams.metadataForLocalThreads().stream()
                        .anyMatch(thread -> !thread.activeTasks().isEmpty());
    }

    /** What ended it, if something did. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        streams.close(CLOSE_PATIENCE);
    }
}
