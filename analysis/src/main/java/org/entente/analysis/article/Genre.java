package org.entente.analysis.article;

import java.util.Locale;

/** What kind of text an article is; it decides how far its claims carry. */
public enum Genre {
    REPORT,
    COMMENTARY,
    /** A primary source: a joint statement, a ministry's or an embassy's release. */
    OFFICIAL,
    BACKGROUND;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static Genre ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
