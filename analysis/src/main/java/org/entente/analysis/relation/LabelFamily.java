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

    /** The name used in data files, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LabelFamily ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
