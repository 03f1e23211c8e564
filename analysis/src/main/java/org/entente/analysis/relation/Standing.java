package org.entente.analysis.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Genre;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;

/**
 * One status of a pair: how it stands, since when, and who says so.
 *
 * @param label which status
 * @param state how it stands
 * @param grounds what that rests on
 * @param since since when, as far as it was said
 * @param day the day of the act, or of the first word of it
 * @param statedAt event time of the report that began this state
 * @param onceEnded whether it is known to have been lowered or ended before
 * @param evidence one claim for each independent source, first things first; at most {@value #MOST_EVIDENCE}
 */
public record Standing(
        Label label,
        StandingState state,
        Grounds grounds,
        Optional<PartialDate> since,
        LocalDate day,
        Instant statedAt,
        boolean onceEnded,
        List<StatedClaim> evidence) {

    /** More sources add nothing that somebody would read. */
    static final int MOST_EVIDENCE = 8;

    public Standing {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("standing of " + label + " has no evidence");
        }
    }

    /** A state that begins with this claim. */
    static Standing begin(StatedClaim stated, StandingState state, Grounds grounds, boolean onceEnded) {
        boolean primary = grounds == Grounds.ACT && stated.genre() == Genre.OFFICIAL;
        return new Standing(
                stated.claim().label(),
                state == StandingState.CLAIMED && primary ? StandingState.CONFIRMED : state,
                grounds,
                grounds == Grounds.ACT
                        ? Optional.of(EventDay.shown(stated))
                        : stated.claim().eventDate(),
                EventDay.of(stated),
                stated.eventTime(),
                onceEnded,
                List.of(stated));
    }

    public boolean isInForce() {
        return state.isInForce();
    }

    /** The standing with one more claim for it; a source that is not independent of the others adds nothing. */
    Standing supportedBy(StatedClaim stated) {
        Optional<PartialDate> dated = since.isPresent() ? since : stated.claim().eventDate();
        if (evidence.size() >= MOST_EVIDENCE || !isIndependent(stated)) {
            return with(state, dated, evidence);
        }
        var more = new ArrayList<>(evidence);
        more.add(stated);
        return with(state == StandingState.CLAIMED ? StandingState.CONFIRMED : state, dated, more);
    }

    Standing disputed() {
        return with(StandingState.DISPUTED, since, evidence);
    }

    Standing worsenedTo(StandingState worse) {
        return with(worse, since, evidence);
    }

    Standing knownToHaveEnded() {
        return new Standing(label, state, grounds, since, day, statedAt, true, evidence);
    }

    private boolean isIndependent(StatedClaim stated) {
        return evidence.stream()
                .noneMatch(known ->
                        known.story().equals(stated.story()) || known.source().equals(stated.source()));
    }

    private Standing with(StandingState next, Optional<PartialDate> dated, List<StatedClaim> claims) {
        return new Standing(label, next, grounds, dated, day, statedAt, onceEnded, claims);
    }
}
