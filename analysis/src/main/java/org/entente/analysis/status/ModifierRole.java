package org.entente.analysis.status;

/** What a word beside the head of a label makes of it; {@code modifiers.csv} explains each. */
enum ModifierRole {
    DIPLOMATIC,
    COMPREHENSIVE,
    STRATEGIC,
    SPECIAL,
    ALL_WEATHER,
    DEFENCE,
    MUTUAL,
    FRIENDSHIP,
    ALLIANCE,
    RANK,
    TREATY_ALLY,
    FILLER,
    OTHER
}
