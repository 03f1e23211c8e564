package org.entente.analysis.event;

/**
 * One form of a verb.
 *
 * @param lemma the verb, as {@code call on}
 * @param parts the parts this form can play, as bits of {@link VerbForms}
 * @param senses what the verb may mean
 */
record Verb(String lemma, int parts, Senses senses) {

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

    boolean isModal() {
        return lemma.equals("must");
    }
}
