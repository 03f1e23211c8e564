package org.entente.analysis.dedupe;

import org.entente.analysis.text.Tokens;

/** Takes the commonest English endings off a word, so that {@code announced} and {@code announces} are one. */
final class Stem {

    private static final int LEAST_LETTERS = 4;

    private Stem() {}

    static long of(String word) {
        return of(Tokens.of(word), 0);
    }

    /**
     * The hash of the stem of a token, of its folded form; the token's own hash where the word is short, has a stop inside or other
     * letters than ASCII.
     */
    static long of(Tokens tokens, int token) {
        long whole = tokens.hash(token);
        if (tokens.end(token) - tokens.start(token) < LEAST_LETTERS) {
            return whole;
        }
        String text = tokens.text();
        int start = tokens.start(token);
        int end = tokens.end(token);
        if (!isPlain(text, start, end)) {
            text = tokens.folded(token);
            start = 0;
            end = text.length();
        }
        boolean hasStem = end - start >= LEAST_LETTERS && isPlain(text, start, end);
        return hasStem ? hash(text, start, end) : whole;
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '.') {
                return false;
            }
        }
        return true;
    }

    private static long hash(String text, int start, int end) {
        int to = stemEnd(text, start, end);
        long h = 0xcbf29ce484222325L;
        for (int i = start; i < to; i++) {
            h = (h ^ lower(text, i)) * 0x100000001b3L;
        }
        return Scrambled.of(h);
    }

    private static int stemEnd(String text, int start, int end) {
        int to = end;
        char last = lower(text, to - 1);
        if (last == 's') {
            char before = lower(text, to - 2);
            if (before == 's' || before == 'u' || before == 'i') {
                return to;
            }
            to--;
            if (before == 'e' && to - start > 4 && isHissing(lower(text, to - 2))) {
                to--;
            }
        } else if (last == 'g' && end - start > 5 && ends(text, to, "ing")) {
            to = undouble(text, start, to - 3);
        } else if (last == 'd' && end - start > 4 && ends(text, to, "ed")) {
            to = undouble(text, start, to - 2);
        } else if (last == 'y' && end - start > 5 && ends(text, to, "ly")) {
            to -= 2;
        }
        if (to - start > 3 && lower(text, to - 1) == 'e') {
            to--;
        }
        if (to - start > 3 && lower(text, to - 1) == 'y') {
            to--;
        } else if (to - start > 3 && lower(text, to - 1) == 'i') {
            to--;
        }
        return to;
    }

    private static int undouble(String text, int start, int to) {
        if (to - start > 3 && lower(text, to - 1) == lower(text, to - 2)) {
            char c = lower(text, to - 1);
            return c == 'l' || c == 's' ? to : to - 1;
        }
        return to;
    }

    private static boolean isHissing(char c) {
        return c == 's' || c == 'x' || c == 'z' || c == 'h';
    }

    private static boolean ends(String text, int end, String ending) {
        int from = end - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (lower(text, from + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(String text, int at) {
        return (char) (text.charAt(at) | 0x20);
    }
}
