package org.entente.analysis.event;

/** Where the clauses of a sentence begin and end. */
final class Clauses {

    private final Words words;
    private final Parties parties;
    private final int first;
    private final int end;

    Clauses(Words words, Parties parties) {
        this.words = words;
        this.parties = parties;
        this.first = words.first();
        this.end = words.end();
    }

    /** The nearest word before that opens the clause; below {@code first} if the sentence does. */
    int boundaryBefore(int at) {
        long opens = Role.RELATIVE.bit() | Role.SUBORDINATE.bit() | Role.COMPLEMENT.bit();
        boolean commaSeen = false;
        for (int i = at - 1; i >= first; i--) {
            if (words.isSemicolon(i)) {
                return i;
            }
            if (words.isComma(i)) {
                commaSeen = true;
            }
            if ((words.roles(i) & opens) != 0 && !parties.isAt(i)) {
                boolean isClosedPhrase = commaSeen && (words.roles(i) & Role.COMPLEMENT.bit()) == 0;
                if (!isClosedPhrase) {
                    return i;
                }
            }
        }
        return first - 1;
    }

    /** Where the clause that a verb opens ends: at the next "after", "because", "which". */
    int endOf(int from) {
        long opens = Role.RELATIVE.bit() | Role.SUBORDINATE.bit();
        for (int i = from; i < end; i++) {
            if ((words.roles(i) & opens) != 0 || words.isSemicolon(i)) {
                return i;
            }
        }
        return end;
    }

    /** Where the next "when" or "because" stands, a word that can only open a clause; the end if there is none. */
    int nextConjunction(int from) {
        for (int i = from; i < end; i++) {
            boolean isConjunction = words.has(i, Role.SUBORDINATE)
                    && !words.has(i, Role.RELATIVE)
                    && !words.has(i, Role.OTHER_PREPOSITION);
            if (isConjunction) {
                return i;
            }
        }
        return end;
    }

    /** Whether a new clause opens between the two tokens. */
    boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean opens = words.has(i, Role.RELATIVE) || words.isSemicolon(i);
            if (opens || (words.isComma(i) && i + 1 < to && words.has(i + 1, Role.CONJUNCTION))) {
                return true;
            }
        }
        return false;
    }

    /** The auxiliary before a verb, past adverbs and "not"; below {@code first} if there is none. */
    int auxiliaryBefore(int at) {
        for (int i = at - 1; i >= first && i >= at - 4; i--) {
            long roles = words.roles(i);
            if ((roles & (Role.BE.bit() | Role.HAVE.bit() | Role.DO.bit())) != 0) {
                return i;
            }
            boolean passes = (roles & Role.NEGATION.bit()) != 0 || words.isAdverb(i);
            if (!passes) {
                return first - 1;
            }
        }
        return first - 1;
    }
}
