package org.entente.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

/** The three services in a container each, against a broker and a registry that are not ours; read by a program that is neither. */
@Tag("containers")
@ExtendWith(SharedPlatform.class)
final class ServicesIT {

    private static final String ARTICLES = "/inbox/upgrade.jsonl";
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;

    ServicesIT(Platform platform) {
        this.platform = platform;
    }

    @Test
    void alertComesOutWithItsQuote() {
        // Given
        try (GenericContainer<?> enrich = service("enrich");
                GenericContainer<?> alerts = service("alerts");
                GenericContainer<?> ingest = ingestOfOneFile()) {
            Startables.deepStart(Stream.of(enrich, alerts)).join();

            // When
            ingest.start();

            // Then
            GenericRecord alert = firstAlertOf("AUS-VNM", "comprehensive_strategic_partnership");
            assertThat(alert.get("kind")).hasToString("change_up");
            assertThat(alert.get("evidence").toString()).contains("to a comprehensive strategic partnership");
        }
    }

    private GenericContainer<?> service(String name) {
        return container(name)
                .waitingFor(Wait.forLogMessage("(?s).*entente " + name + ": ready.*", 1)
                        .withStartupTimeout(STARTING));
    }

    /** Ingest that takes one file in and ends. */
    private GenericContainer<?> ingestOfOneFile() {
        MountableFile file = MountableFile.forClasspathResource("org/entente/app/containers/upgrade.jsonl");
        return container("ingest", ARTICLES)
                .withCopyFileToContainer(file, ARTICLES)
                .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(STARTING));
    }

    private GenericContainer<?> container(String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--bootstrap-server", Platform.BROKER_INSIDE, "--registry", Platform.REGISTRY_INSIDE));
        return new GenericContainer<>(Images.entente())
                .withNetwork(platform.network())
                .withCommand(all.toArray(String[]::new));
    }

    private GenericRecord firstAlertOf(String dyad, String to) {
        var values = new KafkaAvroDeserializer();
        values.configure(Map.of("schema.registry.url", platform.registryUrl()), false);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", platform.bootstrapServers(),
                "group.id", "somebody-else",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            consumer.subscribe(List.of("alerts.raised"));
            while (Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var alert = (GenericRecord) record.value();
                    if (dyad.equals(record.key()) && to.equals(String.valueOf(alert.get("to")))) {
                        return alert;
                    }
                }
            }
        }
        throw new AssertionError("no alert of " + dyad + " to " + to + " within " + PATIENCE);
    }
}
