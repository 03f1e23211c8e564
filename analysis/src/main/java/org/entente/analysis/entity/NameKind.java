package org.entente.analysis.entity;

/** How a spelling in the dictionary is read. */
enum NameKind {
    STATE,
    DEMONYM,
    /** Stands only before a hyphen: {@code Sino-}. */
    PREFIX,
    PLACE,
    BLOC,
    ORGAN,
    /** A person's full name, or a surname that only one statesman bears. */
    PERSON,
    /** A surname that many bear. */
    SURNAME,
    /** A longer name in which a shorter one stands for nothing. */
    BLOCK;

    EntityType type() {
        return switch (this) {
            case STATE, DEMONYM, PREFIX -> EntityType.STATE;
            case PLACE -> EntityType.PLACE;
            case BLOC -> EntityType.BLOC;
            case ORGAN -> EntityType.ORGAN;
            case PERSON, SURNAME -> EntityType.PERSON;
            case BLOCK -> throw new IllegalStateException("a blocking phrase stands for nothing");
        };
    }
}
