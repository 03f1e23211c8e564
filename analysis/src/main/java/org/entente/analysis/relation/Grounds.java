package org.entente.analysis.relation;

/** What a standing rests on. */
public enum Grounds {
    /** A report of the act itself. */
    ACT,
    /** Word in passing: history, a restatement. */
    WORD,
    /** Commentary that speaks of the act as news, or word of an act that is awaited; the report of it may still come. */
    SECOND_HAND,
    /** Undated word of a rung above the one that is known: a friend called by too high a name, until more is said. */
    LOOSE
}
