package org.entente.enrich;

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
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores made one event at a time come to the history that all events together have. */
class TensionScoresTest {

    private static final Dyad PAIR = Dyad.of("IND", "PAK");
    private static final Instant BEGIN = Instant.parse("2024-02-01T12:00:00Z");
    private static final int ARTICLES = 120;

    @TempDir
    Path directory;

    private final TensionModel model = TensionModel.standard();
    private Registry registry;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Notice<StatedEvent>> coded;

    @BeforeEach
    void start() {
        registry = Registry.at("mock://tension-scores-" + directory.getFileName());
        var settings = EnrichSettings.from(Map.of(
                "schema.registry.url", "mock://unused",
                "bootstrap.servers", "nowhere:9092",
                "state.dir", directory.toString()));
        var topology = new EnrichTopology(
                settings,
                registry,
                article -> new Findings(article, "en", Genre.REPORT, List.of(), List.of(), List.of(), Optional.empty()),
                model);
        driver = new TopologyTestDriver(topology.build(), settings.streams().properties());
        coded = driver.createInputTopic(
                "events.coded",
                new StringSerializer(),
                registry.serde(Topics.EVENTS_CODED).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void orderOfArrivalDecidesNothing(long seed) {
        // Given
        List<StatedEvent> events = events(seed);
        Collections.shuffle(events, new Random(seed));

        // When
        events.forEach(this::state);

        // Then
        assertThat(settled()).as("seed %d", seed).isEqualTo(model.history(PAIR, events));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsWithdrawnLeavesNoTrace(long seed) {
        // Given
        List<StatedEvent> events = events(seed);
        List<StatedEvent> gone = events.subList(ARTICLES / 3, ARTICLES / 2);
        List<StatedEvent> left = new ArrayList<>(events);
        left.removeAll(gone);
        events.forEach(this::state);

        // When
        gone.forEach(event -> coded.pipeInput(PAIR.toString(), new Notice.Withdrawn<>(event, "a copy")));

        // Then
        List<TensionScore> expected = model.history(PAIR, left);
        assertThat(settled()).as("seed %d", seed).containsAll(expected);
        assertThat(settledOnDaysOf(left)).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void eventThatChangesNothingIsNoNewScore() {
        // Given
        StatedEvent event = events(1).get(0);
        state(event);

        // When
        state(event);

        // Then
        assertThat(scores()).hasSize(1);
    }

    private static List<StatedEvent> events(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<StatedEvent>();
        for (int i = 0; i < ARTICLES; i++) {
            var at = BEGIN.plus(Duration.ofHours(random.nextInt(24 * 50)));
            var quote = new Evidence(Field.TEXT, 0, 2, "it");
            String plover = random.nextBoolean() ? "ASSAULT" : "AGREE";
            var event = new CodedEvent(plover, "990", "", "IND", "PAK", random.nextInt(21) - 10, quote);
            var id = new ArticleId("article-" + i);
            events.add(new StatedEvent(event, Attribution.to(id, i % 5 + ".example", Genre.REPORT, at, at)));
        }
        return events;
    }

    private void state(StatedEvent event) {
        coded.pipeInput(PAIR.toString(), new Notice.Standing<>(event));
    }

    private final Map<Instant, TensionScore> byDay = new TreeMap<>();

    private List<TensionScore> settled() {
        scores().forEach(score -> byDay.put(score.at(), score));
        return List.copyOf(byDay.values());
    }

    private List<TensionScore> settledOnDaysOf(List<StatedEvent> events) {
        return settled().stream()
                .filter(score -> events.stream()
                        .anyMatch(event -> TensionModel.endOf(TensionModel.day(event.eventTime()))
                                .equals(score.at())))
                .toList();
    }

    private List<TensionScore> scores() {
        return driver.createOutputTopic(
                        "tension.scored",
                        new StringDeserializer(),
                        registry.serde(Topics.TENSION_SCORED).deserializer())
                .readValuesToList();
    }
}
