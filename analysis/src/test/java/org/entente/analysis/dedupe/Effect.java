package org.entente.analysis.dedupe;

import java.util.Locale;

/**
 * What a treatment did to a text, whatever it was meant to do: a machine that found no word to exchange has made an exact
 * copy, and one that exchanged four words in a hundred an edited one.
 *
 * @param changed share of the copy's words that are not the original's
 * @param isStart whether the copy is a start of the original, word by word
 * @param isWhole whether it is all of it
 */
record Effect(double changed, boolean isStart, boolean isWhole) {

    private static final double EDITED = 0.04;

    static Effect of(String original, String copy) {
        String[] before = words(original);
        String[] after = words(copy);
        int same = 0;
        while (same < Math.min(before.length, after.length) && before[same].equals(after[same])) {
            same++;
        }
        boolean isStart = same >= after.length - 1;
        double changed = isStart ? 0 : 1 - (double) common(before, after) / after.length;
        return new Effect(changed, isStart, same == before.length && same == after.length);
    }

    boolean allows(CopyRelation relation) {
        return switch (relation) {
            case EXACT -> isWhole;
            case TRUNCATED -> isStart && !isWhole;
            case EDITED -> changed <= EDITED;
            default -> false;
        };
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
    }

    /** Length of the longest common sequence. */
    private static int common(String[] before, String[] after) {
        int[] above = new int[after.length + 1];
        for (String word : before) {
            int[] here = new int[after.length + 1];
            for (int j = 0; j < after.length; j++) {
                here[j + 1] = word.equals(after[j]) ? above[j] + 1 : Math.max(above[j + 1], here[j]);
            }
            above = here;
        }
        return above[after.length];
    }
}
