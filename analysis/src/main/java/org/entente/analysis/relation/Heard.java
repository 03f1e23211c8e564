package org.entente.analysis.relation;

import org.entente.analysis.status.StatedClaim;

/**
 * A claim as it is to be taken in the light of its whole article.
 *
 * @param stated the claim
 * @param demur why it is not to be taken at its word; empty if it is
 */
public record Heard(StatedClaim stated, String demur) {

    public boolean isTakenAtItsWord() {
        return demur.isEmpty();
    }
}
