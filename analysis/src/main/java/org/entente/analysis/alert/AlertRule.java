package org.entente.analysis.alert;

import org.entente.analysis.status.StatedClaim;

/** Decides whether a claim is news, given what was known before it. */
interface AlertRule {

    /** The name that alerts and held alerts bear. */
    String name();

    Ruling judge(StatedClaim news, History history);
}
