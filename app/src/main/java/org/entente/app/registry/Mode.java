package org.entente.app.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a subject takes changes. */
enum Mode {
    READWRITE,
    READONLY,
    /** On the whole registry: read-only whatever a subject says. */
    READONLY_OVERRIDE;

    boolean refusesChanges() {
        return this != READWRITE;
    }

    static Optional<Mode> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(mode -> mode.name().equals(upper)).findFirst();
    }
}
