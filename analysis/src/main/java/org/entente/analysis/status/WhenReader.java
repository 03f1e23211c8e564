package org.entente.analysis.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** Reads when something was done or will be: {@code in July 2013}, {@code six months earlier}, {@code on Tuesday}. */
final class WhenReader {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    /** From these years on, and up to them, whatever is so many years from a day is a year as well. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9990;
    private static final int CENTURY = 100;

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "monday", DayOfWeek.MONDAY,
            "tuesday", DayOfWeek.TUESDAY,
            "wednesday", DayOfWeek.WEDNESDAY,
            "thursday", DayOfWeek.THURSDAY,
            "friday", DayOfWeek.FRIDAY,
            "saturday", DayOfWeek.SATURDAY,
            "sunday", DayOfWeek.SUNDAY);

    /** Decades as they are named, of the century that reports look back on. */
    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            1920,
            "thirties",
            1930,
            "forties",
            1940,
            "fifties",
            1950,
            "sixties",
            1960,
            "seventies",
            1970,
            "eighties",
            1980,
            "nineties",
            1990);

    /** In December, what will be done in January lies ahead. */
    private static final int MONTHS_APART = 8;

    private WhenReader() {}

    /**
     * A date in a sentence.
     *
     * @param date when
     * @param first its first word
     * @param since whether something began then and goes on
     */
    record When(PartialDate date, int first, boolean since) {

        /** The same date, not as the begin of something. */
        When asPoint() {
            return new When(date, first, false);
        }
    }

    static List<When> find(Words words, Optional<LocalDate> publishedOn) {
        var found = new ArrayList<When>();
        for (int i = 0; i < words.size(); i++) {
            Optional<PartialDate> date = at(words, i, publishedOn);
            if (date.isPresent()) {
                boolean since = words.is(i - 1, "since") || words.is(i - 2, "since") || isSinceEvent(words, i);
                found.add(new When(date.get(), i, since));
                i += 1;
            }
        }
        return found;
    }

    /** "Since the war of 2008", "since a coup in 2021". */
    private static boolean isSinceEvent(Words words, int date) {
        boolean ofEvent = words.is(date - 1, "of") || words.is(date - 1, "in");
        return ofEvent
                && (words.is(date - 4, "since") || words.is(date - 3, "since"))
                && !words.isPunctuation(date - 2);
    }

    /** All words that a date may begin with; digits may always. */
    private static final WordSet FIRST_WORDS = new WordSet();

    static {
        for (Set<String> words : List.of(
                MonthNames.all(),
                WEEKDAYS.keySet(),
                NUMBERS.keySet(),
                DECADES.keySet(),
                Set.of("today", "yesterday", "tomorrow", "last", "previous", "next", "this", "some"))) {
            words.forEach(word -> FIRST_WORDS.add(Tokens.hashOf(word)));
        }
    }

    private static boolean mayBegin(Words words, int i) {
        char first = words.tokens().text().charAt(words.start(i));
        return (first >= '0' && first <= '9') || FIRST_WORDS.contains(words.hash(i));
    }

    private static Optional<PartialDate> at(Words words, int i, Optional<LocalDate> publishedOn) {
        if (!mayBegin(words, i)) {
            return Optional.empty();
        }
        String word = words.folded(i);
        int month = words.isCapitalised(i) ? MonthNames.monthOf(words, i) : 0;
        if (month > 0) {
            return ofMonth(words, i, month, publishedOn);
        }
        int year = Math.max(yearOf(words, i), oldYearOf(words, i));
        if (year > 0) {
            boolean ofMonth = i > 0 && monthNear(words, i);
            return ofMonth ? Optional.empty() : Optional.of(PartialDate.ofYear(year));
        }
        if (word.length() == 5 && word.endsWith("0s") && yearOf(word.substring(0, 4)) > 0) {
            return Optional.of(PartialDate.ofYear(yearOf(word.substring(0, 4))));
        }
        if (words.is(i - 1, "the") && DECADES.containsKey(word)) {
            return Optional.of(PartialDate.ofYear(DECADES.getOrDefault(word, 0)));
        }
        return publishedOn.flatMap(day -> relative(words, i, word, day));
    }

    private static boolean monthNear(Words words, int i) {
        for (int back = 1; back <= 3 && back <= i; back++) {
            if (words.isCapitalised(i - back) && MonthNames.monthOf(words, i - back) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int yearOf(Words words, int i) {
        return i < words.size() && words.isNumber(i) ? yearOf(words.folded(i)) : 0;
    }

    /** "In 1386": a year that would be a number if "in" did not stand before it, and the end of what is told behind. */
    private static int oldYearOf(Words words, int i) {
        boolean dated = words.isNumber(i)
                && words.folded(i).length() == 4
                && (words.is(i - 1, "in") || words.is(i - 1, "of"))
                && (words.endsNoun(i + 1) || !words.endsWith(i + 1, "s"));
        return dated
                        && words.folded(i).startsWith("1")
                        && words.folded(i).chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(words.folded(i))
                : 0;
    }

    private static int yearOf(String digits) {
        if (digits.length() != 4) {
            return 0;
        }
        for (int i = 0; i < 4; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return 0;
            }
        }
        int year = Integer.parseInt(digits);
        return year >= 1800 && year <= 2100 ? year : 0;
    }

    private static Optional<PartialDate> ofMonth(Words words, int i, int month, Optional<LocalDate> publishedOn) {
        int day = 0;
        int year = 0;
        for (int ahead = i + 1; ahead <= Math.min(words.size() - 1, i + 3); ahead++) {
            int found = yearOf(words, ahead);
            if (found > 0) {
                year = found;
                break;
            }
            if (words.isNumber(ahead) && ahead == i + 1) {
                day = dayOf(words.folded(ahead));
            } else if (!words.is(ahead, ",") && !words.is(ahead, "of")) {
                break;
            }
        }
        if (i > 0 && words.isNumber(i - 1) && day == 0) {
            day = dayOf(words.folded(i - 1));
        }
        if (year == 0) {
            if (publishedOn.isEmpty()) {
                return Optional.empty();
            }
            year = yearOfNearMonth(words, i, month, publishedOn.get());
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            day = 0;
        }
        return Optional.of(new PartialDate(year, month, day));
    }

    /** A month without a year is the last one gone by, or with "next" or "will" the next to come. */
    private static int yearOfNearMonth(Words words, int i, int month, LocalDate published) {
        boolean last = words.is(i - 1, "last");
        boolean next =
                words.is(i - 1, "next") || words.is(i - 1, "until") || words.is(i - 1, "till") || words.is(i - 1, "by");
        if (next) {
            return month > published.getMonthValue() ? published.getYear() : published.getYear() + 1;
        }
        if (last) {
            return month < published.getMonthValue() ? published.getYear() : published.getYear() - 1;
        }
        boolean future = false;
        for (int back = 0; back < i; back++) {
            future |= WordList.FUTURE_MARK.holds(words, back);
        }
        if (month > published.getMonthValue()) {
            return future ? published.getYear() : published.getYear() - 1;
        }
        boolean wellBefore = published.getMonthValue() - month >= MONTHS_APART;
        return future && wellBefore ? published.getYear() + 1 : published.getYear();
    }

    private static int dayOf(String digits) {
        if (digits.length() > 2) {
            return 0;
        }
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? day : 0;
    }

    private static Optional<PartialDate> relative(Words words, int i, String word, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        String next = i + 1 < words.size() ? words.folded(i + 1) : "";
        Optional<PartialDate> named = ofWord(word, next, day);
        if (named.isPresent()) {
            return named;
        }
        Optional<DayOfWeek> weekday = weekdayOf(word);
        if (weekday.isPresent() && words.isCapitalised(i)) {
            return Optional.of(PartialDate.of(day.with(TemporalAdjusters.previousOrSame(weekday.get()))));
        }
        if (word.equals("some") && next.equals("years")) {
            return words.is(i + 2, "ago") ? Optional.of(PartialDate.ofYear(day.getYear() - 2)) : Optional.empty();
        }
        return countAt(words, i).flatMap(count -> back(words, i, count, day));
    }

    /**
     * How many of something, and where that something stands.
     *
     * @param number above 0
     * @param unit index of the word behind
     */
    private record Count(int number, int unit) {}

    /** "5", "five", "twenty", "twenty-five". */
    private static Optional<Count> countAt(Words words, int i) {
        String word = words.folded(i);
        int number = words.isNumber(i) && word.length() <= 2 ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
        if (number == 0 || isOnesOfTens(words, i)) {
            return Optional.empty();
        }
        return Optional.of(
                isOnesOfTens(words, i + 1)
                        ? new Count(number + NUMBERS.getOrDefault(words.folded(i + 1), 0), i + 2)
                        : new Count(number, i + 1));
    }

    /** The "five" of "twenty-five". */
    private static boolean isOnesOfTens(Words words, int i) {
        if (!words.hyphenBefore(i)) {
            return false;
        }
        int ones = NUMBERS.getOrDefault(words.folded(i), 0);
        return ones >= 1 && ones <= 9 && NUMBERS.getOrDefault(words.folded(i - 1), 0) >= 20;
    }

    /** "Two years ago", "half a century earlier". */
    private static Optional<PartialDate> back(Words words, int i, Count count, LocalDate day) {
        int behind = count.unit() + 1;
        if (!words.is(behind, "ago") && !words.is(behind, "earlier") && !words.is(behind, "before")) {
            return Optional.empty();
        }
        String unit = words.folded(count.unit());
        if (unit.equals("century")) {
            return Optional.of(PartialDate.ofYear(day.getYear() - CENTURY / partsBefore(words, i)));
        }
        return back(unit, count.number(), day);
    }

    /** Of what part of the whole is spoken: "half a century", "a quarter of a century". */
    private static int partsBefore(Words words, int i) {
        if (words.is(i - 1, "half")) {
            return 2;
        }
        return words.is(i - 1, "of") && words.is(i - 2, "quarter") ? 4 : 1;
    }

    private static Optional<PartialDate> ofWord(String word, String next, LocalDate day) {
        return switch (word) {
            case "today" -> Optional.of(PartialDate.of(day));
            case "yesterday" -> Optional.of(PartialDate.of(day.minusDays(1)));
            case "tomorrow" -> Optional.of(PartialDate.of(day.plusDays(1)));
            case "last", "previous" -> ofUnit(next, day, -1);
            case "next" -> ofUnit(next, day, 1);
            case "this" -> next.equals("year") ? Optional.of(PartialDate.ofYear(day.getYear())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<PartialDate> back(String unit, int count, LocalDate day) {
        return switch (unit) {
            case "year", "years" -> Optional.of(PartialDate.ofYear(day.getYear() - count));
            case "decade", "decades" -> Optional.of(PartialDate.ofYear(day.getYear() - 10 * count));
            case "month", "months" -> Optional.of(PartialDate.of(YearMonth.from(day.minusMonths(count))));
            case "week", "weeks" -> Optional.of(PartialDate.of(day.minusWeeks(count)));
            case "day", "days" -> Optional.of(PartialDate.of(day.minusDays(count)));
            default -> Optional.empty();
        };
    }

    private static Optional<PartialDate> ofUnit(String unit, LocalDate day, int way) {
        return switch (unit) {
            case "year" -> Optional.of(PartialDate.ofYear(day.getYear() + way));
            case "month" -> Optional.of(PartialDate.of(YearMonth.from(day.plusMonths(way))));
            case "week" -> Optional.of(PartialDate.of(YearMonth.from(day.plusWeeks(way))));
            case "autumn", "fall" -> Optional.of(new PartialDate(seasonYear(day, 10, way), 10, 0));
            case "summer" -> Optional.of(new PartialDate(seasonYear(day, 7, way), 7, 0));
            case "spring" -> Optional.of(new PartialDate(seasonYear(day, 4, way), 4, 0));
            default -> Optional.empty();
        };
    }

    private static int seasonYear(LocalDate day, int month, int way) {
        if (way < 0) {
            return month < day.getMonthValue() ? day.getYear() : day.getYear() - 1;
        }
        return month > day.getMonthValue() ? day.getYear() : day.getYear() + 1;
    }

    private static Optional<DayOfWeek> weekdayOf(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }
}
