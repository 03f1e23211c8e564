package org.entente.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.broker.StartRefused;
import org.entente.app.registry.RawHttp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is particular to our own registry: how it starts, what it remembers, whom it lets in. */
@ExtendWith(EmbeddedKafka.class)
final class RegistryServerIT {

    private static final Credentials ANALYST = new Credentials("analyst", "quiet:please");
    private static final int SMALL = 2_000;
    private static final int STALLED = 8;

    private final String bootstrapServers;
    private final String topic = "schemas-" + UUID.randomUUID();
    private final RegistrySettings settings = RegistrySettings.standard().keptIn(topic);

    RegistryServerIT(EmbeddedBroker broker) {
        this.bootstrapServers = broker.bootstrapServers();
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws Exception {
        // Given
        Reply before;
        try (RegistryServer server = start(settings)) {
            var http = new RawHttp(server.url(), "");
            http.postSchema("/subjects/a/versions", Schemas.record("A", Schemas.REQUIRED));
            http.postSchema("/subjects/a/versions", Schemas.record("A", Schemas.REQUIRED, Schemas.OPTIONAL));
            http.postSchema("/subjects/b/versions", Schemas.record("B", Schemas.REQUIRED));
            http.postSchema("/subjects/c/versions", Schemas.record("C", Schemas.REQUIRED));
            http.delete("/subjects/a/versions/1");
            http.delete("/subjects/c");
            http.put("/config", "{\"compatibility\":\"FULL\"}");
            http.put("/config/a", "{\"compatibility\":\"NONE\"}");
            http.put("/mode/b", "{\"mode\":\"READONLY\"}");
            before = http.get("/schemas?deleted=true");
        }

        // When
        try (RegistryServer server = start(settings)) {
            var http = new RawHttp(server.url(), "");

            // Then
            assertThat(http.get("/schemas?deleted=true").body())
                    .isEqualTo(before.body())
                    .hasSize(4);
            assertThat(http.get("/subjects").body()).hasToString("[\"a\",\"b\"]");
            assertThat(http.get("/subjects/a/versions").body()).hasToString("[2]");
            assertThat(http.get("/config").body()).hasToString("{\"compatibilityLevel\":\"FULL\"}");
            assertThat(http.get("/config/a").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
            assertThat(http.get("/mode/b").body()).hasToString("{\"mode\":\"READONLY\"}");
            Reply next = http.postSchema("/subjects/d/versions", Schemas.record("D", Schemas.REQUIRED));
            assertThat(next.body()).hasToString("{\"id\":5}");
        }
    }

    @Test
    void recordsOfOtherRegistriesAreToleratedAndNonsenseIsPassedOver() throws Exception {
        // Given
        try (RegistryServer server = start(settings)) {
            new RawHttp(server.url(), "").postSchema("/subjects/a/versions", Schemas.record("A", Schemas.REQUIRED));
        }
        write("{\"keytype\":\"NOOP\",\"magic\":0}", "");
        write("{\"keytype\":\"CLEAR_SUBJECT\",\"subject\":\"x\",\"magic\":0}", "{\"subject\":\"x\"}");
        write("not json", "at all");
        write(
                "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                "{\"compatibilityLevel\":\"FULL\",\"alias\":null}");

        // When
        try (RegistryServer server = start(settings)) {
            var http = new RawHttp(server.url(), "");

            // Then
            assertThat(http.get("/subjects").body()).hasToString("[\"a\"]");
            assertThat(http.get("/config").body()).hasToString("{\"compatibilityLevel\":\"FULL\"}");
        }
    }

    @Test
    void onlyWhoHasThePasswordIsLetIn() throws Exception {
        try (RegistryServer server = start(settings.only(ANALYST))) {
            Reply nobody = new RawHttp(server.url(), "").get("/subjects");
            Reply stranger = new RawHttp(server.url(), "analyst:please").get("/subjects");
            Reply analyst = new RawHttp(server.url(), "analyst:quiet:please").get("/subjects");
            Reply health = new RawHttp(server.url(), "").get("/");

            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.errorCode()).isEqualTo(401);
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(analyst.status()).isEqualTo(200);
            assertThat(health.status()).isEqualTo(200);
        }
    }

    @Test
    void confluentsClientShowsItsCredentials() throws Exception {
        Map<String, String> credentials =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "analyst:quiet:please");
        try (RegistryServer server = start(settings.only(ANALYST));
                var client = new CachedSchemaRegistryClient(server.url(), 1, credentials)) {
            int id = client.register("a", new AvroSchema(Schemas.record("A", Schemas.REQUIRED)));

            assertThat(id).isEqualTo(1);
        }
    }

    @Test
    void bodyAboveTheLimitIsRefusedAndTheNextOneTaken() throws Exception {
        try (RegistryServer server = start(settings.limitedTo(SMALL))) {
            var http = new RawHttp(server.url(), "");

            Reply refused = http.postSchema("/subjects/a/versions", "x".repeat(SMALL));
            Reply taken = http.postSchema("/subjects/a/versions", Schemas.record("A", Schemas.REQUIRED));

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.errorCode()).isEqualTo(413);
            assertThat(refused.message()).contains("2000 bytes");
            assertThat(taken.status()).isEqualTo(200);
        }
    }

