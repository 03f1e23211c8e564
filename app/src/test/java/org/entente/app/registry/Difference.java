package org.entente.app.registry;

/** Where a registry differs from Confluent's, so that the contract states what it does instead and leaves nothing out. */
public enum Difference {
    /** Nothing is checked until somebody sets a level: a deployment sets BACKWARD for all. */
    LEVEL_IS_NONE_AT_FIRST,
    /** A subject without a level of its own is answered with that of all. */
    LEVEL_OF_SUBJECT_FALLS_BACK,
    /** A check without a version is made against every version, whatever the level. */
    CHECK_LOOKS_AT_ALL_VERSIONS,
    /** There is no read-only mode; the paths answer 404. */
    NO_MODES,
    /** What is no version is something that does not exist: 40401 or 40402. */
    ANY_TEXT_IS_A_VERSION,
    /** A word that cannot be read as JSON or as a level is answered 400, without a code of Confluent's. */
    UNREADABLE_IS_PLAIN_400,
    /** From an id to its versions there is a path, to its subjects there is none. */
    NO_SUBJECTS_OF_AN_ID,
}
