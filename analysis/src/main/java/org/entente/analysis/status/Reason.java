package org.entente.analysis.status;

/** A label that is only why something else is done: "suspends aid to A over its alliance with B". */
final class Reason {

    /** How far before a label the word may stand that makes it a reason: "over the other side's". */
    private static final int WITHIN = 4;

    private Reason() {}

    /** The word that makes the label a reason, or -1: "over", "because of", "due to". */
    static int before(Words words, LabelMention label) {
        for (int i = label.first() - 1; i >= Math.max(1, label.first() - WITHIN); i--) {
            if (isReason(words, i)) {
                return i;
            }
            boolean light = WordList.DETERMINER.holds(words, i)
                    || WordList.INDEFINITE.holds(words, i)
                    || WordList.DEFINITE.holds(words, i)
                    || words.isCapitalised(i)
                    || words.possessive(i);
            if (!light) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isReason(Words words, int word) {
        return words.is(word, "over")
                || (words.is(word, "of") && words.is(word - 1, "because"))
                || (words.is(word, "to") && (words.is(word - 1, "due") || words.is(word - 1, "response")));
    }
}
