package org.entente.analysis.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes words alike that are written differently: lower case, without diacritics, with straight apostrophes.
 *
 * <p>Latin letters and signs of punctuation are folded one by one from a table. Only words in other scripts go the long way
 * through the normaliser; it is kept away from what runs for every word, lest the compiler take all of it in there.
 */
final class Folding {

    private static final int LATIN_END = 0x250;
    private static final int PUNCTUATION = 0x2000;
    private static final int PUNCTUATION_END = 0x2070;

    private static final String[] LATIN_FOLDED = folded(0, LATIN_END);
    private static final String[] PUNCTUATION_FOLDED = folded(PUNCTUATION, PUNCTUATION_END);

    private Folding() {}

    private static String[] folded(int from, int end) {
        String[] folded = new String[end - from];
        for (int c = from; c < end; c++) {
            folded[c - from] = ofAnyScript(String.valueOf((char) c));
        }
        return folded;
    }

    static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return ofNonAscii(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    private static String ofNonAscii(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            String folded = ofChar(word.charAt(i));
            if (folded == null) {
                return ofAnyScript(word);
            }
            out.append(folded);
        }
        return out.toString();
    }

    /** A letter or sign that folds alike in every word, or null for one that does not. */
    static @Nullable String ofChar(char c) {
        if (c < LATIN_END) {
            return LATIN_FOLDED[c];
        }
        return c >= PUNCTUATION && c < PUNCTUATION_END ? PUNCTUATION_FOLDED[c - PUNCTUATION] : null;
    }

    private static String ofAnyScript(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isApostrophe(c)) {
                out.append('\'');
            } else if (c == 'đ' || c == 'Đ') {
                out.append('d');
            } else if (c == 'ł' || c == 'Ł') {
                out.append('l');
            } else if (c == 'ø' || c == 'Ø') {
                out.append('o');
            } else if (c == 'ı') {
                out.append('i');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00AD' && c != '\u200B') {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }
}
