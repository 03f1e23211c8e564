package org.entente.analysis.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final WordMap<List<String>> languagesOf;

    private LanguageTeller(WordMap<List<String>> languagesOf) {
        this.languagesOf = languagesOf;
    }

    public static LanguageTeller standard() {
        var languagesOf = new WordMap<List<String>>();
        for (DataFile.Row row :
                DataFile.beside(LanguageTeller.class, "common-words.csv", 2).rows()) {
            for (String word : row.get(1).split(" ")) {
                languagesOf.merge(Tokens.hashOf(word), List.of(row.get(0)), LanguageTeller::joined);
            }
        }
        return new LanguageTeller(languagesOf);
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
        var hits = new TreeMap<String, Integer>();
        int words = count(title, hits) + count(body, hits);
        String best = UNKNOWN;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> entry : hits.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        boolean clear = most > second && most >= words * LEAST_SHARE;
        return clear ? best : UNKNOWN;
    }

    private int count(Tokens tokens, Map<String, Integer> hits) {
        int words = 0;
        for (int i = 0; i < tokens.size() && words < TOKENS_LOOKED_AT; i++) {
            if (tokens.isWord(i)) {
                words++;
                for (String language : languagesOf.getOrDefault(tokens.hash(i), List.of())) {
                    hits.merge(language, 1, Integer::sum);
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

    private static List<String> joined(List<String> one, List<String> other) {
        var both = new java.util.ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
