package org.entente.analysis.status;

import java.util.Optional;

/**
 * Words in a sentence that may name a status.
 *
 * @param label what they name
 * @param form how they behave
 * @param strength how much else is needed to make them a claim
 * @param first the first word, modifiers included
 * @param head the first word of the head
 * @param end behind the last word
 * @param bloc the bloc whose membership is meant, or empty
 * @param move the move that the words themselves hold
 */
record LabelMention(
        Label label,
        LabelForm form,
        Strength strength,
        int first,
        int head,
        int end,
        String bloc,
        Optional<CueKind> move) {

    /** How far behind a level the relations may stand of which it is one. */
    private static final int LEVEL_OF_WITHIN = 2;

    /** What a label needs to be a claim. */
    enum Strength {
        STRONG,
        WEAK,
        BARE,
        RIVAL
    }

    /** One that means no bloc and holds no move. */
    static LabelMention of(Label label, LabelForm form, Strength strength, int first, int head, int end) {
        return new LabelMention(label, form, strength, first, head, end, "", Optional.empty());
    }

    /** The same label, meant by one word elsewhere. */
    LabelMention meantBy(int word) {
        return of(label, form, Strength.BARE, word, word, word + 1);
    }

    /** "Oman and its allies": who acts with it. */
    boolean isCompany(Words words) {
        return isPlural(words) && WordList.OWN.holds(words, first - 1) && words.is(first - 2, "and");
    }

    /** "The top tier of its diplomatic relations": whether this is a level of those. */
    boolean isLevelOf(LabelMention relations) {
        return form == LabelForm.LEVEL
                && relations.form == LabelForm.RELATIONS
                && relations.first >= end
                && relations.first - end <= LEVEL_OF_WITHIN;
    }

    /** "Partners", "the partnership": without a rank. */
    boolean isPlainPartnership() {
        return strength == Strength.BARE && label == Label.PARTNERSHIP;
    }

    /** Whether it is a word for recognising: "recognises", "recognition". */
    boolean isRecognition(Words words) {
        return words.folded(head).startsWith("recogni");
    }

    /** "Any attack on one is one on both", "come to the other's aid": what a pact obliges to, for the pact. */
    boolean isObligation(Words words) {
        boolean mutual = words.is(head, "mutual") && words.isAmong("attack", head, end);
        return form == LabelForm.TREATY && (mutual || WordList.AIDING.holds(words, head));
    }

    /** Whether its last word is a plural: "allies", "pacts". */
    boolean isPlural(Words words) {
        return words.endsWith(end - 1, "s");
    }

    /** The same, with more words at its end. */
    LabelMention until(int newEnd) {
        return new LabelMention(label, form, strength, first, head, newEnd, bloc, move);
    }

    /** "An ally", said of whoever is on one's side. */
    boolean isLooseAlly() {
        return label == Label.ALLIANCE && strength == Strength.WEAK && form == LabelForm.PARTNER;
    }

    boolean overlaps(int from, int to) {
        return first < to && from < end;
    }
}
