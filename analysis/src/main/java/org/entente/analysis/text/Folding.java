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

    /** Cyrillic and Greek letters, and the Latin ones that they look like, in small letters or capitals. */
    private static final String ALIKE =
            "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455"
                    + "\u03b1\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7";

    private static final String LATIN_ALIKE = "abekmhopctyxijs" + "aeikvoptux";

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
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT) {
                out.append(c);
            }
        }
        String folded = out.toString().toLowerCase(Locale.ROOT);
        return hasLatin(folded) ? inLatin(folded) : folded;
    }

    private static boolean hasLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    /** Puts Latin letters for those of other scripts that look like them, which no honest word mixes. */
    private static String inLatin(String word) {
        var out = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int at = ALIKE.indexOf(word.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, LATIN_ALIKE.charAt(at));
            }
        }
        return out.toString();
    }

    /** A sign that nobody sees, such as a soft hyphen: it parts no word. */
    static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018';
    }
}
