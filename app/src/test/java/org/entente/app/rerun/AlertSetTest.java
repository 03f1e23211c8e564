package org.entente.app.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Backtest;
import org.entente.app.filter.Lines;
import org.entente.app.output.Json;
import org.entente.app.output.Progress;
import org.junit.jupiter.api.Test;

class AlertSetTest {

    private static final Path CORPUS = Path.of("..", "seeds", "corpus");

    @Test
    void runsOverTheSameArticlesUnderOtherIdsDoNotDiffer() throws IOException {
        // Given
        List<Article> articles = corpus();

        // When
        AlertSet one = alerts(articles);
        AlertSet other = alerts(articles.stream()
                .map(article -> withId(article, ArticleId.sha256(article.id().value())))
                .toList());

        // Then
        assertThat(one.size()).isGreaterThan(200);
        assertThat(AlertSet.differences(one, other).stream().map(Difference::object))
                .isEmpty();
    }

    @Test
    void anotherQuoteIsADifferenceWhateverTheIds() {
        // When
        List<Difference> differences =
                AlertSet.differences(set(alert("k1", "a", "They signed.")), set(alert("k2", "b", "They met.")));

        // Then
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.change()).isEqualTo("changed");
            assertThat(difference.what()).singleElement().asString().startsWith("evidence");
        });
    }

    @Test
    void anotherArticleIsADifferenceWhereTheRunsShareOthers() {
        // When
        List<Difference> differences = AlertSet.differences(
                set(alert("k1", "a", "They signed."), alert("k2", "c", "They left.")),
                set(alert("k1", "b", "They signed."), alert("k2", "c", "They left.")));

        // Then
        assertThat(differences)
                .singleElement()
                .satisfies(difference -> assertThat(difference.what())
                        .contains("article: a -> b")
                        .hasSize(2));
    }

    @Test
    void twoAlertsOfOneMatterAreEachComparedWithTheirLike() {
        // When
        List<Difference> differences = AlertSet.differences(
                set(alert("k1", "a", "They signed."), alert("k2", "a", "They left.")),
                set(alert("k3", "b", "They left."), alert("k4", "b", "They signed.")));

        // Then
        assertThat(differences).isEmpty();
    }

    private static AlertSet set(ObjectNode... alerts) {
        var set = new AlertSet();
        List.of(alerts).forEach(set::take);
        return set;
    }

    private static ObjectNode alert(String key, String article, String quote) {
        ObjectNode alert = JsonNodeFactory.instance
                .objectNode()
                .put("alert_key", key)
                .put("revision", 1)
                .put("article", article)
                .put("dyad", "KEN-TON")
                .put("label", "diplomatic_relations")
                .put("kind", "ended")
                .put("event_date", "2024-03-05");
        alert.putArray("evidence").addObject().put("quote", quote).put("article", article);
        return alert;
    }

    private static AlertSet alerts(List<Article> articles) {
        var set = new AlertSet();
        new Backtest().run(articles, 2, quiet()).alerts().forEach(alert -> set.take(Json.alert(alert)));
        return set;
    }

    private static List<Article> corpus() throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                try (Lines lines = new Lines(Files.newInputStream(file))) {
                    articles.addAll(ArticleSet.read(lines, quiet()).articles());
                }
            }
        }
        return articles;
    }

    private static Article withId(Article article, String id) {
        return new Article(
                new ArticleId(id),
                article.source(),
                article.url(),
                article.title(),
                article.text(),
                article.language(),
                article.publishedAt(),
                article.timeQuality(),
                article.fetchedAt(),
                article.revision());
    }

    private static Progress quiet() {
        return new Progress(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false, "articles read");
    }
}
