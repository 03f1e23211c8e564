package org.entente.analysis.replay;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.status.Claim;

/**
 * All that was found in one article, read by itself.
 *
 * @param article what was read
 * @param language as detected, BCP 47
 * @param genre what kind of text it is
 * @param entities names, in order of their place
 * @param claims claims of status, in order of their place
 * @param events coded events, in order of their place
 * @param leftOut what of it was not read or not kept, in a sentence
 */
public record Findings(
        Article article,
        String language,
        Genre genre,
        List<Entity> entities,
        List<Claim> claims,
        List<CodedEvent> events,
        Optional<String> leftOut) {

    public Findings {
        entities = List.copyOf(entities);
        claims = List.copyOf(claims);
        events = List.copyOf(events);
    }
}
