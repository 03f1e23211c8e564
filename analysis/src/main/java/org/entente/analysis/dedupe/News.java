package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What distinguishes the news of two texts, however much else they have in common: a template filled with other names or
 * with the contrary act is another report.
 *
 * @param names different names and numbers of the shorter
 * @param strangers different names and numbers that either text has where the other has different ones
 * @param renamed the same where the one was found in the other
 * @param repeated whether one of them stands more than once in its text: what the news is about does, an error does not
 * @param facts how many of those, on both sides, are names that no machine takes for words, or numbers
 * @param isShort whether names were compared over the whole of both
 * @param contrary whether, both being short, one tells of an act and the other of its contrary
 * @param toCome whether, both being short, one says that something will be and the other has no word for that
 */
record News(
        int names,
        int strangers,
        int renamed,
        boolean repeated,
        int facts,
        boolean isShort,
        boolean contrary,
        boolean toCome) {

    /** A text of fewer words is taken as a whole where names are compared. */
    static final int SHORT = 60;

    /** Different names in a text, below which each must be right; and how many it takes to let one more be wrong. */
    private static final int FEW_NAMES = 8;

    private static final int NAMES_TO_A_STRANGER = 10;

    /** The same for names that stand once in a longer text. */
    private static final int MISSPELT = 2;

    private static final int NAMES_TO_A_MISSPELT = 5;

    /** So many names more than other words must differ in a form, if they are no facts. */
    private static final int NAMES_OF_A_FORM = 2;

    /** The same, beyond the first, where a machine rewrote the text. */
    private static final int NAMES_TO_A_REWORDED = 4;

    /** Words beside what was found of a short text. */
    private static final int AROUND = 8;

    private static final int PLACES = 2 * (Sketch.HASH + 1);

    /**
     * In a longer text an editor may put one name for another, or misspell one here and there; but where little else was changed, or days,
     * figures, states and their capitals and leaders were, a form was filled in anew.
     *
     * @param reworded whether a machine put other words for many, and for a name now and then
     * @param otherWords how many words that are no names were changed
     */
    boolean isOther(boolean reworded, int otherWords) {
        boolean isForm = otherWords <= strangers - (facts > 0 ? 0 : NAMES_OF_A_FORM);
        boolean isStrict = isShort || repeated || (isForm && names < FEW_NAMES);
        int misspelt = Math.max(isForm ? 1 : MISSPELT, names / NAMES_TO_A_MISSPELT);
        boolean isStrange = strangers > (isStrict ? allowed() : misspelt);
        boolean excused = reworded && facts == 0 && renamed <= 1 + names / NAMES_TO_A_REWORDED;
        return contrary || (toCome && !reworded) || (isStrange && !excused);
    }

    private int allowed() {
        return names < FEW_NAMES ? 0 : Math.max(1, names / NAMES_TO_A_STRANGER);
    }

    static News of(Alignment alignment, short[] shorter, short[] longer, boolean isShort) {
        var names = new BitSet(PLACES);
        var namesFound = new BitSet(PLACES);
        for (int i = 0; i < shorter.length; i++) {
            if (isName(shorter[i])) {
                int place = place(shorter[i]);
                names.set(place, isShort || alignment.isFoundAt(i) || names.get(place));
                namesFound.set(place, alignment.isFoundAt(i) || namesFound.get(place));
            }
        }
        boolean[] isCompared = compared(alignment, longer, isShort);
        var others = new BitSet(PLACES);
        var othersFound = new BitSet(PLACES);
        for (int j = 0; j < longer.length; j++) {
            if (isName(longer[j])) {
                int place = place(longer[j]);
                others.set(place, isCompared[j] || others.get(place));
                othersFound.set(place, alignment.isCovered(j) || othersFound.get(place));
            }
        }
        BitSet gone = missing(names, longer);
        BitSet come = missing(others, shorter);
        BitSet goneFound = missing(namesFound, longer);
        BitSet comeFound = missing(othersFound, shorter);
        return new News(
                names.cardinality(),
                Math.min(gone.cardinality(), come.cardinality()),
                Math.min(goneFound.cardinality(), comeFound.cardinality()),
                isRepeated(gone, shorter) || isRepeated(come, longer),
                Math.min(facts(goneFound, shorter), facts(comeFound, longer)),
                isShort,
                isShort && areOpposed(alignment, shorter, longer),
                isShort && isDoneByOne(alignment, shorter, longer));
    }

    /** Which words of the longer are held against those of the shorter: of one that is short itself all, of one that was cut those around the part. */
    private static boolean[] compared(Alignment alignment, short[] longer, boolean isShort) {
        boolean[] compared = new boolean[longer.length];
        boolean isWhole = isShort && longer.length < SHORT;
        int around = isShort ? AROUND : 0;
        int lastCovered = Integer.MIN_VALUE / 2;
        for (int j = 0; j < longer.length; j++) {
            if (alignment.isCovered(j)) {
                Arrays.fill(compared, Math.max(Math.max(0, lastCovered), j - around), j + 1, true);
                lastCovered = j;
            }
            compared[j] |= isWhole || j - lastCovered <= around;
        }
        return compared;
    }

    static boolean isName(short word) {
        int kind = Sketch.classOf(word);
        return kind == Sketch.NAME || kind == Sketch.NUMBER;
    }

    private static boolean isNumber(short word) {
        return Sketch.classOf(word) == Sketch.NUMBER;
    }

    /** Where a word is noted: a number is no word that has its hash. */
    private static int place(short word) {
        return (word & Sketch.HASH) + (isNumber(word) ? Sketch.HASH + 1 : 0);
    }

    /** Those of the names that occur nowhere in a text. */
    private static BitSet missing(BitSet names, short[] trace) {
        var missing = (BitSet) names.clone();
        for (short word : trace) {
            missing.clear(place(word));
        }
        return missing;
    }

    /** How many different ones of these names and numbers no machine takes for words. */
    private static int facts(BitSet names, short[] trace) {
        var facts = new BitSet(PLACES);
        for (short word : trace) {
            boolean isFact = isNumber(word)
                    || (Sketch.classOf(word) == Sketch.NAME
                            && SettledNames.standard().contains(word));
            if (isFact && names.get(place(word))) {
                facts.set(place(word));
            }
        }
        return facts.cardinality();
    }

    private static boolean isRepeated(BitSet names, short[] trace) {
        var seen = new BitSet(PLACES);
        for (short word : trace) {
            int place = place(word);
            if (names.get(place) && seen.get(place)) {
                return true;
            }
            seen.set(place);
        }
        return false;
    }

    private static boolean areOpposed(Alignment alignment, short[] shorter, short[] longer) {
        long ofShorter = 0;
        for (int i = 0; i < shorter.length; i++) {
            if (alignment.isFoundAt(i) && !contains(longer, shorter[i])) {
                ofShorter |= Contraries.standard().sidesOf(shorter[i]);
            }
        }
        long ofLonger = 0;
        for (int j = 0; j < longer.length; j++) {
            if (alignment.isCovered(j) && !contains(shorter, longer[j])) {
                ofLonger |= Contraries.standard().sidesOf(longer[j]);
            }
        }
        return Contraries.areOpposed(ofShorter, ofLonger);
    }

    /** Whether one says that something will be, and the other has no word for what is still to come. */
    private static boolean isDoneByOne(Alignment alignment, short[] shorter, short[] longer) {
        var toCome = ToCome.standard();
        boolean mayOfShorter = false;
        boolean willOfShorter = false;
        for (int i = 0; i < shorter.length; i++) {
            mayOfShorter |= alignment.isFoundAt(i) && toCome.may(shorter, i);
            willOfShorter |= alignment.isFoundAt(i) && toCome.will(shorter[i]);
        }
        boolean mayOfLonger = false;
        boolean willOfLonger = false;
        for (int j = 0; j < longer.length; j++) {
            mayOfLonger |= alignment.isCovered(j) && toCome.may(longer, j);
            willOfLonger |= alignment.isCovered(j) && toCome.will(longer[j]);
        }
        return (willOfShorter && !mayOfLonger) || (willOfLonger && !mayOfShorter);
    }

    private static boolean contains(short[] trace, short word) {
        for (short other : trace) {
            if (Sketch.isSame(word, other)) {
                return true;
            }
        }
        return false;
    }
}
