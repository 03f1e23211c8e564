package org.entente.analysis.relation;

import java.util.Locale;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Modality;

/** How a status stands between two states, as far as reports tell. */
public enum StandingState {
    /** In force by one source. */
    CLAIMED,
    /** In force by two independent sources, or by a primary one. */
    CONFIRMED,
    /** Said to be in force, and contradicted. */
    DISPUTED,
    /** Lowered by a rung or a grade: a recalled envoy, a chargé in place of an ambassador. */
    LOWERED,
    SUSPENDED,
    ENDED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The state that a fall leads to. */
    public static StandingState afterFall(Claim fall) {
        if (fall.detail().equals(Claim.SUSPENDED)) {
            return SUSPENDED;
        }
        boolean toldInPassing =
                fall.modality() == Modality.HISTORICAL && fall.detail().isEmpty();
        return fall.modality() == Modality.ENDED || toldInPassing ? ENDED : LOWERED;
    }

    public boolean isInForce() {
        return this == CLAIMED || this == CONFIRMED || this == DISPUTED;
    }

    /** The name used in JSON and Avro, in lower case. */
    public String code() {
        return code;
    }

    public static StandingState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
