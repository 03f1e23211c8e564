package org.entente.analysis.status;

import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/**
 * A claim before it is compared with the others of its article.
 *
 * @param form how the words of its label behave
 * @param bare whether the sentence only mentions the status
 * @param why the construction and the cues, for people
 * @param object which of the pair something is done to, if one is
 */
record Draft(
        Passage passage,
        Sentence sentence,
        Dyad dyad,
        Label label,
        LabelForm form,
        Stance stance,
        boolean current,
        Optional<PartialDate> date,
        Optional<String> speaker,
        String rule,
        boolean bare,
        String why,
        Optional<String> object) {

    /** Another claim that the same sentence makes: by a rule of its own, undated. */
    Draft beside(Dyad pair, Stance other, String ruleName, String reason) {
        return new Draft(
                passage,
                sentence,
                pair,
                label,
                form,
                other,
                !other.is(Modality.HISTORICAL),
                Optional.empty(),
                speaker,
                rule + "/" + ruleName,
                false,
                reason + "; " + why,
                object);
    }

    Draft on(Optional<PartialDate> day) {
        return new Draft(passage, sentence, dyad, label, form, stance, current, day, speaker, rule, bare, why, object);
    }

    /** The same held otherwise. */
    Draft as(Stance other) {
        return new Draft(
                passage,
                sentence,
                dyad,
                label,
                form,
                other,
                !other.is(Modality.HISTORICAL),
                date,
                speaker,
                rule,
                bare,
                why,
                object);
    }

    Draft called(Label other) {
        return new Draft(passage, sentence, dyad, other, form, stance, current, date, speaker, rule, bare, why, object);
    }

    /** Whether it was read from a step without a name. */
    boolean isOfLevel() {
        return form == LabelForm.LEVEL;
    }

    /** Whether it was read from envoys or embassies, not from the relations themselves. */
    boolean isOfEnvoys() {
        return form == LabelForm.ENVOY || form == LabelForm.EMBASSY;
    }

    /** Whether it was read from a paper: a treaty, an agreement. */
    boolean isOfPaper() {
        return form == LabelForm.TREATY;
    }

    Draft doneTo(Optional<String> other) {
        return new Draft(passage, sentence, dyad, label, form, stance, current, date, speaker, rule, bare, why, other);
    }

    /** The same as no more than a mention. */
    Draft asMention() {
        return new Draft(passage, sentence, dyad, label, form, stance, current, date, speaker, rule, true, why, object);
    }

    boolean isOfSentence(Draft other) {
        return sentence.equals(other.sentence) && passage.field() == other.passage.field();
    }

    boolean isOfSameStatus(Draft other) {
        return dyad.equals(other.dyad) && label == other.label;
    }
}
