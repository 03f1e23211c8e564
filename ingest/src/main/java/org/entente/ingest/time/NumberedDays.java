package org.entente.ingest.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of three numbers, where these tell which of them is the year, the month and the day. */
final class NumberedDays {

    private static final Pattern TRIPLE =
            Pattern.compile("(?<!\\d)(\\d{1,4})(?:[-/]|\\.\\s?)(\\d{1,2})(?:[-/]|\\.\\s?)(\\d{1,4})(?!\\d)");
    /** The letters of languages that begin with the day; those of East Asia begin with the year. */
    private static final Pattern OF_OTHERS = Pattern.compile("[\\p{L}&&[^\\p{ASCII}\\u1100-\\u11ff\\u2e80-\\ud7ff]]");
    /** Whoever wrote two digits for the year when there was news to read was rarely before it, and not yet behind. */
    private static final int FIRST_LIKELY = 2012;

    private static final int FIRST_SURE = 2015;
    private static final int LAST_SURE = 2039;

    private NumberedDays() {}

    /**
     * A text and the day that stood in it.
     *
     * @param rest the text without it
     * @param isUnclear whether three numbers are there that may be more than one day, or none
     */
    record Found(String rest, @Nullable LocalDate date, boolean isUnclear) {}

    static Found in(String text) {
        Matcher triple = TRIPLE.matcher(text);
        if (!triple.find()) {
            return new Found(text, null, false);
        }
        @Nullable LocalDate date = day(triple, OF_OTHERS.matcher(text).find());
        return new Found(text.substring(0, triple.start()) + " " + text.substring(triple.end()), date, date == null);
    }

    private static @Nullable LocalDate day(Matcher triple, boolean beginsWithDay) {
        int first = Integer.parseInt(triple.group(1));
        int second = Integer.parseInt(triple.group(2));
        int third = Integer.parseInt(triple.group(3));
        if (triple.group(1).length() == 4) {
            return OtherCalendars.day(first, second, third);
        }
        if (triple.group(1).length() > 2
                || (triple.group(3).length() != 4 && triple.group(3).length() != 2)) {
            return null;
        }
        boolean dotted = triple.group().indexOf('.') > 0;
        int year = Months.fullYear(triple.group(3));
        if (dotted && triple.group(3).length() == 2 && isYearFirst(triple.group(1), second, third, year)) {
            return LocalDate.of(Months.fullYear(triple.group(1)), second, third);
        }
        if (second > 12 && first <= 12 && !(dotted && triple.group(3).length() == 2)) {
            return LocalDate.of(year, first, second);
        }
        if (second > 12 && dotted) {
            return null;
        }
        if (first > 12 || dotted || first == second || beginsWithDay) {
            return OtherCalendars.day(year, second, first);
        }
        return null;
    }

    /** Koreans write 24.05.06 for a day of 2024; where the last number is a likely year, it is the year. */
    private static boolean isYearFirst(String first, int month, int day, int lastAsYear) {
        int year = Months.fullYear(first);
        return first.length() == 2
                && lastAsYear < FIRST_LIKELY
                && year >= FIRST_SURE
                && year <= LAST_SURE
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
