package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the alerts to what they have reached; a floor is raised when they get better. */
class StreamFloorTest {

    private final StreamCard card = new StreamCard();

    @ParameterizedTest
    @CsvSource({
        // Streams made for rules to be found with, and streams kept aside.
        "evaluation/status/streams, open, 0.93",
        "evaluation/status/streams, held out, 0.9",
        "evaluation/status/streams, digest open, 0.94",
        "evaluation/status/streams, digest held out, 0.87",
        // The bundled corpus.
        "seeds/corpus, open, 0.935"
    })
    void alertsDoNotFallBelowWhatTheyHaveReached(String folder, String set, double floor) throws IOException {
        // When
        Map<String, StreamCard.Score> totals = StreamCard.totals(card.scores(Path.of("..", folder)));

        // Then
        assertThat(totals)
                .hasEntrySatisfying(
                        set,
                        score -> assertThat(score.f1())
                                .describedAs(score.line(set))
                                .isGreaterThanOrEqualTo(floor));
    }
}
