package org.entente.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.analysis.alert.ClaimLines;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.StatedClaim;
import org.junit.jupiter.api.Test;

class InReadingOrderTest {

    private final InReadingOrder order = InReadingOrder.standard();

    @Test
    void whatWasComesBeforeWhatIs() {
        // Given
        StatedClaim is = claim("comprehensive_strategic_partnership", "established", "");
        StatedClaim was = claim("comprehensive_partnership", "historical", "");

        // When
        List<StatedClaim> read = order.oneByOne(List.of(is, was));

        // Then
        assertThat(read).containsExactly(was, is);
    }

    @Test
    void whatIsSaidOfTheNewStatusComesBehindItsNews() {
        // Given
        StatedClaim restates = claim("strategic_partnership", "reaffirmed", "");
        StatedClaim news = claim("strategic_partnership", "established", "");

        // When
        List<StatedClaim> read = order.oneByOne(List.of(restates, news));

        // Then
        assertThat(read).containsExactly(news, restates);
    }

    @Test
    void wideWordIsNotTakenAtItsWordAndGoesLast() {
        // Given
        StatedClaim wide = claim("alliance", "announced", ", \"field\": \"title\"");
        StatedClaim narrow = claim("major_non_nato_ally", "announced", "");

        // When
        List<Heard> heard = order.of(List.of(wide, narrow));

        // Then
        assertThat(heard)
                .filteredOn(one -> !one.isTakenAtItsWord())
                .extracting(one -> one.stated().claim().label())
                .containsExactly(Label.ALLIANCE);
        assertThat(order.oneByOne(List.of(wide, narrow))).containsExactly(narrow, wide);
    }

    @Test
    void oppositeStepInTheTextOutweighsTheHeadline() {
        // Given
        StatedClaim headline = claim("diplomatic_relations", "established", ", \"field\": \"title\"");
        StatedClaim text = claim("diplomatic_relations", "downgraded", "");

        // When
        List<Heard> heard = order.of(List.of(headline, text));

        // Then
        assertThat(heard).extracting(Heard::demur).contains("the text itself tells of the opposite step");
    }

    private static StatedClaim claim(String label, String modality, String more) {
        return ClaimLines.claim(
                "{\"article\": \"a\", \"published\": \"2024-05-23\", \"dyad\": \"KEN-USA\", \"label\": \"" + label
                        + "\", \"modality\": \"" + modality + "\"" + more + "}");
    }
}
