package org.entente.analysis.status;

import java.util.Locale;

/** Which way a claim points. */
public enum Polarity {
    UP,
    DOWN,
    FLAT;

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Polarity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
