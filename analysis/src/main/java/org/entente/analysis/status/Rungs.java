package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;
import org.entente.analysis.status.LabelMention.Strength;

/** Which rung a sentence leaves and which it reaches: "from a comprehensive partnership to a strategic one". */
final class Rungs {

    /** How far behind a label "to" may stand that leads to its next rank. */
    private static final int REACHED_WITHIN = 8;

    private final Scene scene;
    private final Words words;

    Rungs(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /** "Up from a comprehensive partnership", "... to a strategic one, from the comprehensive one agreed in 2015". */
    boolean isLeftBehind(LabelMention label, Stance stance) {
        boolean named = label.form() == LabelForm.TIE || label.form() == LabelForm.PARTNER;
        int before = beforeAdjectives(label.first() - 1);
        boolean indefinite = WordList.INDEFINITE.holds(words, before);
        if (named && stance.is(Modality.REAFFIRMED) && isOfYear(label) && (indefinite || isPassed(before))) {
            return true;
        }
        boolean from =
                words.is(before, "from") || (words.is(before - 1, "from") && WordList.DETERMINER.holds(words, before));
        if (!named || !from) {
            return false;
        }
        int at = words.is(before, "from") ? before : before - 1;
        boolean up = words.is(at - 1, "up") || words.is(at - 1, ",");
        boolean raised = any(scene.cues(), cue -> cue.kind() == CueKind.UP && cue.end() <= at);
        return (up && raised)
                || (raised && scene.labels().size() > 1)
                || (stance.isChange() && scene.labels().size() > 1);
    }

    /** "From the previous, plainer partnership": where the words stand that say which it was. */
    private int beforeAdjectives(int word) {
        int at = word;
        while (WordList.LOWER_RUNG.holds(words, at)) {
            at--;
        }
        return at;
    }

    /** "The partnership of 2010". */
    private boolean isOfYear(LabelMention label) {
        return words.is(label.end(), "of")
                && label.end() + 1 < words.size()
                && words.isNumber(label.end() + 1)
                && scene.labels().size() > 1;
    }

    /** "Six years after the ...", "a grade above the ...": what another label has left behind. */
    private boolean isPassed(int before) {
        int at = WordList.DETERMINER.holds(words, before) ? before - 1 : before;
        return WordList.PASSED.holds(words, at);
    }

    /** "From a comprehensive partnership to a strategic one": the label that this one is left for. */
    Optional<LabelMention> higherLabelOf(LabelMention label, Clause clause) {
        if (label.form() != LabelForm.TIE && label.form() != LabelForm.PARTNER) {
            return Optional.empty();
        }
        for (LabelMention other : scene.labels()) {
            boolean behind = other.first() >= label.end() && clause.holds(other.head());
            if (behind
                    && (other.form() == LabelForm.TIE
                            || other.form() == LabelForm.PARTNER
                            || other.form() == LabelForm.LEVEL)) {
                boolean leads = false;
                for (int i = label.end(); i < other.first(); i++) {
                    leads |= words.is(i, "to") || words.is(i, "into");
                }
                if (leads) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** "Lift their strategic partnership further": what has a name already rises to one untold. */
    boolean isRaisedItself(LabelMention label, StanceReader.Outcome outcome) {
        boolean standIn =
                WordList.STANDING_IN.holds(words, label.end() - 1) || WordList.STANDING_IN.holds(words, label.end());
        boolean named = label.strength() == Strength.STRONG || standIn;
        boolean ranked = label.form() == LabelForm.TIE && named && label.label() != Label.ALLIANCE;
        if (!ranked || outcome.applied().isEmpty() || outcome.applied().get(0) != CueKind.UP || outcome.verb() < 0) {
            return false;
        }
        for (Cue cue : scene.cues()) {
            if (cue.kind() == CueKind.UP
                    && cue.isVerb()
                    && cue.end() <= label.first()
                    && label.first() - cue.end() <= 4) {
                for (int i = cue.end(); i < label.first(); i++) {
                    switch (words.folded(i)) {
                        case "to", "into", "as", "from", "toward", "towards" -> {
                            return false;
                        }
                        default -> {}
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** "Moved their strategic partnership up a notch to comprehensive": what it rises to has a name. */
    boolean isReachedNamed(LabelMention label) {
        for (int i = label.end(); i < Math.min(words.size() - 1, label.end() + REACHED_WITHIN); i++) {
            if (words.isPunctuation(i)) {
                return false;
            }
            if (words.is(i, "to") || words.is(i, "into")) {
                int rank = WordList.INDEFINITE.holds(words, i + 1) || words.is(i + 1, "the") ? i + 2 : i + 1;
                return WordList.RANK_ADJECTIVE.holds(words, rank);
            }
        }
        return false;
    }

    /** "Upgrade ties" without a name is a step without a name. */
    static Label nameOf(LabelMention label, StanceReader.Outcome outcome) {
        boolean raised = outcome.applied().contains(CueKind.UP);
        boolean unnamed = label.form() == LabelForm.RELATIONS && label.strength() == Strength.BARE && raised;
        return unnamed ? Label.UNSPECIFIED_LEVEL : label.label();
    }
}
