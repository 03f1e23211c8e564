package org.entente.ingest.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months, and the days that words and numbers around such a name mean. */
final class Months {

    private static final Months OURS = new Months("months.csv");
    private static final Months SOLAR = new Months("months-solar-hijri.csv");

    private final Map<String, Integer> numbers = new HashMap<>();

    private Months(String file) {
        for (String[] row : DataRows.of(file)) {
            for (int month = 1; month <= 12; month++) {
                for (String name : row[month].split(" ")) {
                    // A name that two languages use for two months stays with the language listed first.
                    numbers.putIfAbsent(Normalizer.normalize(name, Normalizer.Form.NFKC), month);
                }
            }
        }
    }

    /** The day that words mean, the name of its month among them; none where they mean no day. */
    static @Nullable LocalDate day(List<String> words) {
        @Nullable LocalDate ours = OURS.dayAmong(words);
        return ours == null ? SOLAR.dayAmong(words) : ours;
    }

    private @Nullable LocalDate dayAmong(List<String> words) {
        int at = 0;
        while (at < words.size() && !numbers.containsKey(words.get(at))) {
            at++;
        }
        List<String> digits =
                words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
        if (at == words.size() || digits.size() < 2) {
            return null;
        }
        // Without four digits the year stands last, as in RFC 822.
        String year = digits.stream()
                .filter(number -> number.length() == 4)
                .findFirst()
                .orElse(digits.get(1));
        String day = dayOfMonth(words, Math.max(0, at - 2), year, digits);
        int full = fullYear(year);
        return day.isEmpty() || OtherCalendars.isSolarHijri(full) != equals(SOLAR)
                ? null
                : OtherCalendars.day(full, numbers.getOrDefault(words.get(at), 0), Integer.parseInt(day));
    }

    private static String dayOfMonth(List<String> words, int from, String year, List<String> digits) {
        for (String word : words.subList(from, words.size())) {
            if (word.length() <= 2
                    && Character.isDigit(word.charAt(0))
                    && (!word.equals(year) || digits.indexOf(word) == 0)) {
                return word;
            }
        }
        return "";
    }

    /** The year that two digits mean, or more of them. */
    static int fullYear(String year) {
        if (year.length() > 4) {
            throw new DateTimeException("no year has " + year.length() + " digits");
        }
        int number = Integer.parseInt(year);
        if (year.length() > 2) {
            return number;
        }
        return number < 70 ? 2000 + number : 1900 + number;
    }
}
