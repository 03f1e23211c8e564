package org.entente.analysis.event;

import java.util.Locale;

/** The part that a word of grammar plays. */
enum Role {
    PLACE(1 << 0),
    OF(1 << 1),
    WITH(1 << 2),
    BY(1 << 3),
    TO(1 << 4),
    TOWARDS(1 << 5),
    OTHER_PREPOSITION(1 << 6),
    DETERMINER(1 << 7),
    PRONOUN(1 << 8),
    RELATIVE(1 << 9),
    SUBORDINATE(1 << 10),
    COMPLEMENT(1 << 11),
    BE(1 << 12),
    HAVE(1 << 13),
    DO(1 << 14),
    FUTURE(1 << 15),
    POSSIBLE(1 << 16),
    POSSIBLE_IF(1 << 17),
    NEGATION(1 << 18),
    CONJUNCTION(1 << 19),
    PAST(1 << 20),
    MUST(1 << 21),
    FROM(1 << 22),
    /** People who gather, for whom no government speaks. */
    CROWD(1 << 23),
    /** Those who march, sail and fly for a state. */
    SOLDIERY(1 << 24),
    /** "begin", which leads over to the verb that counts. */
    ASPECT(1 << 25),
    /** A border: "with" behind it names a neighbour, not a partner. */
    BORDER(1 << 26),
    /** Read as a noun unless a state's name stands right before. */
    NOUNISH(1 << 27),
    /** Stands for somebody named before. */
    REFERENCE(1 << 28),
    /** What an act does when it is itself the subject: "the embargo hit". */
    EFFECT(1 << 29),
    /** What is done in secret, so that to tell of it is to accuse. */
    COVERT(1 << 30),
    /** Sports, weather and tales: what sounds like an attack beside them is none. */
    UNPOLITICAL(1 << 31);

    /** Words of content that are told apart for what they are, not for grammar. */
    static final int CONTENT = CROWD.bit()
            | SOLDIERY.bit()
            | ASPECT.bit()
            | BORDER.bit()
            | NOUNISH.bit()
            | REFERENCE.bit()
            | EFFECT.bit()
            | COVERT.bit()
            | UNPOLITICAL.bit();

    static final int PREPOSITIONS = PLACE.bit()
            | OF.bit()
            | FROM.bit()
            | WITH.bit()
            | BY.bit()
            | TO.bit()
            | TOWARDS.bit()
            | OTHER_PREPOSITION.bit();

    private final int bit;

    Role(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
