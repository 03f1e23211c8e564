package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Field;

/** Tells which drafts of an article add nothing to the others. */
final class Needless {

    /** How many sentences apart two claims are still close. */
    private static final int CLOSE = 2;

    private final List<Draft> drafts;
    private final List<Draft> kept;

    private final List<Objection.Rule<Draft>> inOrder = List.of(
            Objection.rule("named-beside", "a step whose name is told", this::isNamedBeside),
            Objection.rule("mention", "a mention beside a fuller claim", this::isImplied),
            Objection.rule("of-course", "envoys go with the relations told of", this::isMatterOfCourse),
            Objection.rule("part-of-step", "part of the step that is told", this::isPartOfStep),
            Objection.rule("background", "what led to the step that is told", this::isBackgroundOf),
            Objection.rule("step-before", "an envoy sent away before, as the one told of is now", this::isStepBefore),
            Objection.rule("old-envoy", "an envoy who was sent long ago", Needless::isSentLongAgo),
            Objection.rule("headline", "said by the text as well", this::isHeadlineOf),
            Objection.rule("repeated", "said before", this::isRepeated));

    /**
     * Among the drafts of an article.
     *
     * @param kept those that became claims so far; the caller adds to them
     */
    Needless(List<Draft> drafts, List<Draft> kept) {
        this.drafts = List.copyOf(drafts);
        this.kept = kept;
    }

    /** Why a draft adds nothing to the others of the article. */
    Optional<Objection> to(Draft draft) {
        return Objection.first(inOrder, draft);
    }

    /** Close by, two words for one stance are one claim; further on only the same stance is. */
    private boolean isRepeated(Draft draft) {
        Modality modality = draft.stance().modality().orElseThrow();
        for (Draft other : kept) {
            Modality before = other.stance().modality().orElseThrow();
            boolean close = other.passage().field() != draft.passage().field()
                    || draft.sentence().index() - other.sentence().index() <= CLOSE;
            boolean alike = modality == before || (close && modality.group() == before.group());
            if (alike && other.isOfSameStatus(draft)) {
                return true;
            }
        }
        return false;
    }

    /** Envoys and embassies go the way of the relations told of beside them. */
    private boolean isMatterOfCourse(Draft draft) {
        if (!draft.isOfEnvoys()) {
            return false;
        }
        for (Draft other : drafts) {
            boolean beside = other.passage().field() == draft.passage().field()
                    && Math.abs(other.sentence().index() - draft.sentence().index()) <= 1;
            if (beside
                    && !other.isOfEnvoys()
                    && other.isOfSameStatus(draft)
                    && !other.stance().is(Modality.HISTORICAL)
                    && !other.stance().is(Modality.DENIED)
                    && !(other.stance().is(Modality.HYPOTHETICAL)
                            && !draft.stance().is(Modality.HYPOTHETICAL))
                    && !(draft.stance().isChange() && other.stance().is(Modality.ANNOUNCED))
                    && other.stance().polarity() == draft.stance().polarity()) {
                return true;
            }
        }
        return false;
    }

    /** "Appointed the first ambassador in 1893"; one who was sent back had been called home. */
    private static boolean isSentLongAgo(Draft draft) {
        String text = draft.passage().text(draft.sentence());
        return draft.rule().equals("envoy/restore")
                && draft.stance().is(Modality.HISTORICAL)
                && !text.contains(" back")
                && !text.contains(" again")
                && !text.contains("return");
    }

    /** What a headline says in short and the text says as well is quoted from the text. */
    private boolean isHeadlineOf(Draft draft) {
        if (draft.passage().field() != Field.TITLE) {
            return false;
        }
        ModalityGroup group = draft.stance().modality().orElseThrow().group();
        return any(
                drafts,
                other -> other.passage().field() == Field.TEXT
                        && other.isOfSameStatus(draft)
                        && !isImplied(other)
                        && other.stance().modality().orElseThrow().group() == group);
    }

    /** A bare mention of a status adds nothing to a claim about the same status. */
    private boolean isImplied(Draft draft) {
        if (!draft.bare()) {
            return false;
        }
        for (Draft other : drafts) {
            if (!other.bare() && other.isOfSameStatus(draft)) {
                return true;
            }
        }
        return false;
    }

    /** "Has severed all ties and will close the embassy": what will follow is part of the step that the sentence tells of. */
    private boolean isPartOfStep(Draft draft) {
        if (draft.stance().is(Modality.DENIED) && draft.rule().contains("/end")) {
            // "Withdraws its ambassador but does not break off relations"
            return any(
                    drafts,
                    other -> other.isOfEnvoys()
                            && other.stance().isFall()
                            && other.current()
                            && other.isOfSentence(draft)
                            && other.isOfSameStatus(draft));
        }
        if (!draft.stance().is(Modality.ANNOUNCED)) {
            return false;
        }
        for (Draft other : drafts) {
            if (other.stance().isChange()
                    && other.current()
                    && other.stance().polarity() == draft.stance().polarity()
                    && other.isOfSentence(draft)
                    && other.isOfSameStatus(draft)) {
                return true;
            }
        }
        return false;
    }

    /** "They have signed a pact; the idea is not new": what was wished or made before is part of what is told, if it has no date. */
    private boolean isBackgroundOf(Draft draft) {
        boolean before = draft.stance().is(Modality.PROPOSED)
                || draft.stance().is(Modality.NEGOTIATING)
                || draft.stance().is(Modality.HISTORICAL);
        if (!before || draft.stance().polarity() == Polarity.DOWN) {
            return false;
        }
        for (Draft other : drafts) {
            int behind = draft.sentence().index() - other.sentence().index();
            if (other.stance().is(Modality.ESTABLISHED)
                    && other.current()
                    && other.isOfSameStatus(draft)
                    && other.passage().field() == draft.passage().field()
                    && (draft.date().isEmpty() || draft.date().equals(other.date()))
                    && behind >= 0
                    && behind <= 1) {
                return true;
            }
        }
        return false;
    }

    /** "Expelled its envoy after the expulsion of theirs": two steps of one fall. */
    private boolean isStepBefore(Draft draft) {
        if (!draft.isOfEnvoys()
                || !draft.stance().is(Modality.HISTORICAL)
                || draft.date().isPresent()) {
            return false;
        }
        for (Draft other : drafts) {
            if (other.stance().isFall()
                    && draft.stance().polarity() == Polarity.DOWN
                    && other.isOfSentence(draft)
                    && other.isOfSameStatus(draft)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence itself names the step that this draft leaves unnamed, or the one beside it the same step. */
    private boolean isNamedBeside(Draft draft) {
        if (draft.label() != Label.UNSPECIFIED_LEVEL) {
            return false;
        }
        for (Draft other : drafts) {
            boolean alike = other.stance().modality().equals(draft.stance().modality());
            boolean next = other.passage().field() == draft.passage().field()
                    && Math.abs(other.sentence().index() - draft.sentence().index()) <= 1
                    && alike
                    && draft.stance().isChange();
            if ((next || (other.isOfSentence(draft) && (draft.isOfLevel() || alike)))
                    && other.dyad().equals(draft.dyad())
                    && other.label() != Label.UNSPECIFIED_LEVEL) {
                return true;
            }
        }
        return false;
    }
}
