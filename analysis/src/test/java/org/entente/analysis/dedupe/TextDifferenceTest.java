package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void namesSentencesThatWentAndCame() {
        var difference = TextDifference.between(
                "The pact was signed on Monday. It runs for five years. Mr. Hoa smiled.",
                "The pact was signed on Monday. It runs for ten years. Mr. Hoa smiled. Nobody else did.");

        assertThat(difference)
                .isEqualTo(new TextDifference(
                        java.util.List.of("It runs for five years."),
                        java.util.List.of("It runs for ten years.", "Nobody else did."),
                        2));
    }

    @Test
    void spacingAndCaseAreNoDifference() {
        assertThat(TextDifference.between("One line.\nAnother  line!", "One Line.  Another line")
                        .isEmpty())
                .isTrue();
    }
}
