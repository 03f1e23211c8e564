package org.entente.analysis.status;

import org.entente.analysis.article.Attributed;
import org.entente.analysis.article.Attribution;

/**
 * A claim together with where it was made: what the relation of a dyad is folded from.
 *
 * @param claim what is said
 * @param by the article that says it
 */
public record StatedClaim(Claim claim, Attribution by) implements Attributed {}
