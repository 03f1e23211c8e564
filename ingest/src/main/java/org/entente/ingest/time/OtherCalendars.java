package org.entente.ingest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Days of other calendars that publishers date by: the solar one of Iran, the Buddhist one of Thailand, the eras of Japan and Taiwan. */
final class OtherCalendars {

    private static final int FIRST_SOLAR = 1300;
    /** Later ones may as well be of the lunar calendar, which is ahead by some forty years. */
    private static final int LAST_SOLAR = 1429;

    private static final int LAST_LUNAR = 1499;
    private static final int FIRST_BUDDHIST = 2480;
    private static final int LAST_BUDDHIST = 2640;
    private static final int BUDDHIST_BEGIN = 543;

    /** The year before the first one of an era. */
    private static final Map<String, Integer> ERAS = Map.of(
            "\u4ee4\u548c",
            2018,
            "\u5e73\u6210",
            1988,
            "\u662d\u548c",
            1925,
            "\u6c11\u570b",
            1911,
            "\u6c11\u56fd",
            1911);

    private static final Pattern ERA = Pattern.compile(
            "(\u4ee4\u548c|\u5e73\u6210|\u662d\u548c|\u6c11\u570b|\u6c11\u56fd)\\s?(\\d{1,3}|\u5143)\\s?(?=\u5e74)");

    /** The leap years among thirty-three of the solar calendar: right for all years that are read here. */
    private static final Set<Integer> LEAP_YEARS = Set.of(1, 5, 9, 13, 17, 22, 26, 30);

    private static final int CYCLE = 33;
    /** The first day of {@link #FIRST_SOLAR}. */
    private static final LocalDate BEGIN = LocalDate.of(1921, 3, 21);

    private OtherCalendars() {}

    static boolean isSolarHijri(int year) {
        return year >= FIRST_SOLAR && year <= LAST_SOLAR;
    }

    /** The day that a date of any of these calendars means; one of ours stays as it is. */
    static LocalDate day(int year, int month, int day) {
        if (isSolarHijri(year)) {
            return solarHijri(year, month, day);
        }
        if (year > LAST_SOLAR && year <= LAST_LUNAR) {
            throw new DateTimeException("the year " + year + " may be one of two calendars");
        }
        boolean buddhist = year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
        return LocalDate.of(buddhist ? year - BUDDHIST_BEGIN : year, month, day);
    }

    private static LocalDate solarHijri(int year, int month, int day) {
        int length = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29;
        if (month < 1 || month > 12 || day < 1 || day > length) {
            throw new DateTimeException("no day " + day + " in month " + month + " of the solar calendar");
        }
        int beforeMonth = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
        long leaps = IntStream.range(FIRST_SOLAR, year)
                .filter(OtherCalendars::isLeap)
                .count();
        return BEGIN.plusDays((year - FIRST_SOLAR) * 365L + leaps + beforeMonth + day - 1);
    }

    private static boolean isLeap(int solarYear) {
        return LEAP_YEARS.contains(solarYear % CYCLE);
    }

    /** With the years of eras as ours. */
    static String withoutEras(String text) {
        Matcher era = ERA.matcher(text);
        return era.replaceAll(found -> String.valueOf(ERAS.getOrDefault(found.group(1), 0)
                + (found.group(2).equals("\u5143") ? 1 : Integer.parseInt(found.group(2)))));
    }
}
