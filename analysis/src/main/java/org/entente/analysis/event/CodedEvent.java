package org.entente.analysis.event;

import org.entente.analysis.text.Evidence;

/**
 * One coded action of one state towards another.
 *
 * @param plover PLOVER class: AGREE, CONSULT, SUPPORT, COOPERATE, AID, YIELD, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST,
 *     SANCTION, MOBILIZE, COERCE, ASSAULT
 * @param cameo CAMEO code, two to four digits
 * @param mode PLOVER mode or context that qualifies it: {@code negated}, {@code future}, {@code hypothetical},
 *     {@code historical}; or empty
 * @param source who acts: ISO 3166 alpha-3 or a bloc
 * @param target towards whom
 * @param goldstein value of the CAMEO code on the scale of Goldstein (1992), -10..10
 * @param evidence the quote
 */
public record CodedEvent(
        String plover, String cameo, String mode, String source, String target, double goldstein, Evidence evidence) {

    public CodedEvent {
        if (goldstein < -10 || goldstein > 10) {
            throw new IllegalArgumentException("Goldstein value must lie in -10..10, got " + goldstein);
        }
    }

    /** The same event with its evidence elsewhere. */
    public CodedEvent quoting(Evidence elsewhere) {
        return new CodedEvent(plover, cameo, mode, source, target, goldstein, elsewhere);
    }
}
