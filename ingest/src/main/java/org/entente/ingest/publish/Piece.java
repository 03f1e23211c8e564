package org.entente.ingest.publish;

import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.ReadFile;

/** What is given to a publisher. */
sealed interface Piece {

    /** An article, to go out if its text is news. */
    record Text(Article article) implements Piece {}

    /** Input that did not become an article. */
    record Refusal(Rejection rejection) implements Piece {}

    /** An article that has been published before, of which only the name came. */
    record Again(ArticleId id) implements Piece {}

    /** How far a file has been read. */
    record Reading(ReadFile file) implements Piece {}

    /** How a feed answered. */
    record Answer(PolledFeed feed) implements Piece {}
}
