package org.entente.analysis.entity;

import java.util.Locale;

/** What a name in a text stands for. */
public enum EntityType {
    /** A state by name, demonym or prefix. */
    STATE,
    /** A bloc or international organisation. */
    BLOC,
    /** A capital or a seat of government, which may stand for its state. */
    PLACE,
    /** A leader, minister or envoy, who may speak for a state. */
    PERSON,
    /** A ministry, an army, another organ of a state. */
    ORGAN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static EntityType ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
