package org.entente.analysis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.tension.Events;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.junit.jupiter.api.Test;

class TensionJudgeTest {

    private static final Dyad DYAD = Dyad.of("IND", "PAK");

    private final TensionModel model = TensionModel.standard();
    private final TensionJudge judge = new TensionJudge(model);

    @Test
    void secondAttackRaisesAndTheThirdIsItsNextRevision() {
        // Given
        List<StatedEvent> events = List.of(
                attack("a1", "one.example", "2025-05-06"),
                attack("a2", "two.example", "2025-05-07"),
                attack("a3", "three.example", "2025-05-07"));

        // When
        List<Alert> alerts = judge.judge(DYAD, model.history(DYAD, events));

        // Then
        assertThat(alerts).extracting(Alert::revision).containsExactly(1, 2);
        assertThat(alerts).extracting(Alert::key).containsOnly(alerts.get(0).key());
        assertThat(alerts.get(0).article().value()).isEqualTo("a2");
        assertThat(alerts.get(1).sources()).containsExactly("two.example", "three.example");
        assertThat(alerts.get(0).label()).isEqualTo(Optional.empty());
    }

    @Test
    void risesAgainOnlyAfterItHasCalmedDown() {
        // Given
        List<StatedEvent> events = List.of(
                attack("a1", "one.example", "2025-01-01"),
                attack("a2", "two.example", "2025-01-02"),
                attack("a3", "one.example", "2025-01-10"),
                attack("a4", "one.example", "2025-08-01"),
                attack("a5", "two.example", "2025-08-02"));

        // When
        List<Alert> alerts = judge.judge(DYAD, model.history(DYAD, events));

        // Then
        assertThat(alerts).extracting(alert -> alert.article().value()).containsExactly("a2", "a5");
        assertThat(alerts.get(0).key()).isNotEqualTo(alerts.get(1).key());
    }

    @Test
    void oneStoryAloneIsNoRise() {
        // Given
        StatedEvent massacre = Events.event(DYAD, "a1", "one.example", "ASSAULT", "203", -10, at("2025-01-01"));

        // When
        List<Alert> alerts = judge.judge(DYAD, model.history(DYAD, List.of(massacre)));

        // Then
        assertThat(alerts).isEmpty();
    }

    @Test
    void orderOfScoresDoesNotMatter() {
        // Given
        var events = new ArrayList<StatedEvent>();
        for (int i = 0; i < 40; i++) {
            events.add(attack(
                    "a" + i,
                    "p" + i % 5 + ".example",
                    LocalDate.of(2024, 1, 1).plusDays(i * 13L).toString()));
        }
        List<TensionScore> scores = new ArrayList<>(model.history(DYAD, events));
        List<Alert> expected = judge.judge(DYAD, scores);
        Collections.shuffle(scores, new Random(7));

        // When
        List<Alert> alerts = judge.judge(DYAD, scores);

        // Then
        assertThat(alerts).isEqualTo(expected).isNotEmpty();
    }

    private static StatedEvent attack(String article, String source, String day) {
        return Events.event(DYAD, article, source, "ASSAULT", "190", -10, at(day));
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
