package org.entente.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Article;

/**
 * Tells what the benchmark's articles are like, beside news of the world: they should have as much in them.
 *
 * @param corpus where the articles are taken from
 * @param news a file of news
 */
record Material(Path corpus, Optional<Path> news) {

    private static final int SAMPLE = 400;

    ObjectNode measure() throws IOException {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        BenchArticles source = BenchArticles.from(corpus);
        out.set("of_the_benchmark", described(source));
        out.set("of_diplomacy", described(source.ofDiplomacy()));
        if (news.isPresent()) {
            out.set("news_of_the_world", Density.ofNewsOfTheWorld(news.get()));
        }
        return out;
    }

    private static ObjectNode described(BenchArticles source) {
        List<Article> articles = source.make(SAMPLE);
        var enrich = new PureEnrich();
        articles.forEach(enrich::take);
        ObjectNode out = Density.of(articles);
        out.put("comparisons", Figures.rounded((double) enrich.comparisons() / SAMPLE));
        out.put("copies", Figures.rounded((double) enrich.copies() / SAMPLE));
        return out;
    }
}
