package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;

/** What is said, wished or denied in the clauses that a label's clause hangs on. */
final class OuterClauses {

    private static final int COMPLEMENT_WITHIN = 8;

    private final Scene scene;
    private final Words words;
    private final ReportedSpeech speech;

    OuterClauses(Scene scene, ReportedSpeech speech) {
        this.scene = scene;
        this.speech = speech;
        this.words = scene.words();
    }

    /** The stance under the outer clauses; the cues that act are added to those applied. */
    Stance apply(Stance stance, Clause clause, LabelMention label, List<CueKind> applied) {
        Stance result = stance;
        Clause inner = clause;
        if (isFalseReport(clause, label) || isDeniedReport(clause, label)) {
            applied.add(CueKind.DENY);
            return result.under(CueKind.DENY);
        }
        if (isInPaperHeldUp(clause, label, result)) {
            applied.add(CueKind.DELAY);
            return result.as(Modality.DELAYED, Polarity.FLAT);
        }
        if (isAtEventCalledOff(clause)) {
            applied.add(CueKind.DELAY);
            return result.under(CueKind.DELAY);
        }
        if (isOfPaperCommemorated(clause) && stance.isChange()) {
            applied.add(CueKind.KEEP);
            return stance.commemorated();
        }
        if (isOfOwnItem(clause)) {
            applied.add(CueKind.DENY);
            return result.under(CueKind.DENY);
        }
        while (inner.index() > 0) {
            Clause outer = scene.clauses().get(inner.index() - 1);
            boolean said = inner.link() == Clause.Link.THAT && isComplement(inner, outer);
            boolean shared = inner.link() == Clause.Link.AND && opensWithBase(inner);
            if (!said && !shared) {
                return result;
            }
            List<Cue> cues = scene.cues();
            for (int i = cues.size() - 1; i >= 0; i--) {
                Cue cue = cues.get(i);
                boolean acts = said
                        ? cue.forms().contains(label.form()) && (scopesOverClause(cue) || isNegating(cue))
                        : isBeforeInfinitive(cue, outer) && !cue.kind().isMove();
                if (said && outer.holds(cue.first()) && isDeclared(cue, label, result)) {
                    result = result.as(Modality.ESTABLISHED, Polarity.UP);
                    applied.add(CueKind.ANNOUNCE);
                } else if (outer.holds(cue.first()) && acts && shared && isPromised(cue, result)) {
                    result = result.as(Modality.ANNOUNCED);
                    applied.add(CueKind.WILL);
                } else if (outer.holds(cue.first()) && acts) {
                    result = result.under(cue.kind());
                    applied.add(cue.kind());
                }
            }
            inner = outer;
        }
        return result;
    }

    /** "Declare that their countries are strategic partners": to declare it makes them so. */
    private static boolean isDeclared(Cue cue, LabelMention label, Stance stance) {
        return cue.kind() == CueKind.ANNOUNCE
                && cue.isVerb()
                && label.form() == LabelForm.PARTNER
                && label.strength() == LabelMention.Strength.STRONG
                && stance.is(Modality.REAFFIRMED)
                && stance.polarity() == Polarity.FLAT;
    }

    /** "Said that it would close the embassy and expel the envoy": a promise, of both. */
    private boolean isPromised(Cue would, Stance done) {
        return words.is(would.first(), "would")
                && done.isChange()
                && speech.saidBefore(would).isPresent()
                && none(scene.clauses(), clause -> clause.link() == Clause.Link.CONDITION);
    }

    private boolean isComplement(Clause inner, Clause outer) {
        return any(scene.cues(), cue -> {
            boolean speaks = !cue.kind().isMove() && cue.kind() != CueKind.NOT && cue.kind() != CueKind.KEEP;
            return speaks && outer.holds(cue.first()) && inner.first() - cue.end() <= COMPLEMENT_WITHIN;
        });
    }

    private boolean scopesOverClause(Cue cue) {
        return switch (cue.kind()) {
            case WISH, BILL, DENY, REFUSE, DELAY -> true;
            // "Could say only that": it is the saying that could be.
            case MAYBE -> !(cue.inflection() == Inflection.FIXED && isBeforeSaying(cue));
            default -> false;
        };
    }

