package org.entente.ingest.follow;

import java.time.Instant;

/** What came of a feed's turn. */
public sealed interface Turn {

    /**
     * It was asked.
     *
     * @param next when its next turn comes
     * @param isAll whether all is in that it brought; else its next turn brings more of it
     */
    record Asked(Instant next, boolean isAll) implements Turn {

        Asked(Instant next) {
            this(next, true);
        }
    }

    /**
     * It was not asked, for its host is to be left alone.
     *
     * @param until when
     */
    record Waits(Instant until) implements Turn {}

    /** It is never to be asked again. */
    record Over() implements Turn {}
}
