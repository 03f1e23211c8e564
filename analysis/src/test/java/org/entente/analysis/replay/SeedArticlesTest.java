package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.text.SharedFolder;
import org.junit.jupiter.api.Test;

/** Replays the five articles that the project began from, which lie beside the repository and not in it. */
class SeedArticlesTest {

    /** When they appeared, as their README says. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "000", "2022-02-15", "001", "2023-05-09", "002", "2022-02-20", "003", "2022-11-15", "004", "2019-09-12");

    private final Replay replay =
            new Replay(Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard());

    @Test
    void noChangeIsRaised() throws IOException {
        // Given
        List<Article> articles = articles();

        // When
        Replay.Outcome outcome = replay.run(articles, 2);

        // Then
        assertThat(outcome.alerts())
                .extracting(Alert::kind)
                .doesNotContain(AlertKind.CHANGE_UP, AlertKind.CHANGE_DOWN, AlertKind.RESTORED, AlertKind.ENDED);
    }

    @Test
    void twoYearsOfOneFoundingAreAConflictWithBothQuotes() throws IOException {
        // Given
        List<Article> articles = articles();

        // When
        Replay.Outcome outcome = replay.run(articles, 2);

        // Then
        assertThat(outcome.alerts())
                .filteredOn(alert -> alert.kind() == AlertKind.CONFLICT)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.dyad()).isEqualTo(Dyad.of("USA", "VNM"));
                    assertThat(conflict.label()).contains(Label.COMPREHENSIVE_PARTNERSHIP);
                    assertThat(conflict.proofs())
                            .extracting(proof -> proof.article().value())
                            .containsExactly("001", "004");
                    assertThat(conflict.proofs().get(0).evidence().quote()).contains("2013");
                    assertThat(conflict.proofs().get(1).evidence().quote()).contains("2015");
                });
    }

    @Test
    void orderDoesNotMatter() throws IOException {
        // Given
        List<Article> articles = articles();
        Replay.Outcome expected = replay.run(articles, 1);
        Collections.shuffle(articles, new Random(5));

        // When
        Replay.Outcome outcome = replay.run(articles, 3);

        // Then
        assertThat(outcome).isEqualTo(expected);
    }

    private static List<Article> articles() throws IOException {
        Optional<Path> folder = SharedFolder.shared("seeds");
        assumeTrue(folder.isPresent(), "no shared/seeds above the working directory, and ENTENTE_SHARED is not set");
        var articles = new ArrayList<Article>();
        try (var files = Files.list(folder.orElseThrow())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                String id = file.getFileName().toString().substring(0, 3);
                String day = PUBLISHED.getOrDefault(id, "2023-01-01");
                Instant published = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
                articles.add(new Article(
                        new ArticleId(id),
                        "publisher-of-" + id,
                        Optional.empty(),
                        "",
                        Files.readString(file),
                        "en",
                        published,
                        TimeQuality.DAY,
                        published,
                        1));
            }
        }
        return articles;
    }
}
