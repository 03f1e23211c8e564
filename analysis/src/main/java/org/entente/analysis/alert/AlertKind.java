package org.entente.analysis.alert;

import java.util.Locale;

/** What kind of news an alert is. */
public enum AlertKind {
    CHANGE_UP,
    RESTORED,
    CHANGE_DOWN,
    ENDED,
    COMMITMENT_UP,
    COMMITMENT_DOWN,
    PROPOSAL,
    REFUSAL_OR_DELAY,
    CONFLICT,
    TENSION_RISE,
    CORRECTION;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static AlertKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
