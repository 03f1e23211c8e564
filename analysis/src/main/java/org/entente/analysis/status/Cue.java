package org.entente.analysis.status;

import java.util.Set;

/**
 * A cue as it stands in a sentence.
 *
 * @param kind what it does
 * @param inflection in which form
 * @param forms the forms of label that it acts on
 * @param near how many words may stand between it and the label, 0 for any number
 * @param first its first word
 * @param end behind its last word
 */
record Cue(CueKind kind, Inflection inflection, Set<LabelForm> forms, int near, int first, int end) {

    /** Whether it can act on this label by its form and distance. */
    boolean reaches(LabelMention label) {
        boolean overlaps = first < label.end() && label.first() < end && label.form() != LabelForm.EMBASSY;
        if (!forms.contains(label.form()) || (overlaps && !deniesFormOf(label))) {
            return false;
        }
        if (near == 0) {
            return true;
        }
        int distance = end <= label.first() ? label.first() - end : first - label.end();
        return distance <= near;
    }

    /** The same cue where so many words between it and the label only set something apart. */
    Cue over(int aside) {
        return near == 0 || aside == 0 ? this : new Cue(kind, inflection, forms, near + aside, first, end);
    }

    /** "No formal alliance": what is denied begins with what the label begins with. */
    private boolean deniesFormOf(LabelMention label) {
        return kind == CueKind.DENY && first < label.first() && end <= label.head();
    }

    /** The same words taken to do something else. */
    Cue as(CueKind other) {
        return other == kind ? this : new Cue(other, inflection, forms, near, first, end);
    }

    boolean isVerb() {
        return inflection != Inflection.NOUN && inflection != Inflection.FIXED;
    }
}
