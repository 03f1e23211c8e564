package org.entente.analysis.entity;

import org.entente.analysis.text.Tokens;

/**
 * One spelling in the dictionary and what it stands for.
 *
 * @param kind how it is read
 * @param id the id of what it stands for; empty for a blocking phrase
 * @param actor the state or bloc, or empty
 * @param words its tokens
 */
record Name(NameKind kind, String id, String actor, Tokens words) {

    static Name of(NameKind kind, String id, String actor, String spelling) {
        Tokens words = Tokens.of(spelling);
        if (words.size() == 0) {
            throw new IllegalArgumentException("a name of '" + id + "' is empty");
        }
        return new Name(kind, id, actor, words);
    }

    boolean isOfPerson() {
        return kind == NameKind.PERSON || kind == NameKind.SURNAME;
    }

    /**
     * Whether the tokens from {@code first} on are written as this name is: capitals where it has them, and an acronym
     * in capitals throughout, so that "us" is never the United States.
     */
    boolean isWrittenAlike(Tokens text, int first) {
        for (int i = 0; i < words.size(); i++) {
            if (words.isCapitalised(i) && !text.isCapitalised(first + i)) {
                return false;
            }
            if (words.size() == 1 && words.isAllCapitals(0) && !text.isAllCapitals(first)) {
                return false;
            }
        }
        return true;
    }
}
