package org.entente.analysis.event;

import java.util.List;

/**
 * One form of a verb.
 *
 * @param lemma the verb, as {@code call on}
 * @param parts the parts this form can play, as bits of {@link VerbForms}
 * @param patterns what the verb may mean, the first that fits first
 */
record Verb(String lemma, int parts, List<Pattern> patterns) {

    boolean can(int part) {
        return (parts & part) != 0;
    }

    boolean isModal() {
        return lemma.equals("must");
    }
}
