package org.entente.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertDiff;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days judged one by one, in whatever order their scores come, come to what judging all of them comes to. */
class TensionAlertsTest {

    private static final Dyad PAIR = Dyad.of("IND", "PAK");
    private static final Instant BEGIN = Instant.parse("2019-11-01T12:00:00Z");
    private static final int ARTICLES = 90;
    private static final int BURSTS = 15;

    @TempDir
    Path directory;

    private final TensionModel model = TensionModel.standard();
    private final TensionJudge judge = new TensionJudge(model);
    private Registry registry;
    private TopologyTestDriver driver;
    private TestInputTopic<String, TensionScore> scored;

    @BeforeEach
    void start() {
        registry = Registry.at("mock://tension-alerts-" + directory.getFileName());
        var settings = AlertsSettings.from(Map.of(
                "schema.registry.url", "mock://unused",
                "bootstrap.servers", "nowhere:9092",
                "state.dir", directory.toString()));
        driver = new TopologyTestDriver(
                new AlertsTopology(settings, registry, Judge.standard(), judge).build(),
                settings.streams().properties());
        scored = driver.createInputTopic(
                "tension.scored",
                new StringSerializer(),
                registry.serde(Topics.TENSION_SCORED).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void orderOfScoresDecidesNothing(long seed) {
        // Given
        List<TensionScore> scores = new ArrayList<>(model.history(PAIR, attacks(seed)));
        List<Alert> expected = judge.judge(PAIR, scores);
        Collections.shuffle(scores, new Random(seed));

        // When
        scores.forEach(score -> scored.pipeInput(PAIR.toString(), score));

        // Then
        assertThat(settled()).as("seed %d", seed).isEqualTo(last(expected)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void scoreThatIsMadeAnewTakesThePlaceOfTheOneBefore(long seed) {
        // Given
        List<StatedEvent> all = attacks(seed);
        List<StatedEvent> some = all.stream()
                .filter(event -> event.article().value().hashCode() % 3 != 0)
                .toList();
        model.history(PAIR, all).forEach(score -> scored.pipeInput(PAIR.toString(), score));
        var gone = new ArrayList<TensionScore>();
        List<TensionScore> left = model.history(PAIR, some);
        model.history(PAIR, all).stream()
                .filter(score -> left.stream().noneMatch(other -> other.at().equals(score.at())))
                .forEach(score -> gone.add(model.calm(PAIR, score.at())));
        gone.addAll(left);
        Collections.shuffle(gone, new Random(seed));

        // When
        gone.forEach(score -> scored.pipeInput(PAIR.toString(), score));

        // Then
        assertThat(settled()).as("seed %d", seed).isEqualTo(last(judge.judge(PAIR, left)));
    }

    private static List<StatedEvent> attacks(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<StatedEvent>();
        for (int i = 0; i < ARTICLES; i++) {
            var at = BEGIN.plus(Duration.ofDays(i % BURSTS * 110L + random.nextInt(9)));
            var quote = new Evidence(Field.TEXT, 0, 2, "it");
            var event = new CodedEvent("ASSAULT", "190", "", "IND", "PAK", -random.nextInt(11), quote);
            var id = new ArticleId("article-" + i);
            events.add(new StatedEvent(event, Attribution.to(id, i % 5 + ".example", Genre.REPORT, at, at)));
        }
        return events;
    }

    /** By key, the trigger and the sources of what stands in the end. */
    private Map<String, String> settled() {
        List<Alert> raised = driver.createOutputTopic(
                        "alerts.raised",
                        new StringDeserializer(),
                        registry.serde(Topics.ALERTS_RAISED).deserializer())
                .readValuesToList();
        Map<String, Alert> byKey = new TreeMap<>();
        raised.forEach(alert -> byKey.put(alert.key(), alert));
        byKey.values()
                .removeIf(alert ->
                        alert.kind() == AlertKind.CORRECTION && alert.to().equals(Optional.of(AlertDiff.WITHDRAWN)));
        return last(List.copyOf(byKey.values()));
    }

    private static Map<String, String> last(List<Alert> alerts) {
        Map<String, String> last = new TreeMap<>();
        alerts.forEach(alert -> last.put(
                alert.key(),
                alert.kind() + " " + alert.article() + " " + alert.from() + " " + alert.to() + " " + alert.sources()
                        + " " + alert.proofs()));
        return last;
    }
}