    @Test
    void everyHostButLoopbackWantsCredentials() {
        assertThatThrownBy(() -> start(settings.onHost("0.0.0.0")))
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "the schema registry would listen on 0.0.0.0 for anybody; give it credentials, or a loopback"
                                + " address");
    }

    @Test
    void busyPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> start(settings.onPort(port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + port + " for the schema registry (");
        }
    }

    @Test
    void whatWouldBeDroppedIsRefused() throws Exception {
        try (RegistryServer server = start(settings)) {
            var http = new RawHttp(server.url(), "");

            Reply json = http.post("/subjects/a/versions", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}");
            Reply references = http.post(
                    "/subjects/a/versions",
                    "{\"schema\":\"\\\"string\\\"\",\"references\":[{\"name\":\"b\",\"subject\":\"b\",\"version\":1}]}");
            Reply alias = http.put("/config/a", "{\"compatibility\":\"FULL\",\"alias\":\"b\"}");

            assertThat(json.errorCode()).isEqualTo(42201);
            assertThat(json.message()).contains("JSON");
            assertThat(references.errorCode()).isEqualTo(42201);
            assertThat(references.message()).contains("references");
            assertThat(alias.status()).isEqualTo(422);
            assertThat(alias.message()).contains("alias");
        }
    }

    @Test
    void requestsThatAreNoneAreToldSo() throws Exception {
        try (RegistryServer server = start(settings)) {
            var http = new RawHttp(server.url(), "");

            Reply method = http.delete("/subjects");
            Reply type = http.send("POST", "/subjects/a", "schema=x", Map.of("Content-Type", "text/plain"));
            Reply list = http.post("/subjects/a", "[]");

            assertThat(method.status()).isEqualTo(405);
            assertThat(type.status()).isEqualTo(415);
            assertThat(list.status()).isEqualTo(422);
        }
    }

    @Test
    void clientsThatStallDoNotHoldUpOthers() throws Exception {
        var stalled = new ArrayList<Socket>();
        try (RegistryServer server = start(settings)) {
            URI url = URI.create(server.url());
            for (int i = 0; i < STALLED; i++) {
                var socket = new Socket(url.getHost(), url.getPort());
                socket.getOutputStream().write("POST /subjects/a HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
                stalled.add(socket);
            }

            Reply reply = new RawHttp(server.url(), "").get("/subjects");

            assertThat(reply.status()).isEqualTo(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private RegistryServer start(RegistrySettings wanted) {
        return RegistryServer.start(wanted, bootstrapServers);
    }

    private void write(String key, String value) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }
}
