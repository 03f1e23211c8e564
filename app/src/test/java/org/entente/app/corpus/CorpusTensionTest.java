package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.replay.Replay;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionModel;
import org.junit.jupiter.api.Test;

class CorpusTensionTest {

    @Test
    void everyScoreOfEveryPairIsTheSumOfItsContributions() {
        // Given
        Corpus corpus = Corpus.in(Path.of("..", "seeds", "corpus"));

        // When
        Replay.Outcome outcome = new Replay(
                        Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard())
                .run(corpus.articles(), 2);

        // Then
        assertThat(outcome.tension()).hasSizeGreaterThan(50);
        assertThat(outcome.tension().values())
                .allSatisfy(history -> assertThat(history)
                        .allSatisfy(score -> assertThat(score.value())
                                .isCloseTo(
                                        score.contributions().stream()
                                                .mapToDouble(Contribution::points)
                                                .sum(),
                                        within(1e-9))));
    }
}
