package org.entente.app.broker;

import org.jspecify.annotations.Nullable;

/** The broker or the registry cannot start; the message is one sentence for the person at the keyboard. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        this(message, null);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
