package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.text.Tokens;

/**
 * What a revision changed, sentence by sentence.
 *
 * <p>Sentences that differ in spacing, letter case or punctuation only are the same. Those kept are a longest common
 * sequence, so that a sentence that moved is one left out and one added.
 *
 * @param removed sentences of the older text that the newer lacks, in their order
 * @param added sentences of the newer text that the older lacks, in their order
 * @param kept how many sentences both have
 */
public record TextDifference(List<String> removed, List<String> added, int kept) {

    /** Sentences of each text that are compared; longer texts are compared up to there. */
    private static final int MOST_SENTENCES = 2_000;

    public TextDifference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    public static TextDifference between(String older, String newer) {
        List<String> before = sentences(older);
        List<String> after = sentences(newer);
        long[] beforeKeys = keys(before);
        long[] afterKeys = keys(after);
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = beforeKeys[i] == afterKeys[j]
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && beforeKeys[i] == afterKeys[j]) {
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                removed.add(before.get(i++));
            } else {
                added.add(after.get(j++));
            }
        }
        return new TextDifference(removed, added, common[0][0]);
    }

    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Tokens tokens = Tokens.of(text);
        int first = 0;
        for (int i = 0; i < tokens.size() && sentences.size() < MOST_SENTENCES; i++) {
            boolean last = i + 1 == tokens.size();
            if (last || Words.endsSentence(tokens, i) || hasLineBreak(text, tokens.end(i), tokens.start(i + 1))) {
                sentences.add(tokens.span(first, i + 1).of(text));
                first = i + 1;
            }
        }
        return sentences;
    }

    private static boolean hasLineBreak(String text, int from, int to) {
        int at = text.indexOf('\n', from);
        return at >= 0 && at < to;
    }

    private static long[] keys(List<String> sentences) {
        return sentences.stream()
                .mapToLong(sentence -> {
                    Tokens tokens = Tokens.of(sentence);
                    long key = 1;
                    for (int i = 0; i < tokens.size(); i++) {
                        if (tokens.isWord(i) || tokens.isNumber(i)) {
                            key = Sketcher.mix(key + tokens.hash(i));
                        }
                    }
                    return key;
                })
                .toArray();
    }
}
