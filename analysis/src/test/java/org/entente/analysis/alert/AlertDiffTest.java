package org.entente.analysis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.junit.jupiter.api.Test;

class AlertDiffTest {

    private static final Dyad DYAD = Dyad.of("USA", "VNM");

    private final Judge judge = Judge.standard();

    @Test
    void whatWasNotSentIsSent() {
        // Given
        List<Alert> derived = judged(claim("a", "2023-09-10", "established"));

        // When
        List<Alert> changes = AlertDiff.between(List.of(), derived);

        // Then
        assertThat(changes).isEqualTo(derived).hasSize(1);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        // Given
        List<Alert> derived = judged(claim("a", "2023-09-10", "established"));

        // When
        List<Alert> changes = AlertDiff.between(derived, derived);

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void corroborationIsTheNextRevision() {
        // Given
        StatedClaim first = claim("a", "2023-09-10", "established");
        List<Alert> sent = judged(first);

        // When
        List<Alert> changes = AlertDiff.between(sent, judged(first, claim("b", "2023-09-11", "established")));

        // Then
        assertThat(changes).extracting(Alert::revision).containsExactly(2);
        assertThat(changes.get(0).key()).isEqualTo(sent.get(0).key());
    }

    @Test
    void earlierReportThatComesLateKeepsTheKey() {
        // Given
        StatedClaim later = claim("b", "2023-09-11", "established");
        List<Alert> sent = judged(later);

        // When
        List<Alert> changes = AlertDiff.between(sent, judged(claim("a", "2023-09-10", "established"), later));

        // Then
        assertThat(changes).singleElement().satisfies(alert -> {
            assertThat(alert.key()).isEqualTo(sent.get(0).key());
            assertThat(alert.revision()).isEqualTo(2);
            assertThat(alert.article().value()).isEqualTo("a");
        });
    }

    @Test
    void lateWordThatItWasSoBeforeWithdrawsTheAlert() {
        // Given
        StatedClaim news = claim("b", "2023-09-11", "established");
        List<Alert> sent = judged(news);

        // When
        List<Alert> changes = AlertDiff.between(sent, judged(claim("a", "2020-09-10", "reaffirmed"), news));

        // Then
        assertThat(changes).singleElement().satisfies(alert -> {
            assertThat(alert.key()).isEqualTo(sent.get(0).key());
            assertThat(alert.kind()).isEqualTo(AlertKind.CORRECTION);
            assertThat(alert.to()).contains(AlertDiff.WITHDRAWN);
            assertThat(alert.revision()).isEqualTo(2);
        });
    }

    @Test
    void lateWordOfTheStatusBeforeCompletesTheAlertAndTellsNothingNew() {
        // Given
        StatedClaim news = claim("b", "2023-09-11", "established");
        StatedClaim before = ClaimLines.claim("""
                {"article": "a", "published": "2020-09-10", "dyad": "USA-VNM", "label": "comprehensive_partnership",
                "modality": "reaffirmed"}""");

        // When
        List<Alert> changes = AlertDiff.between(judged(news), judged(before, news));

        // Then
        assertThat(changes).isEqualTo(judged(before, news));
        assertThat(changes).extracting(Alert::revision).containsExactly(1);
        assertThat(changes.get(0).from()).contains("comprehensive_partnership");
    }

    @Test
    void retractedReportThatHadConfirmedIsCorrected() {
        // Given
        StatedClaim first = claim("a", "2023-09-10", "established");
        List<Alert> sent = judged(first, claim("copy", "2023-09-11", "established"));

        // When
        List<Alert> changes = AlertDiff.between(sent, judged(first));

        // Then
        assertThat(changes).extracting(Alert::kind).containsExactly(AlertKind.CORRECTION, AlertKind.CHANGE_UP);
        assertThat(changes).extracting(Alert::revision).containsExactly(3, 4);
        assertThat(changes.get(1).sources()).containsExactly("a.example");
    }

    @Test
    void alertThatHoldsAgainIsSentAgain() {
        // Given
        StatedClaim news = claim("b", "2023-09-11", "established");
        List<Alert> sent = new ArrayList<>(judged(news));
        sent.addAll(AlertDiff.between(sent, List.of()));

        // When
        List<Alert> changes = AlertDiff.between(sent, judged(news));

        // Then
        assertThat(changes).extracting(Alert::kind).containsExactly(AlertKind.CHANGE_UP);
        assertThat(changes).extracting(Alert::revision).containsExactly(3);
    }

    private List<Alert> judged(StatedClaim... claims) {
        return judge.judge(DYAD, List.of(claims)).alerts();
    }

    private static StatedClaim claim(String article, String published, String modality) {
        return ClaimLines.claim("{\"article\": \"" + article + "\", \"published\": \"" + published
                + "\", \"dyad\": \"USA-VNM\", \"label\": \"comprehensive_strategic_partnership\", \"modality\": \""
                + modality + "\"}");
    }
}
