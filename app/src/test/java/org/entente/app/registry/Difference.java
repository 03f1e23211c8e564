package org.entente.app.registry;

/** Where a registry differs from Confluent's by its design, so that the contract states it instead of leaving it out. */
public enum Difference {
    /** Nothing is checked until somebody sets a level. */
    LEVEL_IS_NONE_AT_FIRST,
    /** Schemas may refer to others; ours and the pipeline's stand alone. */
    KEEPS_REFERENCES,
}
