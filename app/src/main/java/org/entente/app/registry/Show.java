package org.entente.app.registry;

/** Whether an answer includes what was deleted but not yet for good. */
enum Show {
    LIVE,
    ALL,
    DELETED;

    boolean admits(boolean deleted) {
        return this == ALL || deleted == (this == DELETED);
    }
}
