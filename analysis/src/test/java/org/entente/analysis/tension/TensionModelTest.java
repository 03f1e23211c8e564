package org.entente.analysis.tension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensionModelTest {

    private static final Dyad DYAD = Dyad.of("IND", "PAK");
    private static final Instant NOW = Instant.parse("2025-05-10T00:00:00Z");

    private final TensionModel model = TensionModel.standard();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scoreIsTheSumOfItsContributions(long seed) {
        // Given
        List<StatedEvent> events = Events.random(DYAD, NOW, seed, 300);

        // When
        TensionScore score = model.score(DYAD, events, NOW);

        // Then
        assertThat(score.value())
                .isCloseTo(
                        score.contributions().stream()
                                .mapToDouble(Contribution::points)
                                .sum(),
                        within(1e-9));
        assertThat(score.contributions()).isNotEmpty();
        assertThat(score.method()).isEqualTo(model.method());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfArrivalDoesNotMatter(long seed) {
        // Given
        List<StatedEvent> events = Events.random(DYAD, NOW, seed, 300);
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        List<TensionScore> history = model.history(DYAD, shuffled);

        // Then
        assertThat(history).isEqualTo(model.history(DYAD, events));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneMoreHostileEventNeverCools(long seed) {
        // Given
        List<StatedEvent> events = Events.random(DYAD, NOW, seed, 60);
        var more = new ArrayList<>(events);
        more.add(Events.event(
                DYAD, "article-" + seed, "b.example", "ASSAULT", "190", -10, NOW.minus(Duration.ofDays(3))));

        // When
        double heated = model.score(DYAD, more, NOW).value();

        // Then
        assertThat(heated).isGreaterThanOrEqualTo(model.score(DYAD, events, NOW).value() - 1e-9);
    }

    @Test
    void storyCountsOnceByItsWeightiestEvent() {
        // Given
        StatedEvent accuses = Events.event(DYAD, "a", "a.example", "ACCUSE", "112", -2, NOW);
        StatedEvent attacks = Events.event(DYAD, "a", "a.example", "ASSAULT", "190", -10, NOW);

        // When
        TensionScore score = model.score(DYAD, List.of(accuses, attacks), NOW);

        // Then
        assertThat(score.contributions()).extracting(Contribution::plover).containsExactly("ASSAULT");
    }

    @Test
    void eventCountsForHalfAfterItsHalfLife() {
        // Given
        StatedEvent attack = Events.event(DYAD, "a", "a.example", "ASSAULT", "190", -10, NOW);
        double fresh = model.score(DYAD, List.of(attack), NOW).value();

        // When
        double aged = model.score(DYAD, List.of(attack), NOW.plus(Duration.ofDays(30)))
                .value();

        // Then
        assertThat(aged).isCloseTo(fresh / 2, within(1e-9));
    }

    @Test
    void eventThatLiesAheadDoesNotCount() {
        // Given
        StatedEvent attack = Events.event(DYAD, "a", "a.example", "ASSAULT", "190", -10, NOW.plusSeconds(1));

        // When
        TensionScore score = model.score(DYAD, List.of(attack), NOW);

        // Then
        assertThat(score.contributions()).isEmpty();
    }

    @Test
    void historyHasOneScoreForEachDay() {
        // Given
        StatedEvent attack = Events.event(DYAD, "a", "a.example", "ASSAULT", "190", -10, NOW);

        // When
        List<TensionScore> history =
                model.history(DYAD, List.of(attack), LocalDate.of(2025, 5, 9), LocalDate.of(2025, 5, 12));

        // Then
        assertThat(history).hasSize(4);
        assertThat(history.get(0).value()).isZero();
        assertThat(history.get(1).value()).isGreaterThan(history.get(2).value());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void longHistoryIsCarriedInFewEntriesAndAddsUpToTheSame(long seed) {
        // Given
        List<StatedEvent> events = Events.random(DYAD, NOW, seed, 1000);

        // When
        List<TensionScore> history = model.history(DYAD, events);

        // Then
        assertThat(history).hasSizeGreaterThan(150).allSatisfy(score -> {
            assertThat(score.contributions().stream().filter(part -> !isOf(score, part)))
                    .hasSizeLessThanOrEqualTo(31);
            assertThat(score.contributions().stream().filter(part -> part.stories() > 1))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(score.value())
                    .isCloseTo(
                            score.contributions().stream()
                                    .mapToDouble(Contribution::points)
                                    .sum(),
                            within(1e-9))
                    .isCloseTo(oneByOne(events, score.at()), within(0.5));
        });
    }

    @Test
    void scoreAtAnyTimeIsTheLastOneBeforeGrownOld() {
        // Given
        List<StatedEvent> events = Events.random(DYAD, NOW, 3, 500);
        List<TensionScore> history = model.history(DYAD, events);
        Instant later = NOW.plus(Duration.ofDays(40));

        // When
        TensionScore aged = model.at(history.get(history.size() - 1), later);

        // Then
        assertThat(aged).isEqualTo(model.score(DYAD, events, later));
    }

    private static boolean isOf(TensionScore score, Contribution part) {
        return TensionModel.day(part.at()).equals(TensionModel.day(score.at()));
    }

    /** What all stories together add, had none faded from the list. */
    private double oneByOne(List<StatedEvent> events, Instant at) {
        var byStory = new HashMap<ArticleId, Double>();
        events.stream().filter(event -> !event.eventTime().isAfter(at)).forEach(event -> {
            double points = model.points(event) * model.left(Duration.between(event.eventTime(), at));
            byStory.merge(event.story(), points, (a, b) -> Math.abs(a) > Math.abs(b) || (a == -b && a > 0) ? a : b);
        });
        return byStory.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
