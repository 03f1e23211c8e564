package org.entente.analysis.status;

import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.Evidence;

/**
 * One claim about what two states call their relationship, with the sentence that makes it.
 *
 * @param dyad whose relationship
 * @param label what it is called
 * @param modality how the claim holds it
 * @param polarity which way it points
 * @param current whether it speaks of the time of publication
 * @param eventDate when it holds or was done, if said
 * @param speaker who says so, if said: a name or an office as it stands in the text
 * @param detail what the modality does not tell apart: {@code suspended}, {@code restored}, {@code recalled}; or empty
 * @param rule the rule that fired
 * @param evidence the quote
 */
public record Claim(
        Dyad dyad,
        Label label,
        Modality modality,
        Polarity polarity,
        boolean current,
        Optional<PartialDate> eventDate,
        Optional<String> speaker,
        String detail,
        String rule,
        Evidence evidence) {

    /** The {@code detail} of a claim that brings back what had been ended or suspended. */
    public static final String RESTORED = "restored";

    /** The {@code detail} of a step down that leaves the status in place but out of use. */
    public static final String SUSPENDED = "suspended";

    /** The {@code detail} of a claim about the past whose status was proposed, promised or refused, but not made. */
    public static final String SPOKEN_OF = "spoken_of";

    public Claim {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("claim about " + dyad + " names no rule");
        }
    }

    /** The same claim with its evidence elsewhere. */
    public Claim quoting(Evidence elsewhere) {
        return new Claim(dyad, label, modality, polarity, current, eventDate, speaker, detail, rule, elsewhere);
    }
}
