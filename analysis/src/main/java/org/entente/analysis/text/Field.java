package org.entente.analysis.text;

import java.util.Locale;

/** Which text of an article an offset counts in. */
public enum Field {
    TITLE,
    TEXT;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro: {@code title} or {@code text}. */
    public String code() {
        return code;
    }

    public static Field ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
