package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Composes the line with a reader that follows a script: the text of an article is the claim or event it makes. */
class ReplayTest {

    private final Replay replay =
            new Replay(ReplayTest::kin, ReplayTest::read, Judge.standard(), TensionModel.standard());

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 5})
    void neitherOrderNorThreadsChangeTheOutcome(int threads) {
        // Given
        List<Article> articles = articles();
        Replay.Outcome expected = replay.run(articles, 1);
        Collections.shuffle(articles, new Random(threads));

        // When
        Replay.Outcome outcome = replay.run(articles, threads);

        // Then
        assertThat(outcome).isEqualTo(expected);
        assertThat(outcome.alerts())
                .extracting(Alert::kind)
                .containsExactly(AlertKind.CHANGE_UP, AlertKind.TENSION_RISE, AlertKind.CHANGE_UP);
    }

    @Test
    void copyConfirmsNothing() {
        // Given
        List<Article> articles = List.of(
                article("a1", "2023-09-10", "established USA-VNM"),
                article("a2", "2023-09-11", "established USA-VNM"),
                article("copy-of-a1", "2023-09-12", "established USA-VNM"));

        // When
        Replay.Outcome outcome = replay.run(articles, 1);

        // Then
        assertThat(outcome.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.revision()).isEqualTo(2);
            assertThat(alert.sources()).containsExactly("a1.example", "a2.example");
        });
    }

    @Test
    void laterTextTakesThePlaceOfTheEarlierInAnyOrder() {
        // Given
        Article first = article("a1", "2023-09-10", "established USA-VNM");
        Article second = revision(first, "established USA-WSM", 2);

        // When
        Replay.Outcome outcome = replay.run(List.of(second, first), 1);

        // Then
        assertThat(outcome).isEqualTo(replay.run(List.of(first, second), 1));
        assertThat(outcome.alerts())
                .singleElement()
                .extracting(alert -> alert.dyad().toString())
                .isEqualTo("USA-WSM");
        assertThat(outcome.articles())
                .singleElement()
                .extracting(EnrichedArticle::revision)
                .isEqualTo(2);
    }

    @Test
    void laterTextThatSaysTheSameChangesNothing() {
        // Given
        Article first = article("a1", "2023-09-10", "established USA-VNM");
        Article second = revision(first, "established USA-VNM", 2);
        var later = new Article(
                second.id(),
                second.source(),
                second.url(),
                second.title(),
                second.text(),
                second.language(),
                second.publishedAt().plusSeconds(86_400),
                second.timeQuality(),
                second.fetchedAt().plusSeconds(86_400),
                2);

        // When
        Replay.Outcome outcome = replay.run(List.of(first, later), 1);

        // Then
        assertThat(outcome.alerts()).isEqualTo(replay.run(List.of(first), 1).alerts());
    }

    @Test
    void textThatSaysItIsCorrectedIsTheLaterWhereNothingElseTells() {
        // Given
        Article wrong = article("a1", "2023-09-10", "established USA-VNM");
        Article right = withTitle(article("a1", "2023-09-10", "established USA-WSM"), "Correction: a visit");

        // When
        Replay.Outcome outcome = replay.run(List.of(right, wrong), 1);

        // Then
        assertThat(outcome.alerts())
                .singleElement()
                .extracting(alert -> alert.dyad().toString())
                .isEqualTo("USA-WSM");
    }

    private static Article revision(Article first, String text, int revision) {
        return new Article(
                first.id(),
                first.source(),
                first.url(),
                first.title(),
                text,
                first.language(),
                first.publishedAt(),
                first.timeQuality(),
                first.fetchedAt(),
                revision);
    }

    private static Article withTitle(Article first, String title) {
        return new Article(
                first.id(),
                first.source(),
                first.url(),
                title,
                first.text(),
                first.language(),
                first.publishedAt(),
                first.timeQuality(),
                first.fetchedAt(),
                first.revision());
    }

    private static Article undated(Article article) {
        return new Article(
                article.id(),
                article.source(),
                article.url(),
                article.title(),
                article.text(),
                article.language(),
                article.fetchedAt(),
                TimeQuality.UNKNOWN,
                article.fetchedAt(),
                article.revision());
    }

    @Test
    void whatDoesNotTellWhenItWasPublishedIsHeldAndRaisesNoTension() {
        List<Article> articles = articles().stream().map(ReplayTest::undated).toList();

        Replay.Outcome outcome = replay.run(articles, 1);

        assertThat(outcome.alerts()).isEmpty();
        assertThat(outcome.held())
                .hasSize(3)
                .extracting(alert -> alert.held().orElseThrow())
                .containsOnly("the article does not say when it was published");
    }

    @Test
    void aLaterTextThatTellsWhenItWasPublishedIsHeard() {
        Article first = undated(article("a1", "2023-09-10", "established USA-VNM"));
        Article later = revision(article("a1", "2023-09-09", "established USA-VNM"), first.text(), 2);

        assertThat(replay.run(List.of(first, later), 1).alerts()).hasSize(1);
        assertThat(replay.run(List.of(later, first), 1).alerts()).hasSize(1);
    }

    private static List<Article> articles() {
        return new ArrayList<>(List.of(
                article("a1", "2023-09-10", "established USA-VNM"),
                article("a2", "2023-09-11", "established USA-VNM"),
                article("b1", "2025-05-07", "ASSAULT IND-PAK"),
                article("b2", "2025-05-07", "ASSAULT IND-PAK"),
                article("b3", "2025-05-08", "ASSAULT IND-PAK"),
                article("copy-of-b3", "2025-05-08", "ASSAULT IND-PAK"),
                article("c1", "2025-07-01", "established IND-JPN")));
    }

    private static Article article(String id, String day, String text) {
        Instant published = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Article(
                new ArticleId(id),
                id + ".example",
                Optional.empty(),
                "",
                text,
                "en",
                published,
                TimeQuality.DAY,
                published,
                1);
    }

    private static Map<ArticleId, Kinship> kin(List<Article> articles) {
        Map<ArticleId, Kinship> kin = new HashMap<>();
        for (Article article : articles) {
            String id = article.id().value();
            if (id.startsWith("copy-of-")) {
                var original = new ArticleId(id.substring("copy-of-".length()));
                kin.put(
                        article.id(),
                        new Kinship(article.id(), original, CopyRelation.SPUN, Optional.of(original), new TreeMap<>()));
            }
        }
        return kin;
    }

    private static Findings read(Article article) {
        List<String> words = List.of(article.text().split(" "));
        Dyad dyad = Dyad.parse(words.get(1));
        var evidence = new Evidence(Field.TEXT, 0, article.text().length(), article.text());
        List<Claim> claims = new ArrayList<>();
        List<CodedEvent> events = new ArrayList<>();
        if (words.get(0).equals("ASSAULT")) {
            events.add(new CodedEvent("ASSAULT", "190", "", dyad.first(), dyad.second(), -10, evidence));
        } else {
            claims.add(new Claim(
                    dyad,
                    Label.STRATEGIC_PARTNERSHIP,
                    Modality.ofCode(words.get(0)),
                    Polarity.UP,
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    "script",
                    evidence));
        }
        return new Findings(article, "en", Genre.REPORT, List.of(), claims, events, Optional.empty());
    }
}
