package org.entente.analysis.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyFinder;
import org.entente.analysis.dedupe.Kinship;

/** Tells which article of a set is a copy of which. */
@FunctionalInterface
public interface Kin {

    /** The kinship of every article of the list, by its id. */
    Map<ArticleId, Kinship> of(List<Article> articles);

    /** By the traces of copying in the texts themselves. */
    static Kin byText() {
        return articles -> {
            List<Article> sorted = new ArrayList<>(articles);
            sorted.sort(Comparator.comparing(Article::id));
            Map<ArticleId, Kinship> kin = new HashMap<>();
            CopyFinder.groupAll(sorted.stream().map(Kin::item).toList())
                    .forEach(kinship -> kin.put(kinship.article(), kinship));
            return kin;
        };
    }

    private static CopyFinder.Item item(Article article) {
        return new CopyFinder.Item(
                article.id(),
                article.title(),
                article.text(),
                article.url(),
                article.timeQuality() == TimeQuality.UNKNOWN ? Optional.empty() : Optional.of(article.eventTime()));
    }
}
