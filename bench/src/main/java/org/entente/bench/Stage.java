package org.entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.analysis.article.Article;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Lag;
import org.entente.app.pipeline.Platform;
import org.entente.app.pipeline.Service;
import org.entente.app.pipeline.Services;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.TopicAdmin;
import org.entente.schemas.Topics;

/** A broker and a registry of our own in a folder that is deleted afterwards, and what can be done with them. */
final class Stage implements AutoCloseable {

    static final String COPY = "bench.copy";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 20;

    private static final List<Topic<?>> INPUTS_OF_ENRICH =
            List.of(Topics.ARTICLES_RAW, Topics.COPIES_SOUGHT, Topics.COPIES_LETTERS, Topics.EVENTS_CODED);
    private static final List<Topic<?>> INPUTS_OF_ALERTS = List.of(Topics.STATUS_CLAIMED, Topics.TENSION_SCORED);

    private final Path directory;
    private final Platform platform;
    private final Lag lag;
    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<Article> articles;

    private Stage(Path directory, Platform platform) {
        this.directory = directory;
        this.platform = platform;
        this.lag = new Lag(platform.addresses());
        Map<String, Object> settings = new HashMap<>(platform.addresses().asClientSettings());
        settings.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.articles = Registry.at(platform.addresses().registry())
                .serde(Topics.ARTICLES_RAW)
                .serializer();
    }

    static Stage open() throws Exception {
        Path directory = Files.createTempDirectory("entente-bench");
        Platform platform = Platform.start(Platform.Wish.embedded(directory));
        try (Admin admin = Admin.create(platform.addresses().asClientSettings())) {
            new TopicAdmin(admin).createMissing(Topics.all(), (short) 1);
            admin.createTopics(List.of(new NewTopic(COPY, Topics.ARTICLES_RAW.partitions(), (short) 1)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
        return new Stage(directory, platform);
    }

    Addresses addresses() {
        return platform.addresses();
    }

    Path directory() {
        return directory;
    }

    Service enrich(String profile) {
        return Services.enrich(addresses(), directory.resolve("streams"), Map.of("profile", profile));
    }

    Service alerts(String profile) {
        return Services.alerts(addresses(), directory.resolve("streams"), Map.of("profile", profile));
    }

    /** Writes articles to the topic that enrich reads, as ingest does. */
    void write(Collection<Article> some) {
        some.forEach(this::write);
        producer.flush();
    }

    /** Writes one, and does not wait for it. */
    void write(Article article) {
        var headers = new RecordHeaders();
        byte[] value = articles.serialize(Topics.ARTICLES_RAW.name(), headers, article);
        // A record that is refused is missed by whoever waits for it.
        var unused = producer.send(new ProducerRecord<>(
                Topics.ARTICLES_RAW.name(), null, null, article.id().value(), value, headers));
    }

    /** Waits until nothing is left to read for enrich. */
    void awaitEnrich(Service service) throws InterruptedException {
        await("enrich", INPUTS_OF_ENRICH, service);
    }

    /** Waits until nothing is left to read for alerts; enrich must have come to rest. */
    void awaitAlerts(Service service) throws InterruptedException {
        await("alerts", INPUTS_OF_ALERTS, service);
    }

    private void await(String group, List<Topic<?>> inputs, Service service) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!service.isReady() || lag.of(group, inputs) > 0) {
            Optional<Throwable> failure = service.failure();
            if (failure.isPresent()) {
                throw new IllegalStateException(group + " has ended", failure.get());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(group + " was not done after " + PATIENCE);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        producer.close();
        articles.close();
        lag.close();
        platform.close();
        delete(directory);
    }

    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
