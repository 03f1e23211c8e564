package org.entente.analysis.event;

import java.time.Instant;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;

/**
 * A coded event together with where it was reported: what tension is scored from.
 *
 * @param event what happened
 * @param article where it is reported
 * @param story the story of that article; copies share it and report nothing of their own
 * @param source the publisher
 * @param genre what kind of text
 * @param eventTime when it was published, as {@code Article.eventTime()} gives it
 * @param knownAt when it became known here: the time of ingest
 * @param dated whether it is known when it was published; else {@code eventTime} is the time of ingest and proves nothing
 */
public record StatedEvent(
        CodedEvent event,
        ArticleId article,
        ArticleId story,
        String source,
        Genre genre,
        Instant eventTime,
        Instant knownAt,
        boolean dated) {

    /** Of an article that says when it was published. */
    public StatedEvent(
            CodedEvent event,
            ArticleId article,
            ArticleId story,
            String source,
            Genre genre,
            Instant eventTime,
            Instant knownAt) {
        this(event, article, story, source, genre, eventTime, knownAt, true);
    }

    /** Whether it is one of the pair's, told without making a pair. */
    public boolean isOf(Dyad dyad) {
        return dyad.has(event.source())
                && dyad.has(event.target())
                && !event.source().equals(event.target());
    }

    public Dyad dyad() {
        return Dyad.of(event.source(), event.target());
    }
}
