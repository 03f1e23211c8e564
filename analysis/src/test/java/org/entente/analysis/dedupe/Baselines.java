package org.entente.analysis.dedupe;

import java.util.HashSet;
import java.util.Set;
import org.entente.analysis.text.Tokens;

/** The two usual methods, for comparison: MinHash over 5-word shingles, and SimHash over words. */
final class Baselines {

    static final int PERMUTATIONS = 128;
    static final double MIN_HASH_COPY = 0.8;
    static final int SIM_HASH_COPY = 3;

    private Baselines() {}

    static long[] minHash(String text) {
        Set<Long> shingles = shingles(text);
        long[] minima = new long[PERMUTATIONS];
        for (int i = 0; i < PERMUTATIONS; i++) {
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, Scrambled.of(shingle ^ Scrambled.of(i + 1L)));
            }
            minima[i] = least;
        }
        return minima;
    }

    static boolean areCopies(long[] one, long[] other) {
        int same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return same >= MIN_HASH_COPY * one.length;
    }

    static long simHash(String text) {
        Tokens tokens = Tokens.of(text);
        int[] sums = new int[64];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                for (int bit = 0; bit < 64; bit++) {
                    sums[bit] += ((tokens.hash(i) >>> bit) & 1) == 0 ? -1 : 1;
                }
            }
        }
        long hash = 0;
        for (int bit = 0; bit < 64; bit++) {
            hash |= sums[bit] > 0 ? 1L << bit : 0;
        }
        return hash;
    }

    static boolean areCopies(long one, long other) {
        return Long.bitCount(one ^ other) <= SIM_HASH_COPY;
    }

    private static Set<Long> shingles(String text) {
        Tokens tokens = Tokens.of(text);
        Set<Long> shingles = new HashSet<>();
        long[] run = new long[5];
        int seen = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                run[seen++ % 5] = tokens.hash(i);
                if (seen >= 5) {
                    long hash = 0;
                    for (int k = 0; k < 5; k++) {
                        hash = hash * 31 + run[(seen + k) % 5];
                    }
                    shingles.add(hash);
                }
            }
        }
        return shingles;
    }
}
