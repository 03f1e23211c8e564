package org.entente.analysis.status;

/** Modalities that mean the same to somebody who waits for a change. */
public enum ModalityGroup {
    CHANGE_UP,
    FORWARD,
    STANDING,
    CHANGE_DOWN,
    BLOCKED,
    PAST,
    IRREALIS
}
