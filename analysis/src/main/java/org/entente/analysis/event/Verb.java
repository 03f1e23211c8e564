package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * One form of a verb.
 *
 * @param lemma the verb, as {@code call on}
 * @param parts the parts this form can play, as bits of {@link VerbForms}
 * @param patterns what the verb may mean, the first that fits first
 * @param objects the numbers of all words that one of these asks for
 * @param needsObject whether it means nothing without one of them
 */
record Verb(String lemma, int parts, List<Pattern> patterns, BitSet objects, boolean needsObject) {

    /** Arrest, deportation, release. */
    private static final Set<String> CAPTIVITY = Set.of("173", "174", "0841");

    boolean can(int part) {
        return (parts & part) != 0;
    }

    /** Whether it often only helps another verb: "has agreed". */
    boolean isHelper() {
        return lemma.equals("have") || lemma.equals("be");
    }

    /** Whether the form may tell what is yet to come: "be punished", "faces", but not "was punished" or "faced". */
    boolean isAhead() {
        return can(VerbForms.BASE) || (can(VerbForms.THIRD) && !lemma.startsWith("be "));
    }

    /** Whether it may tell that somebody said something. */
    boolean isSpeech() {
        return any(patterns, pattern -> pattern.kind() == Pattern.Kind.SPEECH && !pattern.needsObject());
    }

    /** Whether it may tell that goods arrive. */
    boolean isArrival() {
        return any(patterns, pattern -> pattern.kind() == Pattern.Kind.ARRIVAL);
    }

    /** Whether it may tell that somebody was arrested, deported or set free. */
    boolean isOfCaptives() {
        return any(patterns, pattern -> CAPTIVITY.contains(pattern.cameo()));
    }

    boolean isModal() {
        return lemma.equals("must");
    }
}
