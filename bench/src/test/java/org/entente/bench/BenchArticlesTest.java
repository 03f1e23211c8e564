package org.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.analysis.article.Article;
import org.junit.jupiter.api.Test;

/** What is measured is what it is said to be: the benchmark's articles, and enrich without Kafka over them. */
class BenchArticlesTest {

    private static final Path CORPUS = Path.of("..", "seeds", "corpus");
    private static final int SOME = 40;

    @Test
    void articlesHave8KilobytesAndAreTheSameEachTime() {
        // When
        List<Article> articles = BenchArticles.from(CORPUS).make(SOME);

        // Then
        assertThat(articles)
                .isEqualTo(BenchArticles.from(CORPUS).make(SOME))
                .allSatisfy(article -> assertThat(article.text().getBytes(StandardCharsets.UTF_8))
                        .hasSizeBetween(BenchArticles.BYTES - 8, BenchArticles.BYTES + 1024));
    }

    @Test
    void enrichWithoutKafkaFindsClaimsAndEventsAndNoCopies() {
        // Given
        var enrich = new PureEnrich();

        // When
        BenchArticles.from(CORPUS).make(SOME).forEach(enrich::take);

        // Then
        assertThat(enrich.claims()).isGreaterThan(SOME);
        assertThat(enrich.events()).isGreaterThan(SOME);
        assertThat(enrich.copies()).isZero();
    }
}
