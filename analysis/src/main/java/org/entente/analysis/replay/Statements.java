package org.entente.analysis.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.TextDifference;
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
        if (kinship.isOfAnother()) {
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
                        article.fetchedAt(),
                        article.isDated()))
                .toList();
        List<StatedEvent> events = findings.events().stream()
                .map(event -> new StatedEvent(
                        event,
                        article.id(),
                        kinship.story(),
                        article.source(),
                        findings.genre(),
                        article.eventTime(),
                        article.fetchedAt(),
                        article.isDated()))
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
                carried(claims, later.claims, Statements::wordsOf, StatedClaim::dated),
                carried(events, later.events, Statements::wordsOf, StatedEvent::dated));
    }

    /** What was said first counts as said then, unless only the later text tells when. */
    private static <T> List<T> carried(List<T> before, List<T> after, UnaryOperator<T> words, Predicate<T> dated) {
        Map<T, Deque<T>> said = new HashMap<>();
        before.forEach(one -> said.computeIfAbsent(words.apply(one), key -> new ArrayDeque<>())
                .add(one));
        List<T> standing = new ArrayList<>();
        for (T one : after) {
            Deque<T> same = said.getOrDefault(words.apply(one), new ArrayDeque<>());
            T first = same.isEmpty() ? one : same.remove();
            standing.add(dated.test(one) && !dated.test(first) ? one : first);
        }
        return standing;
    }

    /** What is claimed, wherever in the text it stands and whenever it was read. */
    private static StatedClaim wordsOf(StatedClaim stated) {
        return new StatedClaim(
                stated.claim().quoting(stated.claim().evidence().atStart()),
                stated.article(),
                stated.story(),
                stated.source(),
                stated.genre(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static StatedEvent wordsOf(StatedEvent stated) {
        return new StatedEvent(
                stated.event().quoting(stated.event().evidence().atStart()),
                stated.article(),
                stated.story(),
                stated.source(),
                stated.genre(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
