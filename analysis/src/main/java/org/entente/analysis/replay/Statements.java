package org.entente.analysis.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entente.analysis.article.Attributed;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.TextDifference;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.relation.InReadingOrder;
import org.entente.analysis.status.Claim;
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
        if (kinship.isOfAnother()) {
            return new Statements(enriched.asCopy(kinship), List.of(), List.of());
        }
        Attribution by = Attribution.to(findings.article(), kinship.story(), findings.genre());
        List<StatedClaim> claims = findings.claims().stream()
                .map(claim -> new StatedClaim(claim, by))
                .toList();
        List<StatedEvent> events = findings.events().stream()
                .map(event -> new StatedEvent(event, by))
                .toList();
        return new Statements(enriched, InReadingOrder.standard().oneByOne(claims), events);
    }

    /** The same article once it has proved to be a copy: it states nothing. */
    public Statements asCopy(Kinship of) {
        return new Statements(enriched.asCopy(of), List.of(), List.of());
    }

    /** The same with what the text changed. */
    public Statements with(TextDifference change) {
        return new Statements(enriched.with(change), claims, events);
    }

    /**
     * What stands once a later text of the article has taken the place of this one: what both say stays as it was said
     * first, what only the earlier said is gone.
     */
    public Statements revisedBy(Statements later) {
        return new Statements(
                later.enriched,
                carried(claims, later.claims, Statements::wordsOf),
                carried(events, later.events, Statements::wordsOf));
    }

    /** What was said first counts as said then, unless only the later text tells when. */
    private static <T extends Attributed> List<T> carried(List<T> before, List<T> after, UnaryOperator<T> words) {
        Map<T, Deque<T>> said = new HashMap<>();
        before.forEach(one -> said.computeIfAbsent(words.apply(one), key -> new ArrayDeque<>())
                .add(one));
        List<T> standing = new ArrayList<>();
        for (T one : after) {
            Deque<T> same = said.getOrDefault(words.apply(one), new ArrayDeque<>());
            T first = same.isEmpty() ? one : same.remove();
            standing.add(one.dated() && !first.dated() ? one : first);
        }
        return standing;
    }

    /** What is claimed, wherever in the text it stands and whenever it was read. */
    private static StatedClaim wordsOf(StatedClaim stated) {
        Claim claim = stated.claim();
        return new StatedClaim(
                claim.quoting(claim.evidence().atStart()), stated.by().atAnyTime());
    }

    private static StatedEvent wordsOf(StatedEvent stated) {
        CodedEvent event = stated.event();
        return new StatedEvent(
                event.quoting(event.evidence().atStart()), stated.by().atAnyTime());
    }
}
