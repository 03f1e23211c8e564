package org.entente.analysis.dedupe;

import java.util.Arrays;

/**
 * Words that stand somewhere else in the other text than their neighbours do: without a counterpart in their place, but
 * beside the same word among those without a counterpart there. What stands between the counterparts of the neighbours was
 * not moved, however much was put in before or behind it.
 */
final class MovedWords {

    private static final int PLACE_BITS = 16;

    private final Alignment alignment;
    private final short[] shorter;
    private final short[] longer;

    private MovedWords(Alignment alignment, short[] shorter, short[] longer) {
        this.alignment = alignment;
        this.shorter = shorter;
        this.longer = longer;
    }

    static int count(Alignment alignment, short[] shorter, short[] longer) {
        return new MovedWords(alignment, shorter, longer).count();
    }

    private int count() {
        long[] free = freePairsOfLonger();
        if (free.length == 0) {
            return 0;
        }
        int[] next = nextCounterparts();
        int moved = 0;
        int counted = -1;
        int before = -1;
        for (int i = 0; i + 1 < shorter.length; i++) {
            if (alignment.match(i) >= 0) {
                before = alignment.match(i);
            } else if (alignment.match(i + 1) < 0 && isElsewhere(free, pair(shorter, i), before, next[i])) {
                moved += counted < i ? 2 : 1;
                counted = i + 1;
            }
        }
        return moved;
    }

    /** Pairs of words in a row of the longer that are nobody's counterparts, with their places, in order. */
    private long[] freePairsOfLonger() {
        var taken = new boolean[longer.length];
        for (int i = 0; i < shorter.length; i++) {
            if (alignment.match(i) >= 0) {
                taken[alignment.match(i)] = true;
            }
        }
        long[] free = new long[longer.length];
        int size = 0;
        for (int j = 0; j + 1 < longer.length; j++) {
            if (!taken[j] && !taken[j + 1]) {
                free[size++] = (pair(longer, j) << PLACE_BITS) | j;
            }
        }
        Arrays.sort(free, 0, size);
        return Arrays.copyOf(free, size);
    }

    /** For each word of the shorter the place of the next counterpart behind it. */
    private int[] nextCounterparts() {
        int[] next = new int[shorter.length];
        int place = longer.length;
        for (int i = shorter.length - 1; i >= 0; i--) {
            next[i] = place;
            place = alignment.match(i) >= 0 ? alignment.match(i) : place;
        }
        return next;
    }

    /** Whether the pair is among the free ones, and nowhere between these places. */
    private static boolean isElsewhere(long[] free, long pair, int before, int behind) {
        int found = Arrays.binarySearch(free, pair << PLACE_BITS);
        boolean elsewhere = false;
        for (int at = found < 0 ? -found - 1 : found; at < free.length && free[at] >> PLACE_BITS == pair; at++) {
            int place = (int) free[at] & ((1 << PLACE_BITS) - 1);
            if (place > before && place < behind) {
                return false;
            }
            elsewhere = true;
        }
        return elsewhere;
    }

    private static long pair(short[] trace, int at) {
        return ((trace[at] & (long) Sketch.HASH) << 13) | (trace[at + 1] & Sketch.HASH);
    }
}
