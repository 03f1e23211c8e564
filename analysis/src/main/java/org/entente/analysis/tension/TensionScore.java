package org.entente.analysis.tension;

import java.time.Instant;
import java.util.List;
import org.entente.analysis.entity.Dyad;

/**
 * The tension of a dyad at a time: exactly the sum of its contributions.
 *
 * @param dyad whose tension
 * @param at the event time it is for
 * @param value the sum of all contributions' points
 * @param method name and version of the method and its table of weights
 * @param contributions what it is made of, greatest first
 */
public record TensionScore(Dyad dyad, Instant at, double value, String method, List<Contribution> contributions) {

    public TensionScore {
        contributions = List.copyOf(contributions);
    }
}
