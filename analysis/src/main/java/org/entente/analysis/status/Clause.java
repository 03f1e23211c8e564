package org.entente.analysis.status;

/**
 * A stretch of a sentence with one statement.
 *
 * @param index its place among the clauses of the sentence
 * @param first its first word
 * @param end behind its last word
 * @param link how it hangs on the clause before it
 */
record Clause(int index, int first, int end, Link link) {

    /** How a clause hangs on the one before it. */
    enum Link {
        MAIN,
        THAT,
        RELATIVE,
        CONDITION,
        TIME,
        CAUSE,
        CONTRAST,
        AND,
        SAME,
        PARTICIPLE,
        RESUMED
    }

    /** "Which they signed", "that they signed": it may tell more of what stands before it. */
    boolean isRelative() {
        return link == Link.RELATIVE || link == Link.THAT;
    }

    boolean holds(int word) {
        return first <= word && word < end;
    }
}
