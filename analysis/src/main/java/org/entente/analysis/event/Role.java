package org.entente.analysis.event;

import java.util.Locale;

/** The part that a word of grammar plays. */
enum Role {
    PLACE(1L << 0),
    OF(1L << 1),
    WITH(1L << 2),
    BY(1L << 3),
    TO(1L << 4),
    TOWARDS(1L << 5),
    OTHER_PREPOSITION(1L << 6),
    DETERMINER(1L << 7),
    PRONOUN(1L << 8),
    RELATIVE(1L << 9),
    SUBORDINATE(1L << 10),
    COMPLEMENT(1L << 11),
    BE(1L << 12),
    HAVE(1L << 13),
    DO(1L << 14),
    FUTURE(1L << 15),
    POSSIBLE(1L << 16),
    POSSIBLE_IF(1L << 17),
    NEGATION(1L << 18),
    CONJUNCTION(1L << 19),
    PAST(1L << 20),
    MUST(1L << 21),
    FROM(1L << 22),
    /** People who gather, for whom no government speaks. */
    CROWD(1L << 23),
    /** Those who march, sail and fly for a state. */
    SOLDIERY(1L << 24),
    /** "begin", "decide", which leads over to the verb that counts. */
    ASPECT(1L << 25),
    /** A border: "with" behind it names a neighbour, not a partner. */
    BORDER(1L << 26),
    /** Read as a noun unless a state's name stands right before. */
    NOUNISH(1L << 27),
    /** Stands for somebody named before. */
    REFERENCE(1L << 28),
    /** What an act does when it is itself the subject: "the embargo hit". */
    EFFECT(1L << 29),
    /** What is done in secret, so that to tell of it is to accuse. */
    COVERT(1L << 30),
    /** Sports, weather and tales: what sounds like an attack beside them is none. */
    UNPOLITICAL(1L << 31),
    /** Those who act for a state besides its soldiers, and what strikes for it: police, courts, missiles. */
    ARM(1L << 32),
    /** "vow", "agree", "ready": the verb behind its "to" tells what is ahead. */
    PROMISE(1L << 33),
    /** Who speaks: "we". */
    SPEAKER(1L << 34),
    /** Those who govern, before the place that they govern from: "the government in". */
    RULERS(1L << 35),
    /** Who trades for a state: firms, refiners. */
    TRADER(1L << 36),
    /** What is feared or hoped is no act yet: "fears of an attack". */
    DOUBT(1L << 37),
    /** Told of games alone. */
    SPORT(1L << 38),
    /** A part of a whole, as statistics tell it: "a third of". */
    SHARE(1L << 39),
    /** What words are written in: "a letter". */
    MESSAGE(1L << 40);

    /** Words of content that are told apart for what they are, not for grammar. */
    static final long CONTENT = CROWD.bit()
            | SOLDIERY.bit()
            | ASPECT.bit()
            | BORDER.bit()
            | NOUNISH.bit()
            | REFERENCE.bit()
            | EFFECT.bit()
            | COVERT.bit()
            | UNPOLITICAL.bit()
            | ARM.bit()
            | PROMISE.bit()
            | SPEAKER.bit()
            | RULERS.bit()
            | TRADER.bit()
            | DOUBT.bit()
            | SPORT.bit()
            | SHARE.bit()
            | MESSAGE.bit();

    static final long PREPOSITIONS = PLACE.bit()
            | OF.bit()
            | FROM.bit()
            | WITH.bit()
            | BY.bit()
            | TO.bit()
            | TOWARDS.bit()
            | OTHER_PREPOSITION.bit();

    private final long bit;

    Role(long bit) {
        this.bit = bit;
    }

    long bit() {
        return bit;
    }

    static Role named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
