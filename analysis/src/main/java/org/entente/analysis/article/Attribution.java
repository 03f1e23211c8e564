package org.entente.analysis.article;

import java.time.Instant;

/**
 * Where and when something was stated.
 *
 * @param article where it is stated
 * @param story the story of that article; copies share it and state nothing of their own
 * @param source the publisher
 * @param genre what kind of text
 * @param eventTime when it was published, as {@link Article#eventTime()} gives it
 * @param knownAt when it became known here: the time of ingest
 * @param dated whether it is known when it was published; else {@code eventTime} is the time of ingest and proves nothing
 */
public record Attribution(
        ArticleId article,
        ArticleId story,
        String source,
        Genre genre,
        Instant eventTime,
        Instant knownAt,
        boolean dated) {

    /** To an article that is of a story. */
    public static Attribution to(Article article, ArticleId story, Genre genre) {
        return new Attribution(
                article.id(),
                story,
                article.source(),
                genre,
                article.eventTime(),
                article.fetchedAt(),
                article.isDated());
    }

    /** To an article that is a story of its own and says when it was published. */
    public static Attribution to(ArticleId article, String source, Genre genre, Instant published, Instant knownAt) {
        return new Attribution(article, article, source, genre, published, knownAt, true);
    }

    /** The same, whenever it was stated. */
    public Attribution atAnyTime() {
        return new Attribution(article, story, source, genre, Instant.EPOCH, Instant.EPOCH, true);
    }
}
