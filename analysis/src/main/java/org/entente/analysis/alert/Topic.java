package org.entente.analysis.alert;

import org.entente.analysis.status.Label;

/**
 * What one alert is about, so that a later report can be told to be about the same.
 *
 * @param label the status
 * @param theme what happens to it: a rise, a fall, talk of either, a contradiction
 */
public record Topic(Label label, String theme) {

    static Topic rise(Label label) {
        return new Topic(label, "rise");
    }

    static Topic fall(Label label) {
        return new Topic(label, "fall");
    }

    static Topic promise(Label label, boolean up) {
        return new Topic(label, up ? "promise of rise" : "promise of fall");
    }

    static Topic wish(Label label, boolean up) {
        return new Topic(label, up ? "wish for rise" : "wish for fall");
    }

    static Topic refusal(Label label) {
        return new Topic(label, "refusal");
    }

    /** Two names for one event; the label is the one that was reported first. */
    static Topic names(Label first) {
        return new Topic(first, "names");
    }

    static Topic denial(Label label) {
        return new Topic(label, "denial");
    }

    /** Two founding years, told once for each pair of years. */
    static Topic years(Label label, int one, int other) {
        return new Topic(label, "years " + Math.min(one, other) + "/" + Math.max(one, other));
    }

    boolean isToldOnce() {
        return theme.startsWith("years");
    }
}
