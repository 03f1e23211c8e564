package org.entente.analysis.relation;

import java.util.Comparator;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.StatedClaim;

/**
 * The order that claims are folded in: event time, then content, never arrival.
 *
 * <p>Of texts with one event time a primary source goes first and commentary last; then the article's id decides,
 * which is a hash. Claims of one article stay in the order of the text.
 */
public final class EventOrder {

    private EventOrder() {}

    /** Compares by content alone: claims that compare as equal are equal. */
    public static final Comparator<StatedClaim> BY_EVENT = Comparator.comparing(StatedClaim::eventTime)
            .thenComparingInt(EventOrder::authority)
            .thenComparing(StatedClaim::article)
            .thenComparing(stated -> stated.claim().evidence().field())
            .thenComparingInt(stated -> stated.claim().evidence().start())
            .thenComparing(stated -> stated.claim().label())
            .thenComparing(stated -> stated.claim().modality())
            .thenComparing(EventOrder::contentHash)
            .thenComparing(StatedClaim::knownAt);

    private static int authority(StatedClaim stated) {
        return switch (stated.genre()) {
            case OFFICIAL -> 0;
            case REPORT -> 1;
            case BACKGROUND -> 2;
            case COMMENTARY -> 3;
        };
    }

    /** SHA-256 of everything that the claim says. */
    public static String contentHash(StatedClaim stated) {
        Claim claim = stated.claim();
        return ArticleId.sha256(String.join(
                "\u001f",
                stated.article().value(),
                stated.story().value(),
                stated.source(),
                stated.genre().code(),
                claim.dyad().toString(),
                claim.label().code(),
                claim.modality().code(),
                claim.polarity().code(),
                Boolean.toString(claim.current()),
                claim.eventDate().map(Object::toString).orElse(""),
                claim.speaker().orElse(""),
                claim.detail(),
                claim.rule(),
                claim.evidence().field().code(),
                Integer.toString(claim.evidence().start()),
                claim.evidence().quote()));
    }
}
