package org.entente.analysis.status;

import java.util.Locale;

/** How a claim holds its status: done, promised, wished, refused, past, supposed. */
public enum Modality {
    ESTABLISHED(ModalityGroup.CHANGE_UP),
    ANNOUNCED(ModalityGroup.FORWARD),
    PROPOSED(ModalityGroup.FORWARD),
    NEGOTIATING(ModalityGroup.FORWARD),
    REAFFIRMED(ModalityGroup.STANDING),
    DE_FACTO(ModalityGroup.STANDING),
    REFUSED(ModalityGroup.BLOCKED),
    DELAYED(ModalityGroup.BLOCKED),
    DENIED(ModalityGroup.BLOCKED),
    DOWNGRADED(ModalityGroup.CHANGE_DOWN),
    ENDED(ModalityGroup.CHANGE_DOWN),
    HISTORICAL(ModalityGroup.PAST),
    HYPOTHETICAL(ModalityGroup.IRREALIS);

    private final ModalityGroup group;
    private final String code = name().toLowerCase(Locale.ROOT);

    Modality(ModalityGroup group) {
        this.group = group;
    }

    public ModalityGroup group() {
        return group;
    }

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static Modality ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
