package org.entente.analysis.dedupe;

import java.util.Arrays;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;

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
    private static final WordMap<Long> IN_FIGURES = new WordMap<>();

    static {
        for (int i = 0; i < WORDS.length; i++) {
            IN_FIGURES.put(Tokens.hashOf(WORDS[i]), Tokens.hashOf(Integer.toString(i + LEAST)));
        }
    }

    private NumberWords() {}

    static WordSet all() {
        return WordSet.of(Arrays.stream(WORDS).mapToLong(Tokens::hashOf));
    }

    /** The hash of the number in figures; 0 if the word is none. */
    static long inFigures(long word) {
        return IN_FIGURES.getOrDefault(word, 0L);
    }
}
