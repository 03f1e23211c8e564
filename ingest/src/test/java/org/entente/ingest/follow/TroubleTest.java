package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.raw;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.feed;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed that fails is asked ever more rarely, and a host that is busy is left alone as a whole. */
class TroubleTest extends PolitenessCases {

    @Test
    void goneForGoodIsNeverAskedAgain() {
        world.on("/feed", ok(FEED), status(410)).follow("/feed").until("P3D");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 10M /feed");
        assertThat(world.desk.rejections())
                .extracting(r -> r.detail())
                .singleElement()
                .asString()
                .contains("410");
    }

    @Test
    void goneOutlivesARestart() {
        world.on("/feed", status(410)).follow("/feed").until("PT1M").restart().until("P3D");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
    }

    @Test
    void aFeedThatIsMissingIsAskedEverMoreRarely() {
        world.on("/feed", status(404)).follow("/feed").until("PT4H");

        assertThat(world.asked())
                .isEqualTo("0S /robots.txt, 0S /feed, 10M /feed, 20M /feed, 30M /feed, 40M /feed, 56M /feed,"
                        + " 1H28M /feed, 2H32M /feed");
    }

    @Test
    void atLeastOnceADay() {
        world.on("/feed", status(500)).follow("/feed").until("P10D");

        List<Duration> times = world.server.requests().stream()
                .filter(request -> request.path().equals("/feed"))
                .map(ScriptedServer.Request::at)
                .toList();
        Duration last = times.get(times.size() - 1).minus(times.get(times.size() - 2));
        assertThat(last).isEqualTo(Duration.ofDays(1));
        assertThat(world.count("/feed")).isEqualTo(20);
        assertThat(world.count("/robots.txt")).isBetween(9L, 11L);
    }

    @Test
    void theFirstGoodAnswerEndsIt() {
        world.on("/feed", status(500), status(500), ok(FEED), status(500), ok(FEED))
                .follow("/feed")
                .until("PT51M");

        assertThat(world.asked())
                .isEqualTo("0S /robots.txt, 0S /feed, 10M /feed, 20M /feed, 30M /feed, 40M /feed, 50M /feed");
        assertThat(world.remembered("/feed").standing().failures()).isZero();
        assertThat(world.desk.rejections()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aHostThatSaysForHowLongIsLeftAloneSoLongAsAWhole(int status) {
        world.on("/a", status(status, "Retry-After: 1800"), ok(feed("One")))
                .on("/b", ok(feed("Two")))
                .follow("/a", "/b")
                .until("PT31M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /a, 30M /a, 30M /b");
    }

    @Test
    void orUntilWhen() {
        world.on("/a", status(503, "Retry-After: " + httpDate(Duration.ofMinutes(45))), ok(FEED))
                .on("/b", ok(FEED))
                .follow("/a", "/b")
                .until("PT46M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /a, 45M /a, 45M /b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "1.5", "Mon, 02 Mar 2020 00:00:00 GMT"})
    void withoutAWordThatMakesSenseItIsAMinuteDoubledEachTime(String word) {
        world.on("/feed", status(429, "Retry-After: " + word)).follow("/feed").until("PT31M");

        assertThat(world.asked())
                .isEqualTo("0S /robots.txt, 0S /feed, 1M /feed, 3M /feed, 7M /feed, 15M /feed, 31M /feed");
    }

    @Test
    void upToADay() {
        world.on("/feed", status(429)).follow("/feed").until("P5D");

        List<Duration> times = world.server.requests().stream()
                .filter(request -> request.path().equals("/feed"))
                .map(ScriptedServer.Request::at)
                .toList();
        assertThat(times.get(times.size() - 1).minus(times.get(times.size() - 2)))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void anEndlessPauseIsADay() {
        world.on("/feed", status(503, "Retry-After: 99999999"), ok(FEED))
                .follow("/feed")
                .until("P1D");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 24H /robots.txt, 24H /feed");
    }

    @Test
    void aPauseOutlivesARestart() {
        world.on("/a", status(429, "Retry-After: 3600"), ok(FEED))
                .on("/b", ok(FEED))
                .follow("/a", "/b")
                .until("PT1M")
                .restart()
                .until("PT1H");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /a, 1H /robots.txt, 1H /a, 1H /b");
    }

    @Test
    void thoseWhoWaitedForAHostDoNotComeAllAtOnce() throws IOException {
        try (var strangers = new World(World.settings(Duration.ofSeconds(1), 0))) {
            String[] feeds = IntStream.range(0, 4)
                    .mapToObj(i -> strangers.url("news.example", "/" + i))
                    .toArray(String[]::new);
            strangers
                    .on("/0", status(429, "Retry-After: 600"), ok(FEED))
                    .on("/1", ok(FEED))
                    .on("/2", ok(FEED))
                    .on("/3", ok(FEED))
                    .follow(feeds)
                    .until("PT11M");

            assertThat(strangers.asked()).isEqualTo("0S /robots.txt, 0S /0, 10M /1, 10M1S /2, 10M2S /3, 10M3S /0");
        }
    }

    @Test
    void pausesVaryByATenth() throws IOException {
        try (var varied = new World(World.settings(Duration.ZERO, 0.1))) {
            varied.on("/feed", status(429)).follow("/feed").until("PT2H");

            List<Duration> times = varied.server.requests().stream()
                    .filter(request -> request.path().equals("/feed"))
                    .map(ScriptedServer.Request::at)
                    .toList();
            for (int i = 1; i < times.size(); i++) {
                double pause = times.get(i).minus(times.get(i - 1)).toMillis();
                double doubled = 60_000 * Math.pow(2, i - 1);
                assertThat(pause).isBetween(doubled * 0.9, doubled * 1.1).isNotEqualTo(doubled);
            }
            assertThat(times).hasSizeBetween(6, 8);
        }
    }

    @Test
    void aConnectionThatIsRefused() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String url = "http://127.0.0.1:" + closed + "/feed";
        world.follow(url).until("PT1S");

        assertThat(world.remembered(url).standing().lastError())
                .contains("robots.txt of 127.0.0.1:" + closed, "refused");
    }

    @Test
    void aNameThatDoesNotExist() {
        world.follow("http://nowhere.example/feed").until("PT1S");

        assertThat(world.remembered("http://nowhere.example/feed").standing().lastError())
                .contains("nowhere.example");
        assertThat(world.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/feed", "http://private.example/feed", "ftp://news.example/feed", "no url"})
    void whereNobodyMayGoIsNotAsked(String url) {
        world.follow(url).until("PT1S");

        assertThat(world.server.requests()).isEmpty();
        assertThat(world.remembered(url).standing().failures()).isEqualTo(1);
    }

    @Test
    void oneBadFeedDoesNotHoldUpTheOthers() {
        world.on("/bad", raw(out -> out.close()))
                .on("/good", ok(FEED))
                .follow("/bad", "/good")
                .until("PT21M");

        assertThat(world.count("/good")).isEqualTo(3);
    }
}
