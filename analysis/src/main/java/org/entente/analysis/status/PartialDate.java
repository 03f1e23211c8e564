package org.entente.analysis.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as it was said: a year, a month or a day.
 *
 * @param year 1..9999
 * @param month 1..12, or 0 if not said
 * @param day 1..31, or 0 if not said
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Comparator<PartialDate> IN_ORDER = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month)
            .thenComparingInt(PartialDate::day);

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (day > 0 && month == 0)) {
            throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day);
        }
        if (day > 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new IllegalArgumentException("no such day: " + year + "-" + month + "-" + day);
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.getYear(), month.getMonthValue(), 0);
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Reads {@code 2013}, {@code 2013-07} or {@code 2013-07-25}; empty for anything else. */
    public static Optional<PartialDate> parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(iso.group(1)),
                    iso.group(2) == null ? 0 : Integer.parseInt(iso.group(2)),
                    iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first day that it may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day that it may mean. */
    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @Override
    public int compareTo(PartialDate other) {
        return IN_ORDER.compare(this, other);
    }

    /** ISO 8601, as far as it was said. */
    @Override
    public String toString() {
        var iso = new StringBuilder(10);
        append(iso, year, 1000);
        if (month > 0) {
            append(iso.append('-'), month, 10);
        }
        if (day > 0) {
            append(iso.append('-'), day, 10);
        }
        return iso.toString();
    }

    /** With zeros before it, down from the first place that may be there. */
    private static void append(StringBuilder to, int number, int firstPlace) {
        for (int place = firstPlace; place > 1 && number < place; place /= 10) {
            to.append('0');
        }
        to.append(number);
    }
}
