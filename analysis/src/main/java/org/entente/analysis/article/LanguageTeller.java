package org.entente.analysis.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;

/** Guesses the language of an article from its script and its commonest words. */
public final class LanguageTeller {

    public static final String UNKNOWN = "und";
    public static final String ENGLISH = "en";

    private static final int TOKENS_LOOKED_AT = 400;
    private static final int LETTERS_LOOKED_AT = 600;
    /** Enough for the tokens looked at, in a language of long words. */
    private static final int CHARACTERS_LOOKED_AT = 8_000;
    /** Share of its words that a language's commonest ones make up at least. */
    private static final double LEAST_SHARE = 0.08;

    private static final int[] NONE = {};

    private final List<String> languages;
    /** The languages of which a word is among the commonest, by their place in the list. */
    private final WordMap<int[]> languagesOf;

    private LanguageTeller(List<String> languages, WordMap<int[]> languagesOf) {
        this.languages = languages;
        this.languagesOf = languagesOf;
    }

    public static LanguageTeller standard() {
        var rows = DataFile.beside(LanguageTeller.class, "common-words.csv", 2).rows();
        List<String> languages =
                rows.stream().map(row -> row.get(0)).distinct().sorted().toList();
        var languagesOf = new WordMap<int[]>();
        for (DataFile.Row row : rows) {
            int[] language = {languages.indexOf(row.get(0))};
            for (String word : row.get(1).split(" ")) {
                languagesOf.merge(Tokens.hashOf(word), language, LanguageTeller::joined);
            }
        }
        return new LanguageTeller(languages, languagesOf);
    }

    /** The BCP 47 code, {@code und} if unclear. */
    public String tell(Reading reading) {
        return tell(reading.title().tokens(), reading.body().tokens());
    }

    /** The same of texts that nothing else is known of; no more of the body is read than tells its language. */
    public String tell(String title, String body) {
        return tell(Tokens.of(title), Tokens.of(body.substring(0, Math.min(CHARACTERS_LOOKED_AT, body.length()))));
    }

    private String tell(Tokens title, Tokens body) {
        String byScript = byScript(title.text() + '\n' + head(body.text()));
        if (!byScript.isEmpty()) {
            return byScript;
        }
        int[] hits = new int[languages.size()];
        int words = count(title, hits) + count(body, hits);
        String best = UNKNOWN;
        int most = 0;
        int second = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > most) {
                second = most;
                most = hits[i];
                best = languages.get(i);
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        boolean clear = most > second && most >= words * LEAST_SHARE;
        return clear ? best : UNKNOWN;
    }

    private int count(Tokens tokens, int[] hits) {
        int words = 0;
        for (int i = 0; i < tokens.size() && words < TOKENS_LOOKED_AT; i++) {
            if (tokens.isWord(i)) {
                words++;
                for (int language : languagesOf.getOrDefault(tokens.hash(i), NONE)) {
                    hits[language]++;
                }
            }
        }
        return words;
    }

    /** The language of a script that one language has to itself, or empty. Japanese mixes kana into Han characters. */
    private static String byScript(String text) {
        int latin = 0;
        int han = 0;
        int kana = 0;
        var others = new TreeMap<String, Integer>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                switch (Character.UnicodeScript.of(c)) {
                    case HAN -> han++;
                    case HIRAGANA, KATAKANA -> kana++;
                    case HANGUL -> others.merge("ko", 1, Integer::sum);
                    case CYRILLIC -> others.merge(isUkrainian(c) ? "uk" : "ru", isUkrainian(c) ? 20 : 1, Integer::sum);
                    case ARABIC -> others.merge("ar", 1, Integer::sum);
                    case HEBREW -> others.merge("he", 1, Integer::sum);
                    case GREEK -> others.merge("el", 1, Integer::sum);
                    case THAI -> others.merge("th", 1, Integer::sum);
                    case GEORGIAN -> others.merge("ka", 1, Integer::sum);
                    case ARMENIAN -> others.merge("hy", 1, Integer::sum);
                    case DEVANAGARI -> others.merge("hi", 1, Integer::sum);
                    case KHMER -> others.merge("km", 1, Integer::sum);
                    case LAO -> others.merge("lo", 1, Integer::sum);
                    case MYANMAR -> others.merge("my", 1, Integer::sum);
                    default -> latin++;
                }
            }
        }
        if (kana > 0) {
            others.put("ja", kana + han);
        } else if (han > 0) {
            others.put("zh", han);
        }
        String best = "";
        int most = latin / 2;
        for (Map.Entry<String, Integer> entry : others.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static boolean isUkrainian(char c) {
        return c == '\u0456' || c == '\u0457' || c == '\u0454' || c == '\u0491';
    }

    private static String head(String text) {
        return text.substring(0, Math.min(LETTERS_LOOKED_AT, text.length()));
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }
}
