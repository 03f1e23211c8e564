package org.entente.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.replay.ArticleReader;
import org.entente.analysis.replay.Findings;
import org.entente.schemas.streams.Heap;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final Instant NOON = Instant.parse("2024-03-07T12:00:00Z");
    private static final String UNREADABLE = "unreadable";

    private final List<List<String>> read = new ArrayList<>();
    private final Heap<Verdict> waiting = Heap.<Verdict>builder("verdicts").build();
    private final ReadAhead ahead = new ReadAhead(new Noting(), waiting);

    @Test
    void whatWaitsIsReadTogetherAndHandedOutOneByOne() {
        // Given
        Article a = wait("a", "text");
        Article b = wait("b", "text");
        waiting.put("c", Verdict.of(copyOf("c", "a"), Optional.of(article("c", "text"))));
        waiting.put("d", Verdict.of(Kinship.original(new ArticleId("d")), Optional.empty()));

        // When
        List<Findings> findings = List.of(take(a), take(b));

        // Then
        assertThat(findings).extracting(Findings::article).containsExactly(a, b);
        assertThat(read).containsExactly(List.of("a", "b"));
    }

    @Test
    void ofACopyNothingIsRead() {
        // Given
        Article copy = article("c", "text");

        // When
        Findings findings = ahead.read(copy, copyOf("c", "a"));

        // Then
        assertThat(findings.language()).isEqualTo("skimmed");
        assertThat(read).isEmpty();
    }

    @Test
    void oneThatCannotBeReadFailsByItself() {
        // Given
        Article a = wait("a", "text");
        Article b = wait("b", UNREADABLE);
        Article c = wait("c", "text");

        // When
        Findings ofA = take(a);

        // Then
        assertThat(ofA.article()).isEqualTo(a);
        assertThatThrownBy(() -> take(b)).hasMessage(UNREADABLE);
        assertThat(take(c).article()).isEqualTo(c);
    }

    private Article wait(String id, String text) {
        Article article = article(id, text);
        waiting.put(id, Verdict.of(Kinship.original(article.id()), Optional.of(article)));
        return article;
    }

    private Findings take(Article article) {
        Verdict verdict = waiting.take(article.id().value()).get(0);
        return ahead.read(article, verdict.kinship());
    }

    private static Kinship copyOf(String id, String original) {
        return new Kinship(
                new ArticleId(id),
                new ArticleId(original),
                CopyRelation.EXACT,
                Optional.of(new ArticleId(original)),
                new TreeMap<>());
    }

    private static Article article(String id, String text) {
        return new Article(
                new ArticleId(id), "source", Optional.empty(), "title", text, "en", NOON, TimeQuality.EXACT, NOON, 1);
    }

    /** Notes what is read together, and reads nothing in it. */
    private final class Noting implements ArticleReader {

        @Override
        public Findings read(Article article) {
            return readAll(List.of(article)).get(0);
        }

        @Override
        public List<Findings> readAll(List<Article> articles) {
            if (articles.stream().anyMatch(article -> article.text().equals(UNREADABLE))) {
                throw new IllegalStateException(UNREADABLE);
            }
            read.add(articles.stream().map(article -> article.id().value()).toList());
            return articles.stream().map(article -> nothing(article, "read")).toList();
        }

        @Override
        public Findings skim(Article article) {
            return nothing(article, "skimmed");
        }

        private static Findings nothing(Article article, String language) {
            return new Findings(article, language, Genre.REPORT, List.of(), List.of(), List.of(), Optional.empty());
        }
    }
}
