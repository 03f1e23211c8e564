package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;

/** What is said of a label that no verb governs: how it is held, what came of it, that it is still to come. */
final class BareLabel {

    private static final int SUBJECT_WITHIN = 10;
    private static final int OUTCOME_WITHIN = 6;
    private static final int FIRST_WITHIN = 9;
    private static final int YEAR_DIGITS = 4;
    private static final int MAKING_WITHIN = 5;

    private final Scene scene;
    private final Words words;
    private final LabelMention label;
    private final Clause clause;

    BareLabel(Scene scene, LabelMention label, Clause clause) {
        this.scene = scene;
        this.words = scene.words();
        this.label = label;
        this.clause = clause;
    }

    /** "Had a partnership". */
    boolean isHad() {
        for (int i = label.first() - 1; i >= Math.max(0, label.first() - 4); i--) {
            if (words.is(i, "had")) {
                return !words.is(i - 1, "has") && !words.is(i - 1, "have") && !words.is(i + 1, "to");
            }
            if (!WordList.BEFORE_HELD.holds(words, i)) {
                return false;
            }
        }
        return false;
    }

    /** "They have a treaty, signed in 1994, which ...": what is told is that they have it. */
    boolean isHeldNow(ActBehind.Act known) {
        int holding = label.first() - 1;
        while (holding > clause.first() && WordList.BEFORE_HELD.holds(words, holding)) {
            holding--;
        }
        boolean have = words.is(holding, "have") || words.is(holding, "has") || words.is(holding, "share");
        return have && holding < label.first() - 1 && known.verb().kind() == CueKind.FORM;
    }

    /** "Becomes the first country with which Oman has a partnership", "makes Malta the second with which": it has one from now on. */
    boolean isFirstWithWhich() {
        if (clause.link() != Clause.Link.RELATIVE || !words.is(clause.first(), "which")) {
            return false;
        }
        for (int i = clause.first() - 1; i >= Math.max(1, clause.first() - FIRST_WITHIN); i--) {
            if (WordList.ORDINAL.holds(words, i)) {
                return words.folded(i - 2).startsWith("bec")
                        || words.folded(i - 1).startsWith("bec")
                        || (words.is(i - 1, "the") && words.is(i - 2, "now"))
                        || WordList.MAKING.isAmong(words, i - MAKING_WITHIN, i);
            }
        }
        return false;
    }

    /** "Partners now". */
    boolean isNow() {
        boolean rank = label.form() == LabelForm.TIE && label.end() - label.first() == 1;
        return words.is(label.end(), "now") || isAgain() || (rank && words.is(label.first() - 1, "now"));
    }

    /** "Have relations again". */
    private boolean isAgain() {
        return label.form() == LabelForm.RELATIONS
                && words.is(label.end(), "again")
                && WordList.HOLDING.isAmong(words, label.first() - 3, label.first());
    }

    /** What holds from today is new. */
    boolean isFromNowOn(CueSense sense) {
        for (Cue cue : scene.cues()) {
            if (sense.isFromNowOn(cue) && cue.reaches(label)) {
                return true;
            }
        }
        return false;
    }

    /** "The fruit of the visit is a partnership", "signed in Muscat: a pact": that is what was done. */
    boolean isWhatWasDone() {
        int article = label.first() - 1;
        if (!WordList.DEFINITE.holds(words, article) && !WordList.INDEFINITE.holds(words, article)) {
            return false;
        }
        if (words.is(article - 1, ":")) {
            return any(scene.cues(), cue -> cue.first() == 0 && cue.kind() == CueKind.FORM && Grammar.isPastForm(cue));
        }
        return WordList.COPULA.holds(words, article - 1)
                && (words.is(article, "a") || words.is(article, "an"))
                && WordList.RESULT.isAmong(words, article - SUBJECT_WITHIN, article - 1);
    }

    /** "Came away with the rank of partner", "ended with a pact": that is what came of it. */
    boolean isOutcome() {
        for (int i = label.first() - 1; i >= Math.max(clause.first() + 1, label.first() - OUTCOME_WITHIN); i--) {
            if (words.is(i, "with")) {
                return WordList.OUTCOME.isAmong(words, Math.max(clause.first(), i - OUTCOME_WITHIN), i);
            }
        }
        return false;
    }

    /** "The alliance of 1894": one that is told of by its year is of that time. */
    boolean isOfYear() {
        return label.form() == LabelForm.TIE
                && (label.label() == Label.ALLIANCE || label.strength() == LabelMention.Strength.STRONG)
                && words.is(label.end(), "of")
                && label.end() + 1 < words.size()
                && words.isNumber(label.end() + 1)
                && words.folded(label.end() + 1).length() == YEAR_DIGITS;
    }

    /** "The planned pact", "a possible treaty" are still to come. */
    Optional<CueKind> prospect() {
        int before = label.first() - 1;
        if (label.form() == LabelForm.BLOC && WordList.BID.holds(words, label.end())) {
            // "Oman's NATO bid"
            return Optional.of(CueKind.WISH);
        }
        if (label.form() == LabelForm.BLOC && words.isAmong("accession", label.first(), label.end())) {
            // "Sends Oman's accession protocol to parliament"
            return Optional.of(CueKind.WILL);
        }
        if (!WordList.PROSPECTIVE.holds(words, before)) {
            return Optional.empty();
        }
        String word = words.folded(before);
        boolean wished = word.startsWith("propos") || word.startsWith("sugg") || word.equals("sought");
        boolean possible = word.startsWith("possib") || word.startsWith("potent") || word.equals("eventual");
        return Optional.of(possible ? CueKind.MAYBE : wished ? CueKind.WISH : CueKind.WILL);
    }

    /** "A pact between them would change little": it does not exist. */
    boolean isSupposed() {
        boolean joining = label.form() == LabelForm.BLOC && WordList.MEMBER.holds(words, label.first());
        if (!joining && !WordList.INDEFINITE.holds(words, label.first() - 1)) {
            return false;
        }
        for (int i = label.end(); i < Math.min(clause.end(), label.end() + SUBJECT_WITHIN); i++) {
            if (WordList.CONDITIONAL_MODAL.holds(words, i)) {
                return true;
            }
            if (words.is(i, ",")) {
                return false;
            }
        }
        return false;
    }
}
