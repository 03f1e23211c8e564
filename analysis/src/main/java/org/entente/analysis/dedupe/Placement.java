package org.entente.analysis.dedupe;

import java.util.List;

/**
 * What the arrival of an article did to the stories.
 *
 * @param kinship the article's own place
 * @param changed the kinships of earlier arrivals that are others now: because the article turned out to be their
 *     original, because it joined two stories, or because they contain it
 */
public record Placement(Kinship kinship, List<Kinship> changed) {

    public Placement {
        changed = List.copyOf(changed);
    }

    /** Whether a story has another original than before. */
    public boolean isTakeover() {
        return changed.stream().anyMatch(kinship -> kinship.relation().isCopy());
    }
}
