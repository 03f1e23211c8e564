package org.entente.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyFinder;
import org.entente.analysis.dedupe.Kinship;
import org.entente.schemas.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However articles come and wherever they are kept, the distributed form tells the stories of the pure one. */
class ScatteredStoriesTest {

    private static final Instant NOON = Instant.parse("2024-03-07T12:00:00Z");
    private static final String[] STATES = {
        "Norland", "Austria", "Vietnam", "Bolivia", "Kenya", "Fiji", "Oman", "Latvia", "Chile", "Gabon", "Nepal",
        "Malta"
    };
    private static final String[] TOWNS = {
        "Hanoi", "Vienna", "Sucre", "Suva", "Riga", "Muscat", "Nairobi", "Lima", "Accra", "Tirana", "Baku", "Dakar"
    };

    @TempDir
    Path directory;

    private Optional<ScatteredStories> running = Optional.empty();

    @AfterEach
    void close() {
        running.ifPresent(ScatteredStories::close);
    }

    @ParameterizedTest
    @CsvSource({
        // One partition, as on a laptop: only the order of arrival differs.
        "1, 1", "1, 2", "1, 3",
        // Several: letters and lookups overtake each other.
        "3, 4", "3, 5", "3, 6",
        // More partitions than parts of keys.
        "12, 7", "12, 8", "12, 9"
    })
    void anyOrderOnAnyNumberOfPartitionsTellsTheStoriesOfThePureForm(int partitions, long seed) {
        // Given
        List<Article> articles = articles();
        Map<String, String> expected = pure(articles);
        Collections.shuffle(articles, new Random(seed));
        ScatteredStories stories = scattered(partitions, seed);

        // When
        articles.forEach(stories::send);

        // Then
        assertThat(storyOf(stories.settle())).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 11", "3, 12", "12, 13"})
    void articlesThatComeWhileOthersAreLookedForTellTheSameStories(int partitions, long seed) {
        // Given
        List<Article> articles = articles();
        Map<String, String> expected = pure(articles);
        Collections.shuffle(articles, new Random(seed));
        ScatteredStories stories = scattered(partitions, seed);

        // When
        for (Article article : articles) {
            stories.send(article);
            stories.work(5);
        }

        // Then
        assertThat(storyOf(stories.settle())).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 21", "3, 22", "12, 23"})
    void crashesAmidTheSearchChangeNoStory(int partitions, long seed) {
        // Given
        List<Article> articles = articles();
        Map<String, String> expected = pure(articles);
        Collections.shuffle(articles, new Random(seed));
        ScatteredStories stories = scattered(partitions, seed);

        // When
        for (Article article : articles) {
            stories.send(article);
            stories.work(4);
            stories.crashAny();
        }
        while (stories.work(7)) {
            stories.crashAny();
        }

        // Then
        assertThat(storyOf(stories.settle())).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void theSameArticlesAgainChangeNothing() {
        // Given
        List<Article> articles = articles();
        ScatteredStories stories = scattered(3, 31);
        articles.forEach(stories::send);
        Map<String, String> before = storyOf(stories.settle());

        // When
        articles.forEach(stories::send);

        // Then
        assertThat(storyOf(stories.settle())).isEqualTo(before);
    }

    private ScatteredStories scattered(int partitions, long seed) {
        Registry registry = Registry.at("mock://scattered-" + directory.getFileName());
        EnrichSettings settings = EnrichSettings.from(Map.of(
                "schema.registry.url", "mock://unused",
                "bootstrap.servers", "nowhere:9092",
                "state.dir", directory.toString()));
        var stories = new ScatteredStories(settings, registry, directory, partitions, new Random(seed));
        running = Optional.of(stories);
        return stories;
    }

    private static Map<String, String> pure(List<Article> articles) {
        Map<String, String> stories = new TreeMap<>();
        CopyFinder.groupAll(articles.stream()
                        .map(article -> new CopyFinder.Item(
                                article.id(),
                                article.title(),
                                article.text(),
                                Optional.empty(),
                                Optional.of(article.publishedAt())))
                        .toList())
                .forEach(kinship ->
                        stories.put(kinship.article().value(), kinship.story().value()));
        return stories;
    }

    private static Map<String, String> storyOf(Map<String, Kinship> kinships) {
        Map<String, String> stories = new TreeMap<>();
        kinships.forEach((id, kinship) -> stories.put(id, kinship.story().value()));
        return stories;
    }

    /** Stories of one to five copies of several kinds, reports of one template, and lone articles. */
    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < STATES.length; i++) {
            String text = text(i);
            String[] sentences = text.split("(?<=\\.) ");
            add(articles, "whole" + i, text, 60 * i);
            if (i % 2 == 0) {
                add(articles, "cut" + i, String.join(" ", List.of(sentences).subList(0, 4)), 60 * i + 7);
                add(articles, "relayed" + i, "From our partners in " + TOWNS[i] + ". " + text, 60 * i + 11);
            }
            if (i % 3 == 0) {
                add(articles, "edited" + i, text.replace("harbour", "port"), 60 * i + 5);
                add(articles, "same" + i, text.toUpperCase(Locale.ROOT), 60 * i + 3);
            }
            add(
                    articles,
                    "report" + i,
                    STATES[i] + " severs ties with Taiwan, its foreign ministry said.",
                    60 * i + 30);
        }
        return articles;
    }

    private static String text(int i) {
        var random = new Random(i);
        var text = new StringBuilder();
        for (int sentence = 0; sentence < 8; sentence++) {
            text.append(STATES[random.nextInt(STATES.length)])
                    .append(" and ")
                    .append(STATES[random.nextInt(STATES.length)])
                    .append(" agreed on ")
                    .append(random.nextInt(2, 900))
                    .append(" million dollars for the harbour of ")
                    .append(TOWNS[random.nextInt(TOWNS.length)])
                    .append(" after ")
                    .append(random.nextInt(2, 90))
                    .append(" weeks of talks in ")
                    .append(TOWNS[random.nextInt(TOWNS.length)])
                    .append(". ");
        }
        return text.toString().strip();
    }

    private static void add(List<Article> articles, String id, String text, int minutes) {
        articles.add(new Article(
                new ArticleId(id),
                id + ".example",
                Optional.empty(),
                "",
                text,
                "en",
                NOON.plusSeconds(60L * minutes),
                TimeQuality.EXACT,
                NOON.plusSeconds(86_400L * 3),
                1));
    }
}
