package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.tension.TensionModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every stream, whatever it tells: order of arrival decides nothing, and nothing is told twice. */
class StreamPropertyTest {

    /** Two steps of one kind so near to each other are one event told twice. */
    private static final int ONE_EVENT_DAYS = 20;

    private final Replay replay =
            new Replay(Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard());

    static List<Path> streams() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "evaluation", "status", "streams"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void orderOfArrivalDecidesNothing(Path stream) throws IOException {
        // Given
        List<Article> articles = new ArrayList<>(StreamCard.articles(stream));
        Replay.Outcome inOrder = replay.run(articles, 2);
        Collections.shuffle(articles, new Random(11));

        // When
        Replay.Outcome shuffled = replay.run(articles, 2);

        // Then
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void nothingIsToldTwice(Path stream) throws IOException {
        // Given
        List<Article> articles = StreamCard.articles(stream);

        // When
        List<Alert> alerts = ofRelations(replay.run(articles, 2));

        // Then
        assertThat(twins(alerts)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void secondReportsByOtherPublishersAreNoNews(Path stream) throws IOException {
        // Given
        List<Article> articles = StreamCard.articles(stream);
        List<Article> doubled = new ArrayList<>(articles);
        for (int i = 0; i < articles.size(); i++) {
            doubled.add(toldAgain(articles.get(i), 1 + i % 3));
        }

        // When
        List<Alert> alerts = ofRelations(ownStories().run(doubled, 2));

        // Then
        assertThat(twins(alerts)).isEmpty();
        assertThat(alerts)
                .map(StreamPropertyTest::topic)
                .containsExactlyInAnyOrderElementsOf(ofRelations(ownStories().run(articles, 2)).stream()
                        .map(StreamPropertyTest::topic)
                        .toList());
    }

    /** Each article is a story of its own: nothing is taken for a copy. */
    private static Replay ownStories() {
        return new Replay(articles -> Map.of(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard());
    }

    private static Article toldAgain(Article article, int daysLater) {
        Duration later = Duration.ofDays(daysLater);
        return new Article(
                new ArticleId(article.id().value() + "-again"),
                "second." + article.source(),
                Optional.empty(),
                article.title(),
                "Elsewhere it was told later what follows. " + article.text(),
                article.language(),
                article.publishedAt().plus(later),
                article.timeQuality(),
                article.fetchedAt().plus(later),
                1);
    }

    /** What is told of relations. */
    private static List<Alert> ofRelations(Replay.Outcome outcome) {
        return outcome.alerts().stream()
                .filter(alert -> alert.kind() != AlertKind.TENSION_RISE)
                .toList();
    }

    private static String topic(Alert alert) {
        return alert.dyad() + " " + alert.label() + " " + alert.kind().code();
    }

    private static List<String> twins(List<Alert> alerts) {
        var twins = new ArrayList<String>();
        for (int i = 0; i < alerts.size(); i++) {
            for (int j = i + 1; j < alerts.size(); j++) {
                if (isTwin(alerts.get(i), alerts.get(j))) {
                    twins.add(alerts.get(i).article() + " and " + alerts.get(j).article());
                }
            }
        }
        return twins;
    }

    private static boolean isTwin(Alert one, Alert other) {
        Duration apart =
                Duration.between(one.publishedAt(), other.publishedAt()).abs();
        return topic(one).equals(topic(other)) && apart.toDays() <= ONE_EVENT_DAYS;
    }
}
