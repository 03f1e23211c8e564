package org.entente.analysis.relation;

import java.util.Locale;

/** How often a pair may found a status, which decides whether two founding years contradict each other. */
public enum Founded {
    ONCE,
    /** There may be many: a year near a known one contradicts it, one far from it is another founding. */
    OFTEN,
    /** A year means nothing. */
    NEVER;

    static Founded ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
