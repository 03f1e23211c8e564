package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Kinship;
import org.junit.jupiter.api.Test;

class ArticleAnalyzerTest {

    private static final Instant NOON = Instant.parse("2024-03-07T12:00:00Z");
    private static final ArticleId ID = new ArticleId("b");

    private final ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
    private final Article article = new Article(
            ID,
            "wire.example",
            Optional.empty(),
            "Opinion: A break that helps nobody",
            "Kenya and Tonga severed diplomatic relations on Thursday, their governments said in a joint statement.",
            "en",
            NOON,
            TimeQuality.EXACT,
            NOON,
            1);

    @Test
    void originalIsReadInFull() {
        assertThat(analyzer.read(article, Kinship.original(ID)).claims()).hasSize(1);
    }

    @Test
    void manyAreReadAsEachByItself() {
        // Given
        List<Article> articles = IntStream.range(0, 100)
                .mapToObj(i -> i % 3 == 0 ? article : withText("Chad and Peru signed accord " + i + ". Mali left."))
                .toList();

        // When
        List<Findings> together = analyzer.readAll(articles);

        // Then
        assertThat(together).isEqualTo(articles.stream().map(analyzer::read).toList());
    }

    private static Article withText(String text) {
        return new Article(
                ID, "wire.example", Optional.empty(), "Accord", text, "en", NOON, TimeQuality.EXACT, NOON, 1);
    }

    @Test
    void copyIsOnlySkimmed() {
        // Given
        var copy = new Kinship(
                ID, new ArticleId("a"), CopyRelation.EXACT, Optional.of(new ArticleId("a")), new TreeMap<>());

        // When
        Findings found = analyzer.read(article, copy);

        // Then
        assertThat(found.claims()).isEmpty();
        assertThat(found.events()).isEmpty();
        assertThat(found.entities()).isEmpty();
        assertThat(found.language()).isEqualTo("en");
        assertThat(found.genre()).isEqualTo(Genre.COMMENTARY);
    }
}
