package org.entente.ingest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of other calendars that publishers date by: the solar one of Iran, the Buddhist one of Thailand, the eras of Japan. */
final class OtherCalendars {

    private static final int FIRST_SOLAR = 1300;
    private static final int LAST_SOLAR = 1499;
    private static final int FIRST_BUDDHIST = 2480;
    private static final int LAST_BUDDHIST = 2640;
    private static final int BUDDHIST_BEGIN = 543;

    /** The year before the first one of an era. */
    private static final Map<String, Integer> ERAS =
            Map.of("\u4ee4\u548c", 2018, "\u5e73\u6210", 1988, "\u662d\u548c", 1925);

    private static final Pattern ERA =
            Pattern.compile("(\u4ee4\u548c|\u5e73\u6210|\u662d\u548c)\\s?(\\d{1,2}|\u5143)\\s?(?=\u5e74)");

    private static final int DAYS_OF_CYCLE = 1_029_983;
    private static final int YEARS_OF_CYCLE = 2_820;
    /** The first year of a cycle. */
    private static final int CYCLE = 474;
    /** The days before the first one of 1970, counted from the first of the calendar. */
    private static final int EPOCH = 492_268;

    private OtherCalendars() {}

    static boolean isSolarHijri(int year) {
        return year >= FIRST_SOLAR && year <= LAST_SOLAR;
    }

    /** The day that a date of any of these calendars means; one of ours stays as it is. */
    static LocalDate day(int year, int month, int day) {
        if (isSolarHijri(year)) {
            return solarHijri(year, month, day);
        }
        boolean buddhist = year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
        return LocalDate.of(buddhist ? year - BUDDHIST_BEGIN : year, month, day);
    }

    private static LocalDate solarHijri(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) {
            throw new DateTimeException("no day " + day + " in month " + month + " of the solar calendar");
        }
        int inCycle = CYCLE + Math.floorMod(year - CYCLE, YEARS_OF_CYCLE);
        int beforeMonth = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
        long days = day
                + beforeMonth
                + (inCycle * 682L - 110) / 2_816
                + (inCycle - 1) * 365L
                + (long) Math.floorDiv(year - CYCLE, YEARS_OF_CYCLE) * DAYS_OF_CYCLE;
        return LocalDate.ofEpochDay(days - EPOCH);
    }

    /** With the years of Japanese eras as ours. */
    static String withoutEras(String text) {
        Matcher era = ERA.matcher(text);
        return era.replaceAll(found -> String.valueOf(ERAS.getOrDefault(found.group(1), 0)
                + (found.group(2).equals("\u5143") ? 1 : Integer.parseInt(found.group(2)))));
    }
}