    /** "Would not rule out that": the negation of a verb that scopes over the clause. */
    private boolean isNegating(Cue not) {
        return not.kind() == CueKind.NOT
                && not.inflection() == Inflection.FIXED
                && any(
                        scene.cues(),
                        verb -> verb.isVerb()
                                && scopesOverClause(verb)
                                && verb.first() >= not.end()
                                && verb.first() - not.end() <= 1);
    }

    /** "Reports that they had signed a pact are false". */
    private boolean isFalseReport(Clause clause, LabelMention label) {
        return clause.link() == Clause.Link.THAT
                && WordList.REPORT_NOUN.holds(words, clause.first() - 1)
                && WordList.FALSE.isAmong(words, label.end(), words.size());
    }

    /** "Denied reports they had expelled the envoy": the word "that" is left out. */
    private boolean isDeniedReport(Clause clause, LabelMention label) {
        for (Cue cue : scene.cues()) {
            boolean denied = cue.kind() == CueKind.DENY && clause.holds(cue.first()) && cue.end() < label.first();
            int noun = WordList.REPORT_NOUN.holds(words, cue.end() - 1) ? cue.end() - 1 : cue.end();
            boolean report = denied && WordList.REPORT_NOUN.holds(words, noun);
            if (report && any(scene.groups(), group -> group.first() == noun + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Suspends the protocols that would have established relations". */
    private boolean isInPaperHeldUp(Clause clause, LabelMention label, Stance stance) {
        boolean toCome = stance.is(Modality.HYPOTHETICAL) || stance.is(Modality.ANNOUNCED);
        if (!clause.isRelative()
                || clause.index() == 0
                || !toCome
                || label.form() != LabelForm.RELATIONS
                || !WordList.PAPER_TO_COME.holds(words, clause.first() - 1)) {
            return false;
        }
        Clause outer = scene.clauses().get(clause.index() - 1);
        return any(
                scene.cues(),
                cue -> outer.holds(cue.first())
                        && cue.isVerb()
                        && (cue.kind() == CueKind.SUSPEND || cue.kind() == CueKind.DELAY || cue.kind() == CueKind.END));
    }

    /** "The fiftieth anniversary of the treaty that restored their relations". */
    private boolean isOfPaperCommemorated(Clause clause) {
        boolean ofPaper = WordList.TREATY_NOUN.holds(words, clause.first() - 1)
                || WordList.PAPER_ITSELF.holds(words, clause.first() - 1);
        int from = clause.first() - 5;
        boolean lookedBack = WordList.COMMEMORATION.isAmong(words, from, clause.first())
                || words.isAmong("since", from, clause.first());
        return clause.isRelative() && ofPaper && lookedBack;
    }

    /** "An item on Monday said that": who speaks of an item of one's own takes it back. */
    private boolean isOfOwnItem(Clause clause) {
        boolean said = clause.link() == Clause.Link.THAT && clause.index() > 0;
        return said && WordList.OWN_ITEM.isAmong(words, 0, Math.min(4, clause.first()));
    }

    /** "Called off a ceremony at which they were to sign". */
    private boolean isAtEventCalledOff(Clause clause) {
        if (clause.link() != Clause.Link.RELATIVE || clause.index() == 0) {
            return false;
        }
        Clause outer = scene.clauses().get(clause.index() - 1);
        boolean event = WordList.EVENT.isAmong(words, clause.first() - 3, clause.first());
        return event
                && any(
                        scene.cues(),
                        cue -> outer.holds(cue.first())
                                && cue.isVerb()
                                && (cue.kind() == CueKind.END || cue.kind() == CueKind.DELAY)
                                && WordList.EVENT.isAmong(words, cue.end(), cue.end() + 4));
    }

    private boolean isBeforeSaying(Cue modal) {
        return any(
                scene.cues(),
                verb -> verb.kind() == CueKind.SAY
                        && verb.isVerb()
                        && verb.first() >= modal.end()
                        && verb.first() - modal.end() <= 1
                        && !words.is(modal.end(), "be"));
    }

    private boolean opensWithBase(Clause clause) {
        for (Cue cue : scene.cues()) {
            if (clause.holds(cue.first()) && cue.isVerb()) {
                return cue.inflection() == Inflection.BASE && cue.first() <= clause.first() + 2;
            }
        }
        return false;
    }

    private boolean isBeforeInfinitive(Cue cue, Clause clause) {
        for (int i = cue.end(); i < clause.end(); i++) {
            if (words.is(i, "to")) {
                return true;
            }
        }
        return cue.inflection() == Inflection.FIXED;
    }
}
