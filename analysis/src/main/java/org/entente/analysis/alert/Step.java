package org.entente.analysis.alert;

import java.util.Optional;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.status.StatedClaim;

/**
 * How one claim was judged by one rule: what {@code explain} shows.
 *
 * @param claim what was said
 * @param rule which rule ruled
 * @param ruling what it made of it, with its reason
 * @param alert key of the alert or held alert that came of it
 * @param before how the status stood before the claim
 * @param after how it stood behind it
 */
public record Step(
        StatedClaim claim,
        String rule,
        Ruling ruling,
        String alert,
        Optional<Standing> before,
        Optional<Standing> after) {}
