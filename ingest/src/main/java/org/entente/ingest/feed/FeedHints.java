package org.entente.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ingest.xml.XmlElement;

/**
 * What a feed says of how often it wishes to be asked: {@code ttl}, {@code skipHours} and {@code skipDays} of RSS, and the
 * update period of the syndication module.
 *
 * @param wished how long it wishes to be left alone; zero if it does not say
 * @param skipHours hours of the day, by GMT, at which it wishes not to be asked
 * @param skipDays days of the week, 1 for Monday to 7, on which it wishes not to be asked
 */
public record FeedHints(Duration wished, List<Integer> skipHours, List<Integer> skipDays) {

    public static final FeedHints NONE = new FeedHints(Duration.ZERO, List.of(), List.of());

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    public FeedHints {
        skipHours = List.copyOf(skipHours);
        skipDays = List.copyOf(skipDays);
    }

    /** Of the feed itself or of its channel. */
    static FeedHints of(XmlElement root) {
        List<XmlElement> all = Stream.concat(Stream.of(root), root.elements())
                .flatMap(element -> Stream.concat(Stream.of(element), element.elements()))
                .distinct()
                .toList();
        Duration ttl = first(all, "ttl")
                .flatMap(FeedHints::number)
                .map(Duration::ofMinutes)
                .orElse(Duration.ZERO);
        Duration period = period(all);
        return new FeedHints(ttl.compareTo(period) > 0 ? ttl : period, hours(all), days(all));
    }

    private static Duration period(List<XmlElement> all) {
        Duration period = first(all, "sy:updateperiod")
                .map(word -> PERIODS.getOrDefault(word.strip().toLowerCase(Locale.ROOT), Duration.ZERO))
                .orElse(Duration.ZERO);
        long times = first(all, "sy:updatefrequency")
                .flatMap(FeedHints::number)
                .filter(n -> n > 0)
                .orElse(1L);
        return period.dividedBy(times);
    }

    private static List<Integer> hours(List<XmlElement> all) {
        return within(all, "skiphours", "hour")
                .flatMap(word -> number(word).stream())
                .filter(hour -> hour <= 24)
                .map(hour -> (int) (hour % 24))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> days(List<XmlElement> all) {
        return within(all, "skipdays", "day")
                .flatMap(word -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equalsIgnoreCase(word.strip())))
                .map(DayOfWeek::getValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> within(List<XmlElement> all, String list, String member) {
        return all.stream()
                .filter(element -> element.fullName().equals(list))
                .flatMap(element -> element.elements(member))
                .map(XmlElement::text);
    }

    private static Optional<String> first(List<XmlElement> all, String name) {
        return all.stream()
                .filter(element -> element.fullName().equals(name))
                .map(XmlElement::text)
                .findFirst();
    }

    private static Optional<Long> number(String text) {
        String plain = text.strip();
        return plain.matches("[0-9]{1,7}") ? Optional.of(Long.parseLong(plain)) : Optional.empty();
    }
}
