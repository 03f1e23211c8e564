package org.entente.analysis.event;

import java.util.BitSet;

/**
 * One line of {@code patterns.csv}: these verbs with one of these words behind them are this act.
 *
 * @param code the act
 * @param kind how the parties stand to each other
 * @param objects the numbers of the words, one of which must be there; empty where none need be
 */
record Pattern(CameoCode code, Kind kind, BitSet objects) {

    /** How the parties of an act stand to each other. */
    enum Kind {
        /** One acts on the other. */
        ACT,
        /** Those who act together act on one another. */
        MUTUAL,
        /** As mutual, but an act only where two act together or one acts with another. */
        TOGETHER,
        /** An act of a crowd, not of a government. */
        CROWD,
        /** An act of an army, by a verb that says nothing of states otherwise. */
        SOLDIERY,
        /** The subject takes what another gives. */
        RECEIPT,
        /** What the subject brings arrives: "two planes with tents from Chad landed". */
        ARRIVAL,
        /** What one says that another must do or will suffer. */
        DUTY,
        /** Reports what others do. */
        SPEECH
    }

    Pattern as(CameoCode other) {
        return new Pattern(other, kind, objects);
    }

    /** Whether what it asks for stands before the verb. */
    boolean isOfSubject() {
        return kind == Kind.ARRIVAL;
    }

    boolean needsObject() {
        return !objects.isEmpty();
    }
}
