package org.entente.analysis.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.TextDifference;
import org.entente.analysis.entity.Entity;

/**
 * What was found in one article, in short, and the story it belongs to.
 *
 * @param article its id
 * @param revision the revision that was read
 * @param source its publisher
 * @param title its headline
 * @param eventTime when it was published, as {@code Article.eventTime()} gives it
 * @param language as detected, BCP 47
 * @param genre what kind of text it is
 * @param kinship its story
 * @param entities names in order of their place; none for a copy, which inherits those of its original
 * @param claims how many claims of status it makes
 * @param events how many events were coded in it
 * @param difference what a revision changed against the text that was read first; empty for all others
 */
public record EnrichedArticle(
        ArticleId article,
        int revision,
        String source,
        String title,
        Instant eventTime,
        String language,
        Genre genre,
        Kinship kinship,
        List<Entity> entities,
        int claims,
        int events,
        Optional<TextDifference> difference) {

    public EnrichedArticle {
        entities = List.copyOf(entities);
    }

    public static EnrichedArticle of(Findings findings, Kinship kinship) {
        Article article = findings.article();
        return new EnrichedArticle(
                article.id(),
                article.revision(),
                article.source(),
                article.title(),
                article.eventTime(),
                findings.language(),
                findings.genre(),
                kinship,
                findings.entities(),
                findings.claims().size(),
                findings.events().size(),
                Optional.empty());
    }

    /** The same article with what it changed. */
    public EnrichedArticle with(TextDifference change) {
        return new EnrichedArticle(
                article,
                revision,
                source,
                title,
                eventTime,
                language,
                genre,
                kinship,
                entities,
                claims,
                events,
                Optional.of(change));
    }

    /** The same article once it has proved to be a copy: whatever was found in it is its original's. */
    public EnrichedArticle asCopy(Kinship of) {
        return new EnrichedArticle(
                article, revision, source, title, eventTime, language, genre, of, List.of(), 0, 0, difference);
    }
}
