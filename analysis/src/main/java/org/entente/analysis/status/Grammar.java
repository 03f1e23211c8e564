package org.entente.analysis.status;

/** What the words around a verb tell of its form: finite or not, passive, past before past. */
final class Grammar {

    private static final int SEEN_WITHIN = 9;
    private static final int FIRST_TO_WITHIN = 9;
    private static final int LED_TO_WITHIN = 6;

    /** How far before "to become" the verb may stand of which it tells the outcome: "recovered from the war to". */
    private static final int RISING_WITHIN = 5;

    private final Words words;

    Grammar(Words words) {
        this.words = words;
    }

    /** A verb with a subject of its own: nothing outside its clause but an auxiliary changes it. */
    boolean isFinite(Cue verb) {
        return switch (verb.inflection()) {
            case PRESENT -> true;
            case PAST, PARTICIPLE -> !isPassiveInfinitive(verb) && !isAdjective(verb);
            case BASE -> !isInfinitive(verb) && !hasModal(verb) && !isSeen(verb);
            case ING -> isProgressive(verb);
            case NOUN, FIXED -> false;
        };
    }

    /** "To be raised", "to have signed", "having signed", "would like to see ties raised". */
    private boolean isPassiveInfinitive(Cue verb) {
        return isAfter(verb, "be")
                || isAfter(verb, "being")
                || isAfter(verb, "having")
                || isAfter(verb, "to", "have")
                || isSeen(verb);
    }

    /** "Its suspended partnership", "the restored ties". */
    boolean isAdjective(Cue verb) {
        int before = verb.first() - 1;
        return WordList.DETERMINER.holds(words, before)
                || words.is(before, "of")
                || (before >= 0 && words.possessive(before));
    }

    private boolean isProgressive(Cue verb) {
        int before = verb.first() - 1;
        if (WordList.ADVERB_BEFORE_ING.holds(words, before)) {
            before--;
        }
        return WordList.COPULA.holds(words, before);
    }

    private boolean isSeen(Cue verb) {
        for (int i = Math.max(1, verb.first() - SEEN_WITHIN); i < verb.first(); i++) {
            if (words.is(i, "see") && words.is(i - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasModal(Cue verb) {
        return WordList.MODAL.isAmong(words, verb.first() - 3, verb.first());
    }

    /** "Recovered to become an ally": what came of it, not what is still to be done. */
    boolean isOutcome(Cue verb) {
        int to = verb.first() - 1;
        return words.is(to, "to") && WordList.RISING.isAmong(words, to - RISING_WITHIN, to);
    }

    /** "To sign", "to be signed": something to do, unless it has been done. */
    boolean isInfinitive(Cue verb) {
        if (verb.inflection() == Inflection.BASE) {
            boolean to = words.is(verb.first() - 1, "to")
                    || (words.is(verb.first() - 2, "to") && words.isAdverb(verb.first() - 1));
            // "Had to lower" has lowered.
            return to && !words.is(verb.first() - 2, "had") && !isFirstTo(verb.first()) && !isLedTo(verb.first());
        }
        return isPassiveToBe(verb) && !isFirstTo(verb.first() - 1);
    }

    private boolean isPassiveToBe(Cue verb) {
        return isPastForm(verb) && words.is(verb.first() - 1, "be") && words.is(verb.first() - 2, "to");
    }

    /** "The first country to sign", "to be named" has signed, or was named. */
    private boolean isFirstTo(int verb) {
        for (int i = Math.max(0, verb - FIRST_TO_WITHIN); i < verb - 1; i++) {
            if (isNumbered(words.folded(i)) || WordList.ORDINAL.holds(words, i)) {
                return !isToBecome(i);
            }
        }
        return false;
    }

    /** "Would become the third country to sign" has not signed yet. */
    private boolean isToBecome(int ordinal) {
        int become = ordinal - 2;
        boolean becoming = words.is(become, "become") || words.is(become, "be");
        return becoming && (WordList.MODAL.holds(words, become - 1) || words.is(become - 1, "to"));
    }

    /** "31st", "100th". */
    private static boolean isNumbered(String word) {
        char first = word.charAt(0);
        return first >= '0'
                && first <= '9'
                && (word.endsWith("th") || word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd"));
    }

    /** "Which led Oman to sign": it has signed. */
    private boolean isLedTo(int verb) {
        int document = verb - 2;
        while (document > 0 && (words.isCapitalised(document) || words.is(document, "in"))) {
            document--;
        }
        return WordList.DOCUMENT_TO.holds(words, document)
                || WordList.MADE_TO_DO.isAmong(words, verb - LED_TO_WITHIN, verb - 1);
    }

    /** "A partnership to be built"; "is said to be built" tells that it is. */
    boolean isStillToBeDone(Cue verb) {
        int to = verb.first() - 2;
        return verb.isVerb()
                && words.is(to + 1, "be")
                && words.is(to, "to")
                && !isFirstTo(to + 1)
                && !words.is(to - 1, "said")
                && !words.is(to - 1, "reported")
                && !words.is(to - 1, "believed")
                && !words.is(to - 1, "understood");
    }

    static boolean isPastForm(Cue verb) {
        return verb.inflection() == Inflection.PAST || verb.inflection() == Inflection.PARTICIPLE;
    }

    /** Whether one of these stands at most three words before the verb, with no mark between. */
    boolean isAfter(Cue verb, String... auxiliaries) {
        for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - 3); i--) {
            for (String auxiliary : auxiliaries) {
                if (words.is(i, auxiliary)) {
                    return true;
                }
            }
            if (words.isPunctuation(i)) {
                return false;
            }
        }
        return false;
    }

    boolean isPassive(Cue verb) {
        for (int i = verb.first() - 1; isPastForm(verb) && i >= Math.max(0, verb.first() - 3); i--) {
            if (WordList.PASSIVE.holds(words, i)) {
                return true;
            }
            if (words.isPunctuation(i)) {
                return false;
            }
        }
        return false;
    }

    /** "Had signed". */
    boolean isHadBefore(Cue verb) {
        return isPastForm(verb) && isAfter(verb, "had");
    }

    int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += words.is(i, ",") ? 1 : 0;
        }
        return commas;
    }

    boolean hasComma(int from, int to) {
        return commas(from, to) > 0;
    }

    boolean isSaid(String word) {
        return words.isAmong(word, 0, words.size());
    }

    /** "Were Muscat to sign, ..." */
    boolean isInverted() {
        boolean had = words.is(0, "had") && isSaid("would");
        boolean were = words.is(0, "were") && !words.is(1, "the");
        return words.size() > 4 && (had || were || words.is(0, "should"));
    }

    /** "... would offer were its status upgraded". */
    boolean isInvertedBefore(int verb) {
        for (int i = Math.max(1, verb - 6); i < verb; i++) {
            boolean noun = words.is(i + 1, "its") || words.is(i + 1, "their") || words.is(i + 1, "the");
            if (words.is(i, "were") && noun && !words.isPunctuation(i - 1)) {
                return isSaid("would");
            }
        }
        return false;
    }

    /** "Could worsen, or even be severed": the first verb's auxiliary is the second's too. */
    boolean isAlternative(Cue verb) {
        int or = words.is(verb.first() - 2, "even") ? verb.first() - 3 : verb.first() - 2;
        return words.is(verb.first() - 1, "be") && (words.is(or, "or") || words.is(or, "and"));
    }
}
