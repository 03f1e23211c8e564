package org.entente.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EmbeddedKafka.class)
final class EmbeddedBrokerIT {

    private static final int MANY = 1000;

    private final EmbeddedBroker broker;

    EmbeddedBrokerIT(EmbeddedBroker broker) {
        this.broker = broker;
    }

    @Test
    void onlyCommittedTransactionsAreRead() throws Exception {
        // Given
        Clients.createTopic(broker, "broker-transactions");
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "broker-transactions");

        // When
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("broker-transactions", "aborted"))
                    .get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("broker-transactions", "committed"))
                    .get();
            producer.commitTransaction();
        }

        // Then
        assertThat(Clients.readAll(broker, "broker-transactions")).containsExactly("committed");
    }

    @Test
    void recordsAreKeptForEverUnlessTheirTopicSaysOtherwise() throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "broker-retention");
        Clients.createTopic(broker, "broker-retention");

        try (Admin admin = Clients.admin(broker)) {
            var settings = admin.describeConfigs(List.of(resource)).all().get();

            assertThat(settings.get(resource))
                    .isNotNull()
                    .extracting(config -> config.get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void cleanStopKeepsRecordsAndCommittedOffsets(@TempDir Path directory) throws Exception {
        // Given
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.in(directory))) {
            Clients.createTopic(first, "kept");
            Clients.write(first, "kept", Clients.numbers(MANY));
            Clients.commit(first, "readers", "kept", MANY / 2);
        }

        // When
        try (EmbeddedBroker second = EmbeddedBroker.start(BrokerSettings.in(directory))) {

            // Then
            assertThat(Clients.readAll(second, "kept")).isEqualTo(Clients.numbers(MANY));
            assertThat(Clients.committed(second, "readers", "kept")).isEqualTo(MANY / 2);
        }
    }

    @Test
    void killedProcessLosesNothingItCommitted(@TempDir Path directory) throws Exception {
        // Given
        Process killed = BrokerProcess.start(directory, "kept");
        try (var output = killed.inputReader(StandardCharsets.UTF_8)) {
            BrokerProcess.awaitCommitted(output, MANY);
        } finally {
            killed.destroyForcibly().waitFor();
        }

        // When
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory))) {

            // Then
            await().untilAsserted(() -> {
                List<String> kept = Clients.readAll(broker, "kept");
                assertThat(kept).hasSizeGreaterThan(MANY).isEqualTo(Clients.numbers(kept.size()));
            });
        }
    }

    @Test
    void secondProcessOnTheSameDirectoryIsRefusedInOneSentence(@TempDir Path directory) throws Exception {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.in(directory))) {
            Process second = BrokerProcess.start(directory, "refused");

            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said.strip())
                    .isEqualTo("the data directory " + directory
                            + " is in use by another process; stop that one, or choose another directory");
            assertThat(first.bootstrapServers()).isNotEmpty();
        }
    }

    @Test
    void secondBrokerInTheSameProcessIsRefusedToo(@TempDir Path directory) {
        try (EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.in(directory))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.in(directory)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is in use by another process");
            assertThat(first.bootstrapServers()).isNotEmpty();
        }
    }

    @Test
    void busyPortIsNamedAndTheDirectoryLeftFree(@TempDir Path directory) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() ->
                            EmbeddedBroker.start(BrokerSettings.in(directory).onPort(port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + port + " for the broker (");
        }
        DirectoryLock.take(directory).close();
    }

    @Test
    void unknownHostIsNamed(@TempDir Path directory) {
        var settings = new BrokerSettings(directory, "no host at all", 0, Map.of());

        assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("cannot listen on no host at all:0 for the broker (");
    }

    @Test
    void settingThatKafkaDoesNotTakeIsNamed(@TempDir Path directory) {
        BrokerSettings settings = BrokerSettings.in(directory).with(Map.of("num.io.threads", "none"));

        assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("num.io.threads");
    }

    @Test
    void fileInPlaceOfTheDirectoryIsNamed(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("not-a-directory"));

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.in(file)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("cannot write to the data directory " + file);
    }

    @Test
    void dataOfAnotherBrokerAreRefused(@TempDir Path directory) throws Exception {
        Path logs = Files.createDirectories(directory.resolve("logs"));
        Files.writeString(logs.resolve("meta.properties"), "version=1\ncluster.id=abc\nnode.id=7\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerSettings.in(directory)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("the broker cannot start on the data in " + logs);
    }
}
