package org.entente.analysis.replay;

import java.util.List;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;

/** Reads articles, each by itself. */
@FunctionalInterface
public interface ArticleReader {

    /** All that an article says. */
    Findings read(Article article);

    /** The same of many articles, in their order; read together they cost less. */
    default List<Findings> readAll(List<Article> articles) {
        return articles.stream().map(this::read).toList();
    }

    /** The language and genre of an article, and nothing of what it says. */
    default Findings skim(Article article) {
        return read(article);
    }

    /** What matters of an article of which it is known what it is among others: of a copy, whatever it says is its original's. */
    default Findings read(Article article, Kinship kinship) {
        return kinship.isOfAnother() ? skim(article) : read(article);
    }
}
