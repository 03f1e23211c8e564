package org.entente.analysis.replay;

import java.util.List;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.relation.InReadingOrder;
import org.entente.analysis.status.StatedClaim;

/**
 * What one article adds to what is known.
 *
 * @param enriched the article in short
 * @param claims its claims, with where they were made, in the order in which they are best judged
 * @param events its events, with where they were reported
 */
public record Statements(EnrichedArticle enriched, List<StatedClaim> claims, List<StatedEvent> events) {

    public Statements {
        claims = List.copyOf(claims);
        events = List.copyOf(events);
    }

    public boolean isSilent() {
        return claims.isEmpty() && events.isEmpty();
    }

    /** The first half of its claims and events. */
    public Statements half() {
        return new Statements(enriched, claims.subList(0, claims.size() / 2), events.subList(0, events.size() / 2));
    }

    /** A copy states nothing of its own. */
    public static Statements of(Findings findings, Kinship kinship) {
        EnrichedArticle enriched = EnrichedArticle.of(findings, kinship);
        if (kinship.relation().isCopy()) {
            return new Statements(enriched.asCopy(kinship), List.of(), List.of());
        }
        Article article = findings.article();
        List<StatedClaim> claims = findings.claims().stream()
                .map(claim -> new StatedClaim(
                        claim,
                        article.id(),
                        kinship.story(),
                        article.source(),
                        findings.genre(),
                        article.eventTime(),
                        article.fetchedAt()))
                .toList();
        List<StatedEvent> events = findings.events().stream()
                .map(event -> new StatedEvent(
                        event,
                        article.id(),
                        kinship.story(),
                        article.source(),
                        findings.genre(),
                        article.eventTime(),
                        article.fetchedAt()))
                .toList();
        return new Statements(enriched, InReadingOrder.standard().oneByOne(claims), events);
    }
}
