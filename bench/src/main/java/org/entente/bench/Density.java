package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Trace;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/** How much there is to be found in articles, for each 8 KB of them: how fast they are read depends on little else. */
final class Density {

    private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();

    /** News that names so many states, blocs or their people is taken for news of the world. */
    private static final int STATES_IN_NEWS_OF_THE_WORLD = 4;

    private int articles;
    private long bytes;
    private int sentences;
    private int looks;
    private int entities;
    private int events;
    private int claims;

    static ObjectNode of(List<Article> articles) {
        var density = new Density();
        articles.forEach(article -> density.take(article, 0));
        return density.report();
    }

    /**
     * The same of news in English in a file: an array of objects with a {@code title} and a {@code text}.
     *
     * @throws IOException where the file cannot be read, or is no JSON
     */
    static ObjectNode ofNewsOfTheWorld(Path file) throws IOException {
        var density = new Density();
        JsonNode news = new ObjectMapper().readTree(file.toFile());
        StreamSupport.stream(news.spliterator(), false)
                .map(Density::article)
                .forEach(article -> density.take(article, STATES_IN_NEWS_OF_THE_WORLD));
        return density.report();
    }

    private static Article article(JsonNode of) {
        String text = of.path("text").asText();
        return new Article(
                ArticleId.ofUrl("https://news.example/" + Integer.toHexString(text.hashCode())),
                "news.example",
                Optional.empty(),
                of.path("title").asText(),
                text,
                "en",
                BenchArticles.FIRST,
                TimeQuality.EXACT,
                BenchArticles.FIRST,
                1);
    }

    private void take(Article article, int leastStates) {
        var trace = new Looks();
        Findings found = ANALYZER.analyze(article, trace);
        long states = found.entities().stream()
                .map(Entity::actor)
                .filter(actor -> !actor.isEmpty())
                .distinct()
                .count();
        if (!found.language().equals("en") || states < leastStates) {
            return;
        }
        articles++;
        bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
        sentences += PassageMaker.standard().read(article).body().sentences().size();
        looks += trace.looks;
        entities += found.entities().size();
        events += found.events().size();
        claims += found.claims().size();
    }

    private ObjectNode report() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("articles", articles);
        out.put("bytes", articles == 0 ? 0 : bytes / articles);
        out.put("sentences", per8Kilobytes(sentences));
        out.put("looked_at_for_claims", per8Kilobytes(looks));
        out.put("entities", per8Kilobytes(entities));
        out.put("events", per8Kilobytes(events));
        out.put("claims", per8Kilobytes(claims));
        return out;
    }

    private double per8Kilobytes(int count) {
        return bytes == 0 ? 0 : Figures.rounded((double) count * BenchArticles.BYTES / bytes);
    }

    /** Counts what the reader looked at for claims, by sentence or label. */
    static final class Looks implements Trace {

        private int looks;

        int count() {
            return looks;
        }

        @Override
        public void claimed(Passage passage, Sentence sentence, Claim claim, String why) {
            looks++;
        }

        @Override
        public void passedOver(Passage passage, Sentence sentence, String rule, String reason) {
            looks++;
        }
    }
}
