package org.entente.analysis.relation;

import java.time.Instant;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/**
 * A status that is being talked about: a wish, a negotiation or a commitment, and what has come of it.
 *
 * @param label which status
 * @param direction whether it is to rise or to fall
 * @param kind how far the talk has gone
 * @param state what has come of it
 * @param since event time of the first word of it
 * @param lastAt event time of the last word of it
 * @param evidence the claim that took it as far as it is
 */
public record Talk(
        Label label, Polarity direction, Kind kind, State state, Instant since, Instant lastAt, StatedClaim evidence) {

    /** How far a talk has gone. */
    public enum Kind {
        WISH,
        COMMITMENT
    }

    /** What has come of a talk. */
    public enum State {
        OPEN,
        KEPT,
        REFUSED,
        /** Promised and neither kept nor mentioned for a long time. */
        LAPSED
    }

    static Talk begin(StatedClaim stated, Polarity direction, Kind kind) {
        return new Talk(
                stated.claim().label(), direction, kind, State.OPEN, stated.eventTime(), stated.eventTime(), stated);
    }

    Talk goesOn(StatedClaim stated, Kind next) {
        if (state != State.OPEN) {
            return begin(stated, direction, next);
        }
        boolean further = next.compareTo(kind) > 0;
        return new Talk(
                label, direction, further ? next : kind, state, since, stated.eventTime(), further ? stated : evidence);
    }

    Talk closedAs(State next) {
        return new Talk(label, direction, kind, next, since, lastAt, evidence);
    }
}
