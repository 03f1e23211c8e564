package org.entente.analysis.status;

import java.util.Locale;

/** Which way a claim points. */
public enum Polarity {
    UP,
    DOWN,
    FLAT;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static Polarity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
