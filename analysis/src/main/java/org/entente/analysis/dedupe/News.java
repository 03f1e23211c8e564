package org.entente.analysis.dedupe;

import java.util.BitSet;

/**
 * What distinguishes the news of two texts, however much else they have in common: a template filled with other names or
 * with the contrary act is another report.
 *
 * @param names different names and numbers of the shorter
 * @param strangers different names and numbers that either text has where the other has different ones
 * @param contrary whether, both being short, one tells of an act and the other of its contrary
 */
record News(int names, int strangers, boolean contrary) {

    /** A text of fewer words is taken as a whole where names are compared. */
    static final int SHORT = 60;

    /** Different names in a text, below which each must be right; and how many it takes to let one more be wrong. */
    private static final int FEW_NAMES = 8;

    private static final int NAMES_TO_A_STRANGER = 10;

    /** In a longer text an editor may put one name for another. */
    boolean isOther() {
        int allowed = names < FEW_NAMES ? 0 : Math.max(1, names / NAMES_TO_A_STRANGER);
        return contrary || strangers > allowed;
    }

    static News of(Alignment alignment, short[] shorter, short[] longer, boolean isShort) {
        var names = new BitSet(Sketch.HASH + 1);
        var others = new BitSet(Sketch.HASH + 1);
        for (int i = 0; i < shorter.length; i++) {
            if (isName(shorter[i]) && (isShort || alignment.isFoundAt(i))) {
                names.set(shorter[i] & Sketch.HASH);
            }
        }
        for (int j = 0; j < longer.length; j++) {
            if (isName(longer[j]) && (isShort || alignment.isCovered(j))) {
                others.set(longer[j] & Sketch.HASH);
            }
        }
        return new News(
                names.cardinality(),
                Math.min(missing(names, longer), missing(others, shorter)),
                isShort && areOpposed(alignment, shorter, longer));
    }

    private static boolean isName(short word) {
        int kind = Sketch.classOf(word);
        return kind == Sketch.NAME || kind == Sketch.NUMBER;
    }

    /** How many of the names occur nowhere in a text. */
    private static int missing(BitSet names, short[] trace) {
        var missing = (BitSet) names.clone();
        for (short word : trace) {
            missing.clear(word & Sketch.HASH);
        }
        return missing.cardinality();
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
            if (((word ^ other) & Sketch.HASH) == 0) {
                return true;
            }
        }
        return false;
    }
}
