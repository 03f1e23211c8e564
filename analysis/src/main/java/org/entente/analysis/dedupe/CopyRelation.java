package org.entente.analysis.dedupe;

import java.util.Locale;

/** What one text is of another. */
public enum CopyRelation {
    EXACT,
    EDITED,
    TRUNCATED,
    SYNDICATED,
    SPUN,
    REVISION,
    /** Holds the other whole, among other matter; no copy. */
    CONTAINS,
    /** Shares a part with the other; no copy. */
    PARTIAL,
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static CopyRelation ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether an article of this relation joins the story of the other. */
    public boolean isCopy() {
        return switch (this) {
            case EXACT, EDITED, TRUNCATED, SYNDICATED, SPUN, REVISION -> true;
            case CONTAINS, PARTIAL, NONE -> false;
        };
    }
}
