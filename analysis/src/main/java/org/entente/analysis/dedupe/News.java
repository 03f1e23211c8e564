package org.entente.analysis.dedupe;

import java.util.BitSet;

/**
 * What distinguishes the news of two texts, however much else they have in common: a template filled with other names or
 * with the contrary act is another report.
 *
 * @param names different names and numbers of the shorter
 * @param strangers different names and numbers that either text has where the other has different ones
 * @param renamed the same where the one was found in the other
 * @param repeated whether one of them stands more than once in its text: what the news is about does, an error does not
 * @param settled whether there are among those, on both sides, names that no machine takes for words, or numbers
 * @param isShort whether names were compared over the whole of both
 * @param contrary whether, both being short, one tells of an act and the other of its contrary
 */
record News(
        int names, int strangers, int renamed, boolean repeated, boolean settled, boolean isShort, boolean contrary) {

    /** A text of fewer words is taken as a whole where names are compared. */
    static final int SHORT = 60;

    /** Different names in a text, below which each must be right; and how many it takes to let one more be wrong. */
    private static final int FEW_NAMES = 8;

    private static final int NAMES_TO_A_STRANGER = 10;

    /** The same for names that stand once in a longer text. */
    private static final int MISSPELT = 2;

    private static final int NAMES_TO_A_MISSPELT = 5;

    /** The same, beyond the first, where a machine rewrote the text. */
    private static final int NAMES_TO_A_REWORDED = 4;

    /**
     * In a longer text an editor may put one name for another, or misspell one here and there.
     *
     * @param reworded whether a machine put other words for many, and for a name now and then
     */
    boolean isOther(boolean reworded) {
        int allowed = isShort || repeated ? allowed() : Math.max(MISSPELT, names / NAMES_TO_A_MISSPELT);
        boolean isStrange = strangers > allowed;
        boolean excused = reworded && !settled && renamed <= 1 + names / NAMES_TO_A_REWORDED;
        return contrary || (isStrange && !excused);
    }

    private int allowed() {
        return names < FEW_NAMES ? 0 : Math.max(1, names / NAMES_TO_A_STRANGER);
    }

    static News of(Alignment alignment, short[] shorter, short[] longer, boolean isShort) {
        var names = new BitSet(Sketch.HASH + 1);
        var namesFound = new BitSet(Sketch.HASH + 1);
        for (int i = 0; i < shorter.length; i++) {
            if (isName(shorter[i])) {
                names.set(
                        shorter[i] & Sketch.HASH,
                        isShort || alignment.isFoundAt(i) || names.get(shorter[i] & Sketch.HASH));
                namesFound.set(
                        shorter[i] & Sketch.HASH, alignment.isFoundAt(i) || namesFound.get(shorter[i] & Sketch.HASH));
            }
        }
        var others = new BitSet(Sketch.HASH + 1);
        var othersFound = new BitSet(Sketch.HASH + 1);
        for (int j = 0; j < longer.length; j++) {
            if (isName(longer[j])) {
                others.set(
                        longer[j] & Sketch.HASH,
                        isShort || alignment.isCovered(j) || others.get(longer[j] & Sketch.HASH));
                othersFound.set(
                        longer[j] & Sketch.HASH, alignment.isCovered(j) || othersFound.get(longer[j] & Sketch.HASH));
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
                hasSettled(goneFound, shorter) && hasSettled(comeFound, longer),
                isShort,
                isShort && areOpposed(alignment, shorter, longer));
    }

    static boolean isName(short word) {
        int kind = Sketch.classOf(word);
        return kind == Sketch.NAME || kind == Sketch.NUMBER;
    }

    /** Those of the names that occur nowhere in a text. */
    private static BitSet missing(BitSet names, short[] trace) {
        var missing = (BitSet) names.clone();
        for (short word : trace) {
            missing.clear(word & Sketch.HASH);
        }
        return missing;
    }

    private static boolean hasSettled(BitSet names, short[] trace) {
        for (short word : trace) {
            boolean isAsked = isName(word) && names.get(word & Sketch.HASH);
            if (isAsked
                    && (Sketch.classOf(word) == Sketch.NUMBER
                            || SettledNames.standard().contains(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(BitSet names, short[] trace) {
        var seen = new BitSet(Sketch.HASH + 1);
        for (short word : trace) {
            int hash = word & Sketch.HASH;
            if (names.get(hash) && seen.get(hash)) {
                return true;
            }
            seen.set(hash);
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

    private static boolean contains(short[] trace, short word) {
        for (short other : trace) {
            if (Sketch.isSame(word, other)) {
                return true;
            }
        }
        return false;
    }
}
