package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.replay.Replay;
import org.entente.analysis.tension.TensionModel;
import org.junit.jupiter.api.Test;

/** Holds the bundled corpus to the alerts written down beside it. {@code make golden} writes them anew. */
class ExpectedAlertsTest {

    @Test
    void theCorpusComesToTheAlertsBesideIt() throws IOException {
        // Given
        Corpus corpus = Corpus.in(Path.of("..", "seeds", "corpus"));
        var replay = new Replay(Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard());

        // When
        List<Expectation> found =
                Expectation.of(replay.run(corpus.articles(), 2).alerts(), corpus.names());

        // Then
        if (Boolean.getBoolean("golden")) {
            List<String> lines = new ArrayList<>(List.of(String.join(",", Expectation.columns())));
            found.forEach(one -> lines.add(String.join(",", one.cells())));
            Files.write(corpus.expectedFile(), lines);
        }
        assertThat(found).isEqualTo(corpus.expected().orElseThrow());
    }
}
