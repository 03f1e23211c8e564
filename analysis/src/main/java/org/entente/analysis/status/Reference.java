package org.entente.analysis.status;

import java.util.List;

/**
 * Words that stand for states named before.
 *
 * @param kind what they stand for
 * @param codes for a choice: the states that they may mean
 * @param first the first word
 * @param end behind the last word
 */
record Reference(Kind kind, List<String> codes, int first, int end) {

    /** What a reference stands for. */
    enum Kind {
        /** The two states spoken of. */
        PAIR,
        /** The state spoken of last as a subject. */
        ONE,
        /** The state visited. */
        HOST,
        /** One of some states, by a description that fits them. */
        CHOICE
    }

    Reference {
        codes = List.copyOf(codes);
    }
}
