package org.entente.analysis.dedupe;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.analysis.article.ArticleId;

/**
 * Which story an article belongs to, and why.
 *
 * @param article the article
 * @param story the story: the id of its original; its own id where it is nobody's copy
 * @param relation what it is of the other
 * @param of the other article, empty where the relation is {@code none}
 * @param figures the measures that decided it, by name, each in 0..1 unless its name says otherwise
 */
public record Kinship(
        ArticleId article,
        ArticleId story,
        CopyRelation relation,
        Optional<ArticleId> of,
        SortedMap<String, Double> figures) {

    public Kinship {
        figures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** Whether the article is a copy of another one. A later text of an original is not: it takes the earlier one's place. */
    public boolean isOfAnother() {
        return relation.isCopy() && !story.equals(article);
    }

    /** Whether this tells of a later text of an article, not of the article among others. */
    public boolean isOfItself() {
        return of.filter(article::equals).isPresent();
    }

    /** The kinship of an article that is nobody's copy. */
    public static Kinship original(ArticleId article) {
        return new Kinship(article, article, CopyRelation.NONE, Optional.empty(), new TreeMap<>());
    }
}
