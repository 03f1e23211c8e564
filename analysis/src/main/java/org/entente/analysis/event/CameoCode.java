package org.entente.analysis.event;

import java.util.Set;

/**
 * One kind of act.
 *
 * @param code CAMEO code
 * @param name its name in CAMEO
 * @param goldstein its value on the scale of Goldstein (1992)
 * @param plover the PLOVER class it belongs to today
 * @param intended the code of the act where it is only announced, or empty
 * @param refused the code of declining it, or empty
 */
record CameoCode(String code, String name, double goldstein, String plover, String intended, String refused) {

    /** Classes of acts that only those do who act for a state by force. */
    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE");

    boolean isForce() {
        return FORCE.contains(plover);
    }
}
