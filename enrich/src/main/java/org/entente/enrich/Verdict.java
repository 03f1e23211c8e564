package org.entente.enrich;

import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.TextDifference;

/**
 * Which story an article belongs to, as the world is to hear.
 *
 * @param kinship its story
 * @param article the article, to be read now; empty where it was read before
 * @param difference what a revision changed
 */
record Verdict(Kinship kinship, Optional<Article> article, Optional<TextDifference> difference) {

    static Verdict of(Kinship kinship, Optional<Article> article) {
        return new Verdict(kinship, article, Optional.empty());
    }

    /** The article, where what it says itself is to be known. */
    Optional<Article> toRead() {
        return article.filter(text -> !kinship.isOfAnother());
    }
}
