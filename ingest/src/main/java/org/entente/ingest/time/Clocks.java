package org.entente.ingest.time;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The time of day as it stands beside a date. */
final class Clocks {

    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.h](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?(?![\\d:])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_ONLY =
            Pattern.compile("\\b(\\d{1,2})\\s*([ap])\\.?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_SIGNS = Pattern.compile(
            "(\\d{1,2})\\s*[\u65f6\u6642\u70b9\u9ede\uc2dc](?:\\s*(?:(\\d{1,2})\\s*[\u5206\ubd84]?|(\u534a|\ubc18)))?");

    /** The halves of the day, which stand before the hour or behind it. */
    private static final Map<String, Pattern> HALVES = halves();

    private Clocks() {}

    private static Map<String, Pattern> halves() {
        Map<String, Pattern> halves = new HashMap<>();
        for (String[] row : DataRows.of("halves.csv")) {
            String words = Arrays.stream(row[1].split(" \\| "))
                    .map(word -> Character.isIdeographic(word.codePointAt(0)) || word.charAt(0) >= '\uac00'
                            ? Pattern.quote(word)
                            : "(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])")
                    .collect(Collectors.joining("|"));
            halves.put(row[0], Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
        return Map.copyOf(halves);
    }

    /**
     * A clock in a text.
     *
     * @param time it shows
     * @param isNextDay whether it shows twenty-four o'clock, which is the next midnight
     * @param before what stands before it
     * @param behind what stands behind it
     */
    record Found(LocalTime time, boolean isNextDay, String before, String behind) {

        String rest() {
            return before + " " + behind;
        }
    }

    static boolean isIn(String text) {
        return CLOCK.matcher(text).find();
    }

    /** @param whole the text with all that stands around the clock: the half of the day may be anywhere */
    static @Nullable Found in(String text, String whole) {
        Matcher signs = IN_SIGNS.matcher(text);
        if (signs.find()) {
            int minute = signs.group(3) != null ? 30 : number(signs.group(2));
            return found(text, signs, minute, 0, half(whole));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            @Nullable String half = clock.group(4) == null ? half(whole) : clock.group(4);
            return found(text, clock, number(clock.group(2)), Math.min(number(clock.group(3)), 59), half);
        }
        Matcher hour = HOUR_ONLY.matcher(text);
        return hour.find() ? found(text, hour, 0, 0, hour.group(2)) : null;
    }

    private static Found found(String text, Matcher clock, int minute, int second, @Nullable String half) {
        int hour = hour(number(clock.group(1)), half);
        return new Found(
                LocalTime.of(hour == 24 ? 0 : hour, minute, second),
                hour == 24,
                text.substring(0, clock.start()),
                text.substring(clock.end()));
    }

    private static @Nullable String half(String text) {
        for (Map.Entry<String, Pattern> half : HALVES.entrySet()) {
            if (half.getValue().matcher(text).find()) {
                return half.getKey();
            }
        }
        return null;
    }

    private static int hour(int stated, @Nullable String half) {
        if (half == null || stated > 12) {
            return stated;
        }
        return stated % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
