package org.entente.analysis.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reader to the accuracy that was once reached: {@code accuracy-floors.properties}. */
class AccuracyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "frames",
                "tuning",
                "digest-tuning",
                "stance-tuning",
                "reader-tuning",
                "wire-tuning",
                "held-out",
                "digest-held-out",
                "wire-held-out",
                "plain-tuning",
                "plain-held-out",
                "oblique-held-out"
            })
    void accuracyDoesNotFallBelowItsFloor(String name) throws IOException {
        Optional<List<Passages.Labelled>> passages = AccuracyCard.passages(name);
        Assumptions.assumeTrue(passages.isPresent(), "the labelled passages '" + name + "' are not here");
        Properties floors = floors();

        AccuracyCard.Card card = AccuracyCard.measure(passages.orElseThrow());

        assertThat(card.full().f1())
                .as("F1 of (dyad, label, modality group) on %s", name)
                .isGreaterThanOrEqualTo(floor(floors, name + ".full"));
        assertThat(card.dyadAndLabel().f1())
                .as("F1 of (dyad, label) on %s", name)
                .isGreaterThanOrEqualTo(floor(floors, name + ".dyad-label"));
        assertThat(card.silent() == 0 ? 0.0 : (double) card.silentBroken() / card.silent())
                .as("share of passages without a claim that got one, on %s", name)
                .isLessThanOrEqualTo(floor(floors, name + ".silent-broken"));
    }

    private static double floor(Properties floors, String key) {
        return Double.parseDouble(floors.getProperty(key));
    }

    private static Properties floors() throws IOException {
        var floors = new Properties();
        try (InputStream in = AccuracyTest.class.getResourceAsStream("accuracy-floors.properties")) {
            floors.load(in);
        }
        return floors;
    }
}
