package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void namesSentencesThatCameAndNumbersThoseThatWent() {
        TextDifference difference = difference(
                "The pact was signed on Monday. It runs for five years. Mr. Hoa smiled.",
                "The pact was signed on Monday. It runs for ten years. Mr. Hoa smiled. Nobody else did.");

        assertThat(difference)
                .isEqualTo(new TextDifference(List.of("It runs for ten years.", "Nobody else did."), List.of(2), 2));
    }

    @Test
    void spacingAndCaseAreNoDifference() {
        TextDifference difference = difference("One line.\nAnother  line!", "One Line.  Another line");

        assertThat(difference).isEqualTo(new TextDifference(List.of(), List.of(), 2));
    }

    @Test
    void longTextsAreComparedByTheWordsThatTheirSketchKeeps() {
        String older = MadeUpText.of(1, 5_000);
        String newer = older.replaceFirst("\\. The", ". In Hanoi the Nordic envoy Wolfgang Lund spoke. The");

        TextDifference difference = difference(older, newer);

        assertThat(difference.added()).containsExactly("In Hanoi the Nordic envoy Wolfgang Lund spoke.");
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.kept()).isGreaterThan(200);
    }

    private static TextDifference difference(String older, String newer) {
        return Sketcher.standard().difference(Sketcher.standard().sketch("", older), newer);
    }
}
