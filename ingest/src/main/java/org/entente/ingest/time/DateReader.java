package org.entente.ingest.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.article.TimeQuality;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as publishers write them: ISO 8601, RFC 822 and its misspellings, asctime, and dates in words.
 *
 * <p>A time without a zone is taken as UTC. A date whose day and month cannot be told apart is not read at all.
 */
public final class DateReader {

    private static final int LONGEST = 120;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4,6})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{2})(\\d{2})|-(\\d{3}))?"
                    + "(?:(?:[T_ ]|\\s*T\\s*)\\s*(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,:](\\d{1,12}))?)?"
                    + "\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?|(?![ap]m?$)[A-Za-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})[:.h](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?(?![\\d:])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR_ONLY =
            Pattern.compile("\\b(\\d{1,2})\\s*([ap])\\.?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile("(?:^|[\\s(a-z])([+-])(\\d{1,2}):?(\\d{2})?\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRIPLE =
            Pattern.compile("(?<!\\d)(\\d{1,4})(?:[-/]|\\.\\s?)(\\d{1,2})(?:[-/]|\\.\\s?)(\\d{1,4})(?!\\d)");
    /** Said once more, behind the offset, by programs in Java. */
    private static final Pattern ZONE_IN_BRACKETS = Pattern.compile("\\[[A-Za-z0-9_/+-]{1,40}]$");

    /** Programs in JavaScript name the zone once more, and mail does. */
    private static final Pattern COMMENT_BEHIND = Pattern.compile("(?<=[+-]\\d{4}) \\([^()]{1,60}\\)$");
    /** Croats call October what Poles call November, and put a stop behind the day, which Poles never do. */
    private static final Pattern OCTOBER_OF_CROATS =
            Pattern.compile("(?<=\\d\\.) ?listopada\\b", Pattern.CASE_INSENSITIVE);
    /** Thai counts years from Buddha, also where it leaves out the first two digits. */
    private static final Pattern SHORT_YEAR_OF_THAI =
            Pattern.compile("(?<before>\\d [\u0e00-\u0e7f]{2,20}\\.? ?)(?<year>\\d{2})(?!\\d|[:.]\\d)");

    private static final Pattern NUMBERED_MONTH = Pattern.compile(
            "(\\d{1,2}) th\u00e1ng (\\d{1,2})(?:,? n\u0103m|,)? (\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Thai shortens the names of months to letters with dots. */
    private static final Pattern DOT_OF_THAI = Pattern.compile("(?<=[\u0e00-\u0e7f])\\.(?=[\u0e00-\u0e7f])");

    private static final Pattern CJK = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?");
    private static final Pattern CJK_CLOCK = Pattern.compile("(\\d{1,2})\\s*[时時点點시]\\s*(\\d{1,2})\\s*[分분]?");
    /** Halves of the day as they stand before the hour, or behind it in Greek. */
    private static final Pattern MORNING = Pattern.compile("오전|上午|午前|早上|凌晨|(?<!\\p{L})π\\.?\\s?μ(?!\\p{L})");

    private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|晚上|(?<!\\p{L})μ\\.?\\s?μ(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");

    private static final Map<String, Integer> MONTHS = months("months.csv");
    private static final Map<String, Integer> SOLAR_MONTHS = months("months-solar-hijri.csv");
    private static final Map<String, ZoneOffset> ZONES = zones();

    private DateReader() {}

    /** The time that a text states, if it states one and nothing much else. */
    public static Optional<StatedTime> read(String stated) {
        String text = plain(stated);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(readPlain(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable StatedTime readPlain(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return exact(text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()
                && (iso.group(2) != null || iso.group(4) != null || iso.group(6) != null || text.length() == 4)) {
            return iso(iso);
        }
        return inWords(text);
    }

    private static StatedTime iso(Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        LocalDate date;
        if (iso.group(6) != null) {
            date = LocalDate.ofYearDay(year, Integer.parseInt(iso.group(6)));
        } else if (iso.group(4) != null) {
            date = OtherCalendars.day(year, Integer.parseInt(iso.group(4)), Integer.parseInt(iso.group(5)));
        } else {
            date = OtherCalendars.day(year, number(iso.group(2), 1), number(iso.group(3), 1));
        }
        if (iso.group(7) == null) {
            return day(date);
        }
        int hour = Integer.parseInt(iso.group(7));
        String fraction = iso.group(10) == null ? "0" : iso.group(10);
        long nanos = (long) (Double.parseDouble("0." + fraction) * 1_000_000_000L);
        Instant at = at(date, hour, Integer.parseInt(iso.group(8)), number(iso.group(9), 0), zone(iso.group(11)));
        return exact(at.plusMillis(nanos / 1_000_000));
    }

    /** Dates whose month is a word, or whose three numbers tell which is which; the clock may stand on either side. */
    private static @Nullable StatedTime inWords(String text) {
        String rest = text;
        @Nullable LocalTime clock = null;
        ZoneOffset zone = ZoneOffset.UTC;
        int carriedDays = 0;

        Matcher numbered = NUMBERED_MONTH.matcher(rest);
        if (numbered.find()) {
            rest = numbered.replaceFirst("$1.$2.$3");
        }
        Matcher triple = TRIPLE.matcher(rest);
        @Nullable LocalDate date = null;
        if (triple.find()) {
            date = triple(triple);
            if (date == null) {
                return null;
            }
            rest = rest.substring(0, triple.start()) + " " + rest.substring(triple.end());
        }
        Matcher cjk = CJK.matcher(rest);
        if (date == null && cjk.find()) {
            date = LocalDate.of(number(cjk.group(1), 0), number(cjk.group(2), 0), number(cjk.group(3), 0));
            rest = rest.substring(0, cjk.start()) + " " + rest.substring(cjk.end());
            Matcher cjkClock = CJK_CLOCK.matcher(rest);
            if (cjkClock.find()) {
                int hour = hour(number(cjkClock.group(1), 0), half(text));
                return exact(at(date, hour, number(cjkClock.group(2), 0), 0, ZoneOffset.UTC));
            }
        }
        Matcher offset = OFFSET.matcher(rest.strip());
        boolean hasOffset = false;
        if (CLOCK.matcher(rest).find() && offset.find()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = number(offset.group(3), 0);
            if (hours <= 18 && minutes < 60) {
                int sign = offset.group(1).equals("-") ? -1 : 1;
                zone = ZoneOffset.ofTotalSeconds(sign * Math.min(hours * 3600 + minutes * 60, 18 * 3600));
                hasOffset = true;
            }
            rest = rest.strip().substring(0, offset.start(1));
        }
        Matcher time = CLOCK.matcher(rest);
        if (time.find()) {
            int hour = hour(number(time.group(1), 0), time.group(4) == null ? half(text) : time.group(4));
            if (hour == 24) {
                hour = 0;
                carriedDays = 1;
            }
            clock = LocalTime.of(hour, number(time.group(2), 0), Math.min(number(time.group(3), 0), 59));
            rest = rest.substring(0, time.start()) + " " + rest.substring(time.end());
        } else {
            Matcher hourOnly = HOUR_ONLY.matcher(rest);
            if (hourOnly.find()) {
                clock = LocalTime.of(hour(number(hourOnly.group(1), 0), hourOnly.group(2)), 0);
                rest = rest.substring(0, hourOnly.start()) + " " + rest.substring(hourOnly.end());
            }
        }
        List<String> words = words(rest);
        if (date == null) {
            date = fromWords(words, MONTHS);
        }
        if (date == null) {
            date = fromWords(words, SOLAR_MONTHS);
        }
        if (date == null) {
            return null;
        }
        if (clock == null) {
            return day(date);
        }
        if (!hasOffset) {
            zone = zoneAmong(words);
        }
        return exact(date.plusDays(carriedDays).atTime(clock).toInstant(zone));
    }

    private static @Nullable LocalDate fromWords(List<String> words, Map<String, Integer> months) {
        int month = 0;
        int monthAt = -1;
        for (int i = 0; i < words.size() && month == 0; i++) {
            Integer named = months.get(words.get(i));
            if (named != null) {
                month = named;
                monthAt = i;
            }
        }
        if (month == 0) {
            return null;
        }
        List<String> numbers = new ArrayList<>();
        for (String word : words) {
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(word);
            }
        }
        if (numbers.size() < 2) {
            return null;
        }
        String year = "";
        for (String number : numbers) {
            if (number.length() == 4) {
                year = number;
                break;
            }
        }
        if (year.isEmpty()) {
            // Without four digits the year stands last, as in RFC 822.
            year = numbers.get(1);
        }
        String day = "";
        for (int i = Math.max(0, monthAt - 2); i < words.size() && day.isEmpty(); i++) {
            String word = words.get(i);
            if (word.length() <= 2
                    && Character.isDigit(word.charAt(0))
                    && (!word.equals(year) || numbers.indexOf(word) == 0)) {
                day = word;
            }
        }
        if (day.isEmpty()) {
            return null;
        }
        int full = fullYear(year);
        return OtherCalendars.isSolarHijri(full) != months.equals(SOLAR_MONTHS)
                ? null
                : OtherCalendars.day(full, month, Integer.parseInt(day));
    }

    private static @Nullable LocalDate triple(Matcher triple) {
        int first = number(triple.group(1), 0);
        int second = number(triple.group(2), 0);
        int third = number(triple.group(3), 0);
        if (triple.group(1).length() == 4) {
            return OtherCalendars.day(first, second, third);
        }
        if (triple.group(1).length() > 2
                || (triple.group(3).length() != 4 && triple.group(3).length() != 2)) {
            return null;
        }
        int year = fullYear(triple.group(3));
        boolean dotted = triple.group().indexOf('.') > 0;
        if (second > 12 && first <= 12) {
            return LocalDate.of(year, first, second);
        }
        if (first > 12 || dotted || first == second) {
            return OtherCalendars.day(year, second, first);
        }
        return null;
    }

    private static int fullYear(String year) {
        if (year.length() > 4) {
            throw new DateTimeException("no year has " + year.length() + " digits");
        }
        int number = Integer.parseInt(year);
        if (year.length() > 2) {
            return number;
        }
        return number < 70 ? 2000 + number : 1900 + number;
    }

    private static @Nullable String half(String text) {
        return AFTERNOON.matcher(text).find() ? "p" : MORNING.matcher(text).find() ? "a" : null;
    }

    private static int hour(int stated, @Nullable String half) {
        if (half == null || stated > 12) {
            return stated;
        }
        boolean afternoon = half.equalsIgnoreCase("p");
        return stated % 12 + (afternoon ? 12 : 0);
    }

    private static ZoneOffset zoneAmong(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            ZoneOffset zone = ZONES.get(words.get(i));
            if (zone != null) {
                return zone;
            }
        }
        return ZoneOffset.UTC;
    }

    private static ZoneOffset zone(@Nullable String stated) {
        if (stated == null) {
            return ZoneOffset.UTC;
        }
        ZoneOffset named = ZONES.get(stated.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        String digits = stated.replaceAll("[A-Za-z:]", "");
        if (digits.length() < 2) {
            return ZoneOffset.UTC;
        }
        int sign = digits.charAt(0) == '-' ? -1 : 1;
        String number = digits.substring(1);
        int hours = Integer.parseInt(number.length() <= 2 ? number : number.substring(0, number.length() - 2));
        int minutes = number.length() <= 2 ? 0 : Integer.parseInt(number.substring(number.length() - 2));
        return hours > 18 || minutes > 59
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds(sign * Math.min(18 * 3600, hours * 3600 + minutes * 60));
    }

    /** Twenty-four o'clock is the next midnight, and a leap second the second before it. */
    private static Instant at(LocalDate date, int hour, int minute, int second, ZoneOffset zone) {
        LocalDate shown = hour == 24 ? date.plusDays(1) : date;
        return shown.atTime(LocalTime.of(hour == 24 ? 0 : hour, minute, Math.min(second, 59)))
                .toInstant(zone);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static String plain(String stated) {
        String text = Normalizer.normalize(stated, Normalizer.Form.NFKC);
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
            } else if (point == 0x2212 || point == 0x2013) {
                plain.append('-');
            } else {
                plain.appendCodePoint(point);
            }
        });
        String line = ZONE_IN_BRACKETS
                .matcher(plain.toString().replaceAll(" +", " ").strip())
                .replaceFirst("");
        line = COMMENT_BEHIND.matcher(line).replaceFirst("");
        line = OCTOBER_OF_CROATS.matcher(line).replaceFirst(" october");
        line = SHORT_YEAR_OF_THAI
                .matcher(DOT_OF_THAI.matcher(line).replaceAll(""))
                .replaceFirst("${before}25${year}");
        return OtherCalendars.withoutEras(ArabicMonths.inOneWord(line));
    }

    private static StatedTime exact(Instant at) {
        return new StatedTime(at, TimeQuality.EXACT);
    }

    private static StatedTime day(LocalDate date) {
        return new StatedTime(date.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeQuality.DAY);
    }

    private static int number(@Nullable String digits, int fallback) {
        return digits == null || digits.isEmpty() ? fallback : Integer.parseInt(digits);
    }

    private static Map<String, Integer> months(String file) {
        Map<String, Integer> months = new HashMap<>();
        for (String[] row : rows(file)) {
            for (int month = 1; month <= 12; month++) {
                for (String name : row[month].split(" ")) {
                    // A name that two languages use for two months stays with the language listed first.
                    months.putIfAbsent(Normalizer.normalize(name, Normalizer.Form.NFKC), month);
                }
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, ZoneOffset> zones() {
        Map<String, ZoneOffset> zones = new HashMap<>();
        for (String[] row : rows("zones.csv")) {
            zones.put(row[0], ZoneOffset.of(row[1]));
        }
        return Map.copyOf(zones);
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = DateReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("data file " + file + " is missing beside " + DateReader.class);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file + " cannot be read", e);
        }
    }
}
