package org.entente.schemas.settings;

/** A setting that is missing, misspelt or has a value that it cannot have; the service stops before it starts. */
public final class BadSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadSetting(String message) {
        super(message);
    }

    public BadSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
