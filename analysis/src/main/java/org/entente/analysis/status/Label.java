package org.entente.analysis.status;

import java.util.Locale;
import java.util.Optional;

/** What two states call their relationship, reduced to the names that reports share. */
public enum Label {
    PARTNERSHIP,
    COMPREHENSIVE_PARTNERSHIP,
    STRATEGIC_PARTNERSHIP,
    COMPREHENSIVE_STRATEGIC_PARTNERSHIP,
    ALL_WEATHER_PARTNERSHIP,
    COMMUNITY_OF_SHARED_FUTURE,
    SPECIAL_RELATIONSHIP,
    ALLIANCE,
    MAJOR_NON_NATO_ALLY,
    DEFENCE_COOPERATION,
    FRIENDSHIP_TREATY,
    DIPLOMATIC_RELATIONS,
    UNSPECIFIED_LEVEL;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro: {@code strategic_partnership}. */
    public String code() {
        return code;
    }

    /** The name for people: {@code strategic partnership}. */
    public String inWords() {
        return code.replace('_', ' ');
    }

    /** The state that grants it, if only one does. */
    Optional<String> granter() {
        return this == MAJOR_NON_NATO_ALLY ? Optional.of(DyadFinder.UNITED_STATES) : Optional.empty();
    }

    public static Label ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
