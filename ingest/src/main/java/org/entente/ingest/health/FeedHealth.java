package org.entente.ingest.health;

import java.time.Instant;
import org.entente.schemas.FeedStanding;
import org.entente.schemas.PolledFeed;

/**
 * How a feed fares.
 *
 * @param state in one word
 * @param detail in one sentence; empty where all is well
 */
public record FeedHealth(State state, String detail) {

    /** From well to gone. */
    public enum State {
        /** It answers, and brings what it usually brings. */
        OK,
        /** Nobody has asked it yet. */
        UNASKED,
        /** It answers, but its answer breaks off: what stood whole before that is in. */
        PARTIAL,
        /** It answers, and brings nothing for longer than it usually does. */
        SILENT,
        /** Its last answer was no use, or there was none. */
        FAILING,
        /** It has said that it is gone for good. */
        GONE;

        /** Whether nobody need look. */
        public boolean isWell() {
            return this == OK || this == UNASKED;
        }
    }

    public static FeedHealth of(PolledFeed feed, Instant now) {
        FeedStanding standing = feed.standing();
        if (standing.gone()) {
            return new FeedHealth(State.GONE, standing.lastError() + "; take it off the list");
        }
        if (standing.failures() > 0) {
            return new FeedHealth(
                    State.FAILING,
                    "failed " + standing.failures() + (standing.failures() == 1 ? " time: " : " times in a row: ")
                            + standing.lastError());
        }
        if (!feed.hasAnswered()) {
            return new FeedHealth(State.UNASKED, "");
        }
        if (!standing.lastError().isEmpty()) {
            return new FeedHealth(State.PARTIAL, standing.lastError());
        }
        if (feed.volume().isSilent(now)) {
            return new FeedHealth(
                    State.SILENT, "nothing new since " + feed.volume().lastNewAt());
        }
        return new FeedHealth(
                State.OK,
                feed.address().adopted().isEmpty()
                        ? ""
                        : "has moved to " + feed.address().adopted());
    }
}
