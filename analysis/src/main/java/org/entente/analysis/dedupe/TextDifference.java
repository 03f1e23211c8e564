package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a revision changed, sentence by sentence, as far as the sketch of the older text tells: its words are known by
 * their hashes only.
 *
 * <p>Sentences that differ in spacing, letter case, punctuation or endings only are the same. Those kept are a longest
 * common sequence, so that a sentence that moved is one left out and one added.
 *
 * @param added sentences of the newer text that the older lacks, in their order
 * @param removed sentences of the older text that the newer lacks, as numbers from 1
 * @param kept how many sentences both have
 */
public record TextDifference(List<String> added, List<Integer> removed, int kept) {

    public TextDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    static TextDifference between(Sketch older, Words newer) {
        List<String> sentences = new ArrayList<>();
        long[] before = keys(older.traceAt(older.level()), 0);
        long[] after = keys(Arrays.copyOf(newer.trace, newer.size), older.level());
        for (int i = 0; i < after.length; i++) {
            sentences.add(newer.sentence(i));
        }
        return new Comparison(before, after, sentences).run();
    }

    /** A key of every sentence, 0 where a trace of this level has none of its words. */
    private static long[] keys(short[] trace, int level) {
        long[] keys = new long[trace.length + 1];
        int sentences = 0;
        for (int i = 0; i < trace.length; i++) {
            sentences += Sketch.isStart(trace[i]) || i == 0 ? 1 : 0;
            if (Sketch.isKept(trace[i], level)) {
                keys[sentences - 1] = Scrambled.of(keys[sentences - 1] + (trace[i] & Sketch.HASH) + 1);
            }
        }
        return Arrays.copyOf(keys, sentences);
    }

    /** The way through two sequences of sentences. */
    private static final class Comparison {

        private final long[] before;
        private final long[] after;
        private final List<String> sentences;

        Comparison(long[] before, long[] after, List<String> sentences) {
            this.before = before;
            this.after = after;
            this.sentences = sentences;
        }

        TextDifference run() {
            int[][] common = common();
            List<String> added = new ArrayList<>();
            List<Integer> removed = new ArrayList<>();
            int i = 0;
            int j = 0;
            while (i < before.length || j < after.length) {
                if (i < before.length && j < after.length && before[i] == after[j]) {
                    i++;
                    j++;
                } else if (j == after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
                    removed.add(++i);
                } else if (after[j++] != 0) {
                    added.add(sentences.get(j - 1));
                }
            }
            return new TextDifference(added, removed, common[0][0]);
        }

        private int[][] common() {
            int[][] common = new int[before.length + 1][after.length + 1];
            for (int i = before.length - 1; i >= 0; i--) {
                for (int j = after.length - 1; j >= 0; j--) {
                    common[i][j] = before[i] == after[j]
                            ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }
    }
}
