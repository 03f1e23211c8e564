package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.head;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.World.feed;
import static org.entente.ingest.follow.World.item;
import static org.entente.ingest.follow.World.rss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a feed is asked that answers. */
class PacesTest extends PolitenessCases {

    private String times(String head, String... headers) {
        return timesOf(rss(head, ""), "P2D", headers);
    }

    private String timesOf(String feed, String until, String... headers) {
        world.on("/feed", ok(feed, headers)).follow("/feed").until(until);
        return world.server.requests().stream()
                .filter(request -> request.path().equals("/feed"))
                .limit(4)
                .map(request -> request.at().toString().substring(2))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<description>Says nothing.</description>                                      | 0S 10M 20M 30M",
                "<ttl>90</ttl>                                                                 | 0S 1H30M 3H 4H30M",
                "<ttl>1</ttl>                                                                  | 0S 10M 20M 30M",
                "<ttl>soon</ttl>                                                               | 0S 10M 20M 30M",
                "<ttl>99999</ttl>                                                              | 0S 24H 48H",
                "<sy:updatePeriod>hourly</sy:updatePeriod>                                     | 0S 1H 2H 3H",
                "<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency> | 0S 6H 12H 18H",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>  | 0S 1H 2H 3H",
                "<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>                       | 0S 2H 4H 6H"
            })
    void asItWishes(String head, String expected) {
        assertThat(times(head)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cache-Control: max-age=3600               | 0S 1H 2H 3H",
                "Cache-Control: public, MAX-AGE=1800       | 0S 30M 1H 1H30M",
                "Cache-Control: max-age=60                 | 0S 10M 20M 30M",
                "Cache-Control: no-cache, max-age=7200     | 0S 10M 20M 30M",
                "Cache-Control: max-age=31536000           | 0S 6H 12H 18H",
                "Cache-Control: max-age=nonsense           | 0S 10M 20M 30M",
                "Expires: 0                                | 0S 10M 20M 30M",
                "Expires: Mon, 02 Mar 2026 02:00:00 GMT    | 0S 2H 2H10M 2H20M"
            })
    void notBeforeItsAnswerIsStale(String header, String expected) {
        assertThat(times("", header)).isEqualTo(expected);
    }

    @Test
    void asItWishesBehindItsEntriesAndInTwoBytesACharacter() {
        byte[] feed = rss("", item("One", "Text.", "") + "<ttl>90</ttl>").getBytes(StandardCharsets.UTF_16LE);
        world.on("/feed", ok(feed)).follow("/feed").until("PT3H");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 1H30M /feed, 3H /feed");
    }

    @Test
    void notInHoursThatItSkips() {
        String hours =
                IntStream.range(0, 12).mapToObj(h -> "<hour>" + h + "</hour>").collect(Collectors.joining());
        world.on("/feed", ok(rss("<skipHours>" + hours + "</skipHours>", "")))
                .follow("/feed")
                .until("P3D");

        assertThat(world.server.requests().stream()
                        .filter(request -> request.path().equals("/feed"))
                        .skip(1)
                        .map(request -> World.START
                                .plus(request.at())
                                .atZone(ZoneOffset.UTC)
                                .getHour()))
                .isNotEmpty()
                .allMatch(hour -> hour >= 12);
    }

    @Test
    void notOnDaysThatItSkips() {
        String days = "<skipDays><day>Tuesday</day><day>Wednesday</day></skipDays>";
        world.on("/feed", ok(rss(days + "<ttl>360</ttl>", ""))).follow("/feed").until("P7D");

        assertThat(world.server.requests().stream()
                        .filter(request -> request.path().equals("/feed"))
                        .map(request -> World.START
                                .plus(request.at())
                                .atZone(ZoneOffset.UTC)
                                .getDayOfWeek()
                                .getValue())
                        .distinct())
                .containsExactly(1, 4, 5, 6, 7);
    }

    @Test
    void aFeedThatSkipsEveryHourHasMadeAMistake() {
        String hours =
                IntStream.range(0, 24).mapToObj(h -> "<hour>" + h + "</hour>").collect(Collectors.joining());

        assertThat(times("<skipHours>" + hours + "</skipHours>")).isEqualTo("0S 10M 20M 30M");
    }

    @ParameterizedTest
    @CsvSource({"60,0S 30M 1H 1H30M", "2,0S 5M 10M 15M", "10000,0S 6H 12H 18H", "0,0S 10M 20M 30M"})
    void atItsOwnRhythmWithinBounds(int minutesBetweenEntries, String expected) {
        String items = IntStream.range(0, 10)
                .mapToObj(i -> item(
                        "N" + i,
                        "Text.",
                        "<pubDate>" + httpDate(Duration.ofMinutes(-(long) i * minutesBetweenEntries)) + "</pubDate>"))
                .collect(Collectors.joining());

        assertThat(timesOf(rss("", items), "PT19H")).isEqualTo(expected);
    }

    @Test
    void moreRarelyTheLongerItBringsNothing() {
        String items = item("A", "Text.", "<pubDate>" + httpDate(Duration.ZERO) + "</pubDate>")
                + item("B", "Text.", "<pubDate>" + httpDate(Duration.ofMinutes(-20)) + "</pubDate>");
        world.on("/feed", ok(rss("", items), "ETag: \"1\"").known("\"1\""))
                .follow("/feed")
                .until("P4D");

        List<Duration> times = world.server.requests().stream()
                .filter(request -> request.path().equals("/feed"))
                .map(ScriptedServer.Request::at)
                .toList();
        assertThat(times.get(1)).isEqualTo(Duration.ofMinutes(10));
        assertThat(times.get(times.size() - 1).minus(times.get(times.size() - 2)))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aRestartAsksForNothingThatIsNotDue() {
        world.on("/feed", ok(rss("<ttl>60</ttl>", ""))).follow("/feed").until("PT5M");
        for (int i = 6; i < 30; i++) {
            world.restart().until("PT" + i + "M");
        }
        world.until("PT1H");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 1H /robots.txt, 1H /feed");
    }

    @Test
    void afterALongStopFeedsOfOneHostComeOneByOne() throws IOException {
        try (var strangers = new World(World.settings(Duration.ofSeconds(1), 0))) {
            String[] feeds = IntStream.range(0, 30)
                    .mapToObj(i -> strangers.url("news.example", "/" + i))
                    .toArray(String[]::new);
            IntStream.range(0, 30).forEach(i -> strangers.on("/" + i, ok(FEED)));
            strangers.follow(feeds).until("PT5M");
            strangers.clock.goOnTo(World.START.plus(Duration.ofHours(20)));
            int before = strangers.server.requests().size();
            strangers.restart().until("PT20H0M40S");

            List<Duration> after = strangers.server.requests().stream()
                    .skip(before)
                    .filter(request -> !request.path().equals("/robots.txt"))
                    .map(ScriptedServer.Request::at)
                    .toList();
            assertThat(after).hasSize(30).doesNotHaveDuplicates();
        }
    }
}
