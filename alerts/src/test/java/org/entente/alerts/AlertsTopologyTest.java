package org.entente.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTopologyTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "topology", "alerts.txt");
    private static final Dyad AUS_VNM = Dyad.of("AUS", "VNM");
    private static final Instant DAY = Instant.parse("2024-03-07T12:00:00Z");

    @TempDir
    Path directory;

    private Registry registry;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Notice<StatedClaim>> claimed;

    @BeforeEach
    void start() {
        registry = Registry.at("mock://alerts-" + directory.getFileName());
        driver = new TopologyTestDriver(topology(), settings().streams().properties());
        claimed = driver.createInputTopic(
                "status.claimed",
                new StringSerializer(),
                registry.serde(Topics.STATUS_CLAIMED).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void topologyHasTheShapeThatItsFileShows() throws IOException {
        String shape = topology().describe().toString();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(GOLDEN, shape);
        }
        assertThat(shape).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void anEstablishedStatusIsRaisedAndKnown() {
        // When
        send(claim("a", Modality.ESTABLISHED, DAY));

        // Then
        List<Alert> raised = read(Topics.ALERTS_RAISED);
        List<Relation> known = read(Topics.RELATIONS_KNOWN);
        assertThat(raised).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.CHANGE_UP);
            assertThat(alert.proofs().get(0).evidence().quote()).isEqualTo("claim a");
        });
        assertThat(known)
                .singleElement()
                .satisfies(relation -> assertThat(relation.inForce())
                        .singleElement()
                        .satisfies(standing -> assertThat(standing.label()).isEqualTo(Label.STRATEGIC_PARTNERSHIP)));
    }

    @Test
    void whatIsNotRaisedIsHeldWithItsReason() {
        // When
        send(claim("a", Modality.HYPOTHETICAL, DAY));

        // Then
        assertThat(read(Topics.ALERTS_RAISED)).isEmpty();
        assertThat(read(Topics.ALERTS_HELD))
                .singleElement()
                .satisfies(alert -> assertThat(alert.held()).isPresent());
    }

    @Test
    void aWithdrawnClaimTakesItsAlertBackByACorrection() {
        // Given
        StatedClaim claim = claim("a", Modality.ESTABLISHED, DAY);
        send(claim);

        // When
        claimed.pipeInput("AUS-VNM", new Notice.Withdrawn<>(claim, "its article is a copy"));

        // Then
        List<Alert> raised = read(Topics.ALERTS_RAISED);
        assertThat(raised).extracting(Alert::kind).containsExactly(AlertKind.CHANGE_UP, AlertKind.CORRECTION);
        assertThat(raised)
                .extracting(Alert::key)
                .hasSize(2)
                .containsOnly(raised.get(0).key());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void arrivalDecidesNothing(long seed) {
        // Given
        List<StatedClaim> claims = new ArrayList<>(List.of(
                claim("a", Modality.PROPOSED, DAY),
                claim("b", Modality.ANNOUNCED, DAY.plusSeconds(86_400L * 20)),
                claim("c", Modality.ESTABLISHED, DAY.plusSeconds(86_400L * 40)),
                claim("d", Modality.ESTABLISHED, DAY.plusSeconds(86_400L * 41)),
                claim("e", Modality.REAFFIRMED, DAY.plusSeconds(86_400L * 90)),
                claim("f", Modality.ENDED, DAY.plusSeconds(86_400L * 300)),
                claim("g", Modality.ESTABLISHED, DAY.plusSeconds(86_400L * 600))));
        List<Alert> expected = Judge.standard().judge(AUS_VNM, claims).settled();
        Collections.shuffle(claims, new Random(seed));

        // When
        claims.forEach(this::send);

        // Then
        Map<String, Alert> settled = new TreeMap<>();
        this.<Alert>read(Topics.ALERTS_RAISED).forEach(alert -> settled.put(alert.key(), alert));
        assertThat(settled.values().stream().filter(alert -> alert.kind() != AlertKind.CORRECTION))
                .as("seed %d", seed)
                .extracting(Alert::key, Alert::kind, Alert::article, Alert::sources)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(alert -> org.assertj.core.groups.Tuple.tuple(
                                alert.key(), alert.kind(), alert.article(), alert.sources()))
                        .toList());
    }

    @Test
    void bytesThatNobodyCanReadGoToTheDeadLetterTopicAndTheNextClaimComesThrough() {
        // Given
        var bytes = driver.createInputTopic("status.claimed", new StringSerializer(), new ByteArraySerializer());

        // When
        bytes.pipeInput("x", "not avro".getBytes(StandardCharsets.UTF_8));
        send(claim("a", Modality.ESTABLISHED, DAY));

        // Then
        var dead = driver.createOutputTopic(
                "alerts.dead-letter", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        assertThat(dead.readRecord().value()).isEqualTo("not avro".getBytes(StandardCharsets.UTF_8));
        assertThat(read(Topics.ALERTS_RAISED)).hasSize(1);
    }

    private Topology topology() {
        return new AlertsTopology(settings(), registry, Judge.standard(), new TensionJudge(TensionModel.standard()))
                .build();
    }

    private AlertsSettings settings() {
        return AlertsSettings.from(Map.of(
                "schema.registry.url", "mock://unused",
                "bootstrap.servers", "nowhere:9092",
                "state.dir", directory.toString(),
                // The test driver forgets what was sent in a transaction without a processed record, a dead letter say.
                "kafka.processing.guarantee", "at_least_once"));
    }

    private static StatedClaim claim(String article, Modality modality, Instant at) {
        String quote = "claim " + article;
        Polarity polarity = modality == Modality.ENDED ? Polarity.DOWN : Polarity.UP;
        var claim = new Claim(
                AUS_VNM,
                Label.STRATEGIC_PARTNERSHIP,
                modality,
                polarity,
                true,
                Optional.empty(),
                Optional.empty(),
                "",
                "scripted",
                new Evidence(Field.TEXT, 0, quote.length(), quote));
        var id = new ArticleId(article);
        return new StatedClaim(claim, Attribution.to(id, article + ".example", Genre.REPORT, at, at));
    }

    private void send(StatedClaim claim) {
        claimed.pipeInput(claim.claim().dyad().toString(), new Notice.Standing<>(claim));
    }

    private <T> List<T> read(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        registry.serde(topic).deserializer())
                .readValuesToList();
    }
}
