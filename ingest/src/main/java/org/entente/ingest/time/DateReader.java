package org.entente.ingest.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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

    /** Nothing was published before; programs write such dates for none. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4,6})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|(\\d{2})(\\d{2})|-(\\d{3}))?"
                    + "(?:(?:[T_ ]|\\s*T\\s*)\\s*(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,:](\\d{1,12}))?)?"
                    + "\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?|(?![ap]m?$)[A-Za-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern IN_SIGNS = Pattern.compile(
            "(\\d{4})\\s*[\u5e74\ub144]\\s*(\\d{1,2})\\s*[\u6708\uc6d4]\\s*(\\d{1,2})\\s*[\u65e5\uc77c]?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\d+");

    private DateReader() {}

    /** The time that a text states, if it states one and nothing much else. */
    public static Optional<StatedTime> read(String stated) {
        String text = DateText.plain(stated);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Zones.Found region = Zones.region(text);
            @Nullable Moment moment = moment(region.rest());
            return Optional.ofNullable(moment == null ? null : moment.stated(region.zone()))
                    .filter(time -> time.at().isAfter(FIRST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What a text says.
     *
     * @param time none where a day is stated and no more
     * @param zone none where it is not said
     */
    private record Moment(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {

        /** @param region what the zone is if the date itself names none */
        StatedTime stated(@Nullable ZoneId region) {
            if (time == null) {
                return new StatedTime(date.atStartOfDay(ZoneOffset.UTC).toInstant(), TimeQuality.DAY);
            }
            ZoneId known = zone != null ? zone : region != null ? region : ZoneOffset.UTC;
            return new StatedTime(date.atTime(time).atZone(known).toInstant(), TimeQuality.EXACT);
        }

        static Moment ofEpoch(Instant instant) {
            var at = instant.atZone(ZoneOffset.UTC);
            return new Moment(at.toLocalDate(), at.toLocalTime(), ZoneOffset.UTC);
        }
    }

    private static @Nullable Moment moment(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return Moment.ofEpoch(text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        Matcher iso = ISO.matcher(text);
        boolean isDate = iso.matches()
                && (iso.group(2) != null || iso.group(4) != null || iso.group(6) != null || text.length() == 4);
        return isDate ? ofIso(iso) : inWords(text);
    }

    private static Moment ofIso(Matcher iso) {
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
            return new Moment(date, null, null);
        }
        // Twenty-four o'clock is the next midnight, and a leap second the second before it.
        int hour = Integer.parseInt(iso.group(7));
        String fraction = iso.group(10) == null ? "0" : iso.group(10);
        long millis = (long) (Double.parseDouble("0." + fraction) * 1_000);
        LocalTime time = LocalTime.of(
                hour == 24 ? 0 : hour,
                Integer.parseInt(iso.group(8)),
                Math.min(number(iso.group(9), 0), 59),
                (int) millis * 1_000_000);
        return new Moment(
                hour == 24 ? date.plusDays(1) : date, time, iso.group(11) == null ? null : Zones.stated(iso.group(11)));
    }

    private static int number(@Nullable String digits, int fallback) {
        return digits == null || digits.isEmpty() ? fallback : Integer.parseInt(digits);
    }

    /** Dates whose month is a word, or whose three numbers tell which is which; the clock may stand on either side. */
    private static @Nullable Moment inWords(String text) {
        NumberedDays.Found numbered = NumberedDays.in(text);
        if (numbered.isUnclear()) {
            return null;
        }
        String rest = numbered.rest();
        @Nullable LocalDate date = numbered.date();
        Matcher signs = IN_SIGNS.matcher(rest);
        if (date == null && signs.find()) {
            date = LocalDate.of(number(signs.group(1), 0), number(signs.group(2), 0), number(signs.group(3), 0));
            rest = rest.substring(0, signs.start()) + " " + rest.substring(signs.end());
        }
        Zones.Found offset = Clocks.isIn(rest) ? Zones.offset(rest) : new Zones.Found(rest, null);
        Clocks.@Nullable Found clock = Clocks.in(offset.rest(), text);
        if (date == null) {
            date = Months.day(words(clock == null ? offset.rest() : clock.rest()));
        }
        if (date == null || clock == null) {
            return date == null ? null : new Moment(date, null, null);
        }
        return new Moment(
                clock.isNextDay() ? date.plusDays(1) : date,
                clock.time(),
                offset.zone() != null ? offset.zone() : Zones.among(words(clock.behind())));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
