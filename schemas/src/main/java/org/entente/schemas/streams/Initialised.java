package org.entente.schemas.streams;

import org.jspecify.annotations.Nullable;

/** What a processor is given when it is initialised, and must not use before. */
public final class Initialised {

    private Initialised() {}

    /**
     * @throws IllegalStateException where the processor has not been initialised
     */
    public static <T> T of(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a processor is used before it was initialised");
        }
        return value;
    }
}
