package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;

/** A way in which words join a label to its states. */
@FunctionalInterface
interface Construction {

    /** The pairs it joins; empty where the sentence is not built so, {@link Found#nothing()} where it is, but for nobody. */
    Optional<Found> find(Site site);

    /** What the first of the constructions that applies finds. */
    static Found first(List<Construction> constructions, Site site) {
        for (Construction construction : constructions) {
            Optional<Found> found = construction.find(site);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Found.nothing();
    }

    /** A finding that applies only if it holds a pair. */
    static Optional<Found> unlessNothing(Found found) {
        return found.isNothing() ? Optional.empty() : Optional.of(found);
    }
}
