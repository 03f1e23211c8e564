package org.entente.analysis.dedupe;

import java.util.Arrays;
import org.entente.analysis.text.Tokens;

/** Numbers written out: {@code twelve} is the same as {@code 12}. */
final class NumberWords {

    private static final String[] WORDS = {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty"
    };
    private static final int LEAST = 2;
    private static final int ROOM = 1024;
    private static final long[] WORD = new long[ROOM];
    private static final long[] NUMBER = new long[ROOM];

    static {
        for (int i = 0; i < WORDS.length; i++) {
            long word = Tokens.hashOf(WORDS[i]);
            int at = place(word);
            while (WORD[at] != 0) {
                at = (at + 1) % ROOM;
            }
            WORD[at] = word;
            NUMBER[at] = Tokens.hashOf(Integer.toString(i + LEAST));
        }
    }

    private NumberWords() {}

    static WordSet all() {
        return WordSet.of(Arrays.stream(WORDS).map(Tokens::hashOf).toList());
    }

    /** The hash of the number in figures; 0 if the word is none. */
    static long inFigures(long word) {
        int at = place(word);
        while (WORD[at] != 0) {
            if (WORD[at] == word) {
                return NUMBER[at];
            }
            at = (at + 1) % ROOM;
        }
        return 0;
    }

    private static int place(long word) {
        return (int) (word >>> 40) & (ROOM - 1);
    }
}
