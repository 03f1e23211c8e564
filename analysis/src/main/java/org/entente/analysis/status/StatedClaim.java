package org.entente.analysis.status;

import java.time.Instant;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;

/**
 * A claim together with where it was made: what the relation of a dyad is folded from.
 *
 * @param claim what is said
 * @param article where it is said
 * @param story the story of that article; copies share it and state nothing of their own
 * @param source the publisher
 * @param genre what kind of text
 * @param eventTime when it was published, as {@code Article.eventTime()} gives it
 * @param knownAt when it became known here: the time of ingest
 * @param dated whether it is known when it was published; else {@code eventTime} is the time of ingest and proves nothing
 */
public record StatedClaim(
        Claim claim,
        ArticleId article,
        ArticleId story,
        String source,
        Genre genre,
        Instant eventTime,
        Instant knownAt,
        boolean dated) {

    /** Of an article that says when it was published. */
    public StatedClaim(
            Claim claim,
            ArticleId article,
            ArticleId story,
            String source,
            Genre genre,
            Instant eventTime,
            Instant knownAt) {
        this(claim, article, story, source, genre, eventTime, knownAt, true);
    }
}
