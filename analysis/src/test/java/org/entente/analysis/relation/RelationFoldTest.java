package org.entente.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.alert.ClaimLines;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;
import org.junit.jupiter.api.Test;

class RelationFoldTest {

    private static final Dyad DYAD = Dyad.of("USA", "VNM");

    private final Ladders ladders = Ladders.standard();
    private final Windows windows = Windows.standard();

    @Test
    void twoIndependentSourcesConfirm() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2023-09-10", "comprehensive_strategic_partnership", "established", ""),
                claim("b", "2023-09-11", "comprehensive_strategic_partnership", "established", ""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.standing(Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP))
                .map(Standing::state)
                .contains(StandingState.CONFIRMED);
    }

    @Test
    void samePublisherConfirmsNothing() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2023-09-10", "strategic_partnership", "established", ", \"source\": \"x.example\""),
                claim("b", "2023-09-11", "strategic_partnership", "established", ", \"source\": \"x.example\""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.standing(Label.STRATEGIC_PARTNERSHIP))
                .map(Standing::state)
                .contains(StandingState.CLAIMED);
    }

    @Test
    void historyTellsSinceWhen() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2022-01-01", "comprehensive_partnership", "historical", ", \"event_date\": \"2013-07\""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.standing(Label.COMPREHENSIVE_PARTNERSHIP).flatMap(Standing::since))
                .isEqualTo(PartialDate.parse("2013-07"));
    }

    @Test
    void historyFromBeforeAnEndRevivesNothing() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2016-01-03", "diplomatic_relations", "ended", ""),
                claim("b", "2016-06-03", "diplomatic_relations", "historical", ", \"event_date\": \"1929\""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.inForce()).isEmpty();
    }

    @Test
    void denialDispelsWhatOnlyPassingWordHadSaid() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2017-01-03", "strategic_partnership", "reaffirmed", ""),
                claim("b", "2022-02-03", "strategic_partnership", "denied", ""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.standing(Label.STRATEGIC_PARTNERSHIP)).isEmpty();
    }

    @Test
    void promiseThatNobodyKeptHasLapsed() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2011-07-01", "strategic_partnership", "announced", ""),
                claim("b", "2015-07-01", "comprehensive_partnership", "reaffirmed", ""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.talks()).extracting(Talk::state).containsExactly(Talk.State.LAPSED);
    }

    @Test
    void keptPromiseIsKept() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2022-11-30", "comprehensive_strategic_partnership", "announced", ""),
                claim("b", "2024-03-07", "comprehensive_strategic_partnership", "established", ""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.talks()).extracting(Talk::state).containsExactly(Talk.State.KEPT);
    }

    @Test
    void askedAboutAPastDayItForgetsWhatCameInLater() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2013-07-25", "comprehensive_partnership", "established", ", \"known\": \"2020-01-01\""),
                claim("b", "2023-09-10", "comprehensive_strategic_partnership", "established", ""));

        // When
        Relation then = asKnown(claims, "2015-01-01", "2015-01-02");
        Relation later = asKnown(claims, "2015-01-01", "2020-01-02");

        // Then
        assertThat(then.inForce()).isEmpty();
        assertThat(later.inForce()).extracting(Standing::label).containsExactly(Label.COMPREHENSIVE_PARTNERSHIP);
    }

    @Test
    void otherNameForTheSameEventIsDisputed() {
        // Given
        List<StatedClaim> claims = List.of(
                claim("a", "2023-09-10", "comprehensive_strategic_partnership", "established", ""),
                claim("b", "2023-09-12", "strategic_partnership", "established", ""));

        // When
        Relation relation = fold(claims);

        // Then
        assertThat(relation.standing(Label.STRATEGIC_PARTNERSHIP))
                .map(Standing::state)
                .isEqualTo(Optional.of(StandingState.DISPUTED));
    }

    private Relation fold(List<StatedClaim> claims) {
        return RelationFold.fold(DYAD, claims, ladders, windows);
    }

    private Relation asKnown(List<StatedClaim> claims, String heldAt, String knownAt) {
        return RelationFold.asKnown(
                DYAD,
                claims,
                Instant.parse(heldAt + "T00:00:00Z"),
                Instant.parse(knownAt + "T00:00:00Z"),
                ladders,
                windows);
    }

    private static StatedClaim claim(String article, String published, String label, String modality, String more) {
        return ClaimLines.claim("{\"article\": \"" + article + "\", \"published\": \"" + published
                + "\", \"dyad\": \"USA-VNM\", \"label\": \"" + label + "\", \"modality\": \"" + modality + "\"" + more
                + "}");
    }
}
