package org.entente.analysis.relation;

import java.util.Locale;

/** Labels that compete for the same place: a pair has one rung of the partnership ladder, and perhaps an alliance beside it. */
public enum LabelFamily {
    PARTNERSHIP,
    COMMUNITY,
    SPECIAL_RELATIONSHIP,
    ALLIANCE,
    DESIGNATION,
    DEFENCE,
    FRIENDSHIP_TREATY,
    DIPLOMATIC_RELATIONS,
    UNNAMED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in data files, in lower case. */
    public String code() {
        return code;
    }

    static LabelFamily ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
