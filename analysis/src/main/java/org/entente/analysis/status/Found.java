package org.entente.analysis.status;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.analysis.entity.Dyad;

/**
 * Whose status a label is.
 *
 * @param pairs the pairs; none where no construction joins the label to two states
 * @param how the construction that joined them, for people
 * @param sure how plainly the sentence says so
 */
record Found(Set<Dyad> pairs, String how, Sure sure) {

    /** How plainly a sentence says whose a status is. */
    enum Sure {
        /** A construction joins the label to both. */
        JOINED,
        /** They are the only ones there. */
        ALONE,
        /** They stand nearest, or the article speaks of them. */
        GUESSED
    }

    private static final Found NOTHING = new Found(Set.of(), "", Sure.GUESSED);

    Found {
        pairs = Collections.unmodifiableSet(new LinkedHashSet<>(pairs));
    }

    static Found nothing() {
        return NOTHING;
    }

    static Found joined(Set<Dyad> pairs, String how) {
        return pairs.isEmpty() ? NOTHING : new Found(pairs, how, Sure.JOINED);
    }

    static Found alone(Set<Dyad> pairs, String how) {
        return pairs.isEmpty() ? NOTHING : new Found(pairs, how, Sure.ALONE);
    }

    static Found guessed(Set<Dyad> pairs, String how) {
        return pairs.isEmpty() ? NOTHING : new Found(pairs, how, Sure.GUESSED);
    }

    boolean isJoined() {
        return sure == Sure.JOINED;
    }

    boolean isNothing() {
        return pairs.isEmpty();
    }
}
