package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts by the runs of four words that they share. */
final class Shingles {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Shingles() {}

    static double f1(String expected, String found) {
        Map<String, Integer> wanted = of(expected);
        Map<String, Integer> given = of(found);
        if (wanted.isEmpty() || given.isEmpty()) {
            return wanted.isEmpty() && given.isEmpty() ? 1 : 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> shingle : given.entrySet()) {
            shared += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
        }
        double precision = (double) shared / total(given);
        double recall = (double) shared / total(wanted);
        return shared == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Signs that are words of their own count as such: Chinese, Japanese, Korean, Thai. */
    static String signsApart(String text) {
        return text.codePoints()
                .mapToObj(c -> Measures.isWide((char) c) || (c >= 0x0e00 && c < 0x0e80)
                        ? " " + Character.toString(c) + " "
                        : Character.toString(c))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static int total(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        if (words.size() < 4 && !words.isEmpty()) {
            shingles.put(String.join(" ", words), 1);
        }
        return shingles;
    }
}
