package org.entente.analysis.alert;

import java.util.Locale;

/** How much an alert asks for attention. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static Severity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
