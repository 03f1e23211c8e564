package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.chunk;
import static org.entente.ingest.follow.Reply.deflate;
import static org.entente.ingest.follow.Reply.head;
import static org.entente.ingest.follow.Reply.join;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.raw;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.feed;
import static org.entente.ingest.follow.World.item;
import static org.entente.ingest.follow.World.rss;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that behaves in all the ways servers do, on a clock that jumps: what is asked of it, and when, to the last
 * request. A request is written as the time since the start and the path.
 */
@Timeout(60)
class PolitenessTest {

    private static final byte[] FEED = feed("One").getBytes(StandardCharsets.UTF_8);
    private static final String ONE = "One 1/Text of One.";

    private World world;

    @BeforeEach
    void start() throws IOException {
        world = new World();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static String httpDate(Duration after) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                World.START.plus(after).atZone(ZoneOffset.UTC));
    }

    /** What is known is not asked for again. */
    @Nested
    class Validators {

        @ParameterizedTest
        @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "v1", "\"\"", "\"a\\\"b, c\"", "W/\"caf\u00e9 /+=\"", "'single'"})
        void anETagGoesBackByteForByte(String tag) {
            world.on("/feed", ok(FEED, "ETag: " + tag).known(tag))
                    .follow("/feed")
                    .until("PT21M");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 10M /feed, 20M /feed");
            assertThat(world.server.requests().get(2).header("if-none-match")).isEqualTo(tag);
            assertThat(world.articles()).containsExactly(ONE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Mon, 02 Mar 2026 00:00:00 GMT", "Mon, 2 Mar 2026 00:00:00 +0000", "yesterday"})
        void aDateGoesBackByteForByte(String date) {
            world.on("/feed", ok(FEED, "Last-Modified: " + date))
                    .follow("/feed")
                    .until("PT11M");

            assertThat(world.server.requests().get(2).header("if-modified-since"))
                    .isEqualTo(date);
        }

        @Test
        void aNewVersionBringsANewETag() {
            world.on(
                            "/feed",
                            ok(feed("One"), "ETag: \"1\""),
                            ok(feed("Two", "One"), "ETag: \"2\"").known("\"2\""))
                    .follow("/feed")
                    .until("PT31M");

            assertThat(world.articles()).containsExactly(ONE, "Two 1/Text of Two.");
            assertThat(world.server.requests().stream()
                            .map(request -> request.header("if-none-match"))
                            .toList())
                    .containsExactly("", "", "\"1\"", "\"2\"", "\"2\"");
        }

        @Test
        void ofWhatCouldNotBeReadNothingIsRemembered() {
            world.on("/feed", ok("<html><body>Down for repair</body></html>", "ETag: \"html\""), ok(FEED))
                    .follow("/feed")
                    .until("PT10M");

            assertThat(world.server.requests().get(2).header("if-none-match")).isEmpty();
            assertThat(world.articles()).containsExactly(ONE);
        }

        @Test
        void theyAreNotShownToAnotherAddress() {
            world.on("/feed", ok(FEED, "ETag: \"1\""), status(302, "Location: /elsewhere"))
                    .on("/elsewhere", ok(FEED, "ETag: \"9\""))
                    .follow("/feed")
                    .until("PT11M");

            assertThat(world.server.requests().stream()
                            .map(request -> request.path() + request.header("if-none-match"))
                            .toList())
                    .containsExactly("/robots.txt", "/feed", "/feed\"1\"", "/elsewhere");
        }

        @Test
        void theyOutliveARestart() {
            world.on("/feed", ok(FEED, "ETag: \"1\"").known("\"1\""))
                    .follow("/feed")
                    .until("PT1M")
                    .restart()
                    .until("PT11M");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 10M /robots.txt, 10M /feed");
            assertThat(world.server.requests().get(3).header("if-none-match")).isEqualTo("\"1\"");
        }
    }

    /** However a body comes, it is read, or its failure is named. */
    @Nested
    class Bodies {

        private void brings(Reply reply, String... articles) {
            world.on("/feed", reply).follow("/feed").until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
            assertThat(world.articles()).containsExactly(articles);
            assertThat(world.remembered("/feed").lastError()).isEmpty();
        }

        private void fails(Reply reply, String reason) {
            world.on("/feed", reply).follow("/feed").until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
            assertThat(world.articles()).isEmpty();
            assertThat(world.remembered("/feed").lastError()).contains(reason);
            assertThat(world.remembered("/feed").failures()).isEqualTo(1);
        }

        @Test
        void gzip() {
            brings(ok(Reply.gzip(FEED), "Content-Encoding: gzip"), ONE);
        }

        @Test
        void gzipByItsOldName() {
            brings(ok(Reply.gzip(FEED), "Content-Encoding: x-gzip"), ONE);
        }

        @Test
        void gzipThatNobodyMentions() {
            brings(ok(Reply.gzip(FEED)), ONE);
        }

        @Test
        void plainTextThatSaysItIsGzip() {
            brings(ok(FEED, "Content-Encoding: gzip"), ONE);
        }

        @Test
        void gzipTwice() {
            brings(ok(Reply.gzip(Reply.gzip(FEED)), "Content-Encoding: gzip, gzip"), ONE);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void deflateWithItsHeaderAndWithout(boolean zlib) {
            brings(ok(deflate(FEED, zlib), "Content-Encoding: deflate"), ONE);
        }

        @Test
        void brotliWasNotAskedFor() {
            fails(ok(FEED, "Content-Encoding: br"), "sends a body packed as br, which was not asked for");
        }

        @Test
        void inChunks() {
            int half = FEED.length / 2;
            brings(
                    raw(join(
                            head(200, "Transfer-Encoding: chunked"),
                            chunk(Arrays.copyOf(FEED, half)),
                            chunk(Arrays.copyOfRange(FEED, half, FEED.length)),
                            "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
                    ONE);
        }

        @Test
        void untilTheConnectionCloses() {
            brings(raw(join(head(200), FEED)), ONE);
        }

        @Test
        void whatBreaksOffIsReadAsFarAsItGoesAndNotRemembered() {
            byte[] whole = feed("One", "Two", "Three").getBytes(StandardCharsets.UTF_8);
            Reply cut = raw(join(
                    head(200, "ETag: \"cut\"", "Content-Length: " + whole.length),
                    Arrays.copyOf(whole, whole.length - 90)));
            brings(cut, ONE, "Two 1/Text of Two.");

            assertThat(world.remembered("/feed").etag()).isEmpty();
        }

        @Test
        void chunksThatBreakOff() {
            brings(raw(join(head(200, "Transfer-Encoding: chunked"), chunk(FEED))), ONE);
        }

        @Test
        void gzipThatBreaksOff() {
            byte[] packed = Reply.gzip(FEED);
            brings(ok(Arrays.copyOf(packed, packed.length - 8), "Content-Encoding: gzip"), ONE);
        }

        @Test
        void aLengthThatIsTooShortIsBelieved() {
            byte[] more = join(FEED, "   and more that is no part of it".getBytes(StandardCharsets.UTF_8));
            brings(raw(join(head(200, "Content-Length: " + FEED.length), more)), ONE);
        }

        @Test
        void drippingIsEndedByTheDeadline() {
            fails(
                    raw(out -> {
                        out.write(head(200, "Content-Length: 9999"));
                        for (int i = 0; i < 9_999; i++) {
                            out.write(' ');
                            out.flush();
                            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                        }
                    }),
                    "took longer than");
        }

        @Test
        void silenceIsEndedByTheDeadline() {
            fails(raw(out -> LockSupport.parkNanos(Duration.ofSeconds(20).toNanos())), "took longer than");
        }

        @Test
        void tooLarge() {
            fails(ok(new byte[World.LARGEST + 1]), "sends more than 3000000 bytes");
        }

        @Test
        void aBombIsEndedByItsRatio() {
            fails(
                    ok(Reply.gzip(new byte[World.LARGEST - 1]), "Content-Encoding: gzip"),
                    "unpacks to more than 200 times its size");
        }

        @Test
        void endless() {
            fails(
                    raw(out -> {
                        out.write(head(200));
                        while (true) {
                            out.write(new byte[64 * 1024]);
                        }
                    }),
                    "sends more than");
        }

        @Test
        void aFloodOfHeaders() {
            String[] headers =
                    IntStream.range(0, 5_000).mapToObj(i -> "X-" + i + ": x").toArray(String[]::new);
            fails(Reply.with(200, FEED, headers), "does not answer");
        }

        @Test
        void aHeaderWithoutEnd() {
            fails(Reply.with(200, FEED, "X-Long: " + "x".repeat(200_000)), "does not answer");
        }

        @Test
        void empty() {
            fails(status(200), "is empty");
        }

        @Test
        void aPageInsteadOfAFeed() {
            fails(ok("<!DOCTYPE html><html><body>Hello</body></html>", "Content-Type: text/html"), "is no feed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/html", "text/plain", "application/octet-stream", "image/png", "nonsense"})
        void aFeedUnderAnotherTypeIsAFeed(String type) {
            brings(ok(FEED, "Content-Type: " + type), ONE);
        }

        @Test
        void noHttpAtAll() {
            fails(raw("Hello, I speak something else.\r\n\r\n".getBytes(StandardCharsets.UTF_8)), "does not answer");
        }

        @Test
        void closedWithoutAWord() {
            fails(raw(out -> out.close()), "does not answer");
        }

        @ParameterizedTest
        @ValueSource(ints = {201, 204, 206, 300, 400, 401, 403, 404, 406, 418, 451, 500, 502, 504, 520})
        void otherStatuses(int status) {
            fails(status(status), "answers with status " + status);
        }

        @Test
        void theCharsetMayChangeAndTheArticleIsTheSame() {
            String feed = rss("", item("Caf\u00e9", "Gar\u00e7on, l\u2019addition.", ""));
            Charset western = Charset.forName("windows-1252");
            world.on(
                            "/feed",
                            ok(feed.getBytes(StandardCharsets.UTF_8)),
                            ok(
                                    feed.replace("UTF-8", "windows-1252").getBytes(western),
                                    "Content-Type: text/xml; charset=windows-1252"),
                            ok(feed.getBytes(StandardCharsets.UTF_16)))
                    .follow("/feed")
                    .until("PT21M");

            assertThat(world.count("/feed")).isEqualTo(3);
            assertThat(world.articles()).containsExactly("Caf\u00e9 1/Gar\u00e7on, l\u2019addition.");
        }
    }

    /** Redirects are followed at once, and believed late. */
    @Nested
    class Redirects {

        @ParameterizedTest
        @ValueSource(ints = {302, 303, 307})
        void oneForNowIsFollowedAndNeverAdopted(int status) {
            world.on("/feed", status(status, "Location: /new"))
                    .on("/new", ok(FEED))
                    .follow("/feed")
                    .until("PT31M");

            assertThat(world.asked())
                    .isEqualTo("0S /robots.txt, 0S /feed, 0S /new, 10M /feed, 10M /new, 20M /feed, 20M /new,"
                            + " 30M /feed, 30M /new");
            assertThat(world.remembered("/feed").address().adopted()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {301, 308})
        void oneForGoodIsAdoptedAfterThreeAnswersThatAgree(int status) {
            world.on("/feed", status(status, "Location: /new"))
                    .on("/new", ok(FEED))
                    .follow("/feed")
                    .until("PT41M");

            assertThat(world.asked())
                    .isEqualTo("0S /robots.txt, 0S /feed, 0S /new, 10M /feed, 10M /new, 20M /feed, 20M /new,"
                            + " 30M /new, 40M /new");
        }

        @Test
        void whatIsAdoptedOutlivesARestart() {
            world.on("/feed", status(301, "Location: /new"))
                    .on("/new", ok(FEED))
                    .follow("/feed")
                    .until("PT21M")
                    .restart()
                    .until("PT31M");

            assertThat(world.asked()).endsWith("20M /new, 30M /robots.txt, 30M /new");
        }

        @Test
        void answersThatDoNotAgreeBeginAnew() {
            world.on(
                            "/feed",
                            status(301, "Location: /a"),
                            status(301, "Location: /a"),
                            status(301, "Location: /b"),
                            status(301, "Location: /a"),
                            ok(FEED))
                    .on("/a", ok(FEED))
                    .on("/b", ok(FEED))
                    .follow("/feed")
                    .until("PT51M");

            assertThat(world.count("/feed")).isEqualTo(6);
            assertThat(world.remembered("/feed").address().adopted()).isEmpty();
        }

        @Test
        void whereNoFeedIsIsNotAdopted() {
            world.on("/feed", status(301, "Location: /login"))
                    .on("/login", ok("<html>Who are you?</html>"))
                    .follow("/feed")
                    .until("PT1H");

            assertThat(world.count("/login")).isEqualTo(world.count("/feed")).isEqualTo(6);
            assertThat(world.remembered("/feed").address().movingAnswers()).isZero();
        }

        @Test
        void ofAChainOnlyWhatIsForGoodIsAdopted() {
            world.on("/feed", status(301, "Location: /new"))
                    .on("/new", status(302, "Location: /today"))
                    .on("/today", ok(FEED))
                    .follow("/feed")
                    .until("PT31M");

            assertThat(world.asked()).endsWith("20M /feed, 20M /new, 20M /today, 30M /new, 30M /today");
        }

        @Test
        void aMoveThatFailsIsTakenBack() {
            world.on(
                            "/feed",
                            status(301, "Location: /new"),
                            status(301, "Location: /new"),
                            status(301, "Location: /new"),
                            ok(FEED))
                    .on("/new", ok(FEED), ok(FEED), ok(FEED), status(404))
                    .follow("/feed")
                    .until("PT1H20M");

            assertThat(world.asked()).endsWith("30M /new, 40M /new, 50M /new, 1H /feed, 1H10M /feed, 1H20M /feed");
        }

        @Test
        void whatIsGoneWhereItMovedToIsSoughtWhereItWas() {
            world.on(
                            "/feed",
                            status(301, "Location: /new"),
                            status(301, "Location: /new"),
                            status(301, "Location: /new"),
                            ok(FEED))
                    .on("/new", ok(FEED), ok(FEED), ok(FEED), status(410))
                    .follow("/feed")
                    .until("PT1H");

            assertThat(world.asked()).endsWith("30M /new, 40M /new, 50M /new, 1H /feed");
        }

        @Test
        void aLoopEndsAfterFive() {
            world.on("/a", status(301, "Location: /b"))
                    .on("/b", status(301, "Location: /a"))
                    .follow("/a")
                    .until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /a, 0S /b, 0S /a, 0S /b, 0S /a, 0S /b");
            assertThat(world.remembered("/a").lastError()).contains("redirects more than 5 times");
        }

        @Test
        void fiveAreFollowed() {
            for (int i = 0; i < 5; i++) {
                world.on("/" + i, status(302, "Location: /" + (i + 1)));
            }
            world.on("/5", ok(FEED)).follow("/0").until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /0, 0S /1, 0S /2, 0S /3, 0S /4, 0S /5");
            assertThat(world.articles()).containsExactly(ONE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "http://10.0.0.1/feed              | which is closed: private",
                    "http://private.example/feed       | which is closed: private",
                    "http://mixed.example/feed         | which is closed: private",
                    "http://169.254.169.254/           | which is closed: link-local",
                    "http://[::ffff:10.0.0.1]/         | which is closed: private",
                    "http://2130706433/                | spells an address in an unusual way",
                    "http://who:secret@news.example/   | carries credentials",
                    "file:///etc/passwd                | must start with http:// or https://",
                    "gopher://news.example/            | must start with http:// or https://",
                    "http://1.1.1.1:22/                | on port 22, which is closed",
                    "http://nowhere.example/           | does not answer"
                })
        void whereNobodyMayGoIsNotGone(String target, String reason) {
            world.on("/feed", status(302, "Location: " + target))
                    .follow("/feed")
                    .until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
            assertThat(world.remembered("/feed").lastError()).contains(reason);
        }

        @Test
        void nowhere() {
            world.on("/feed", status(301)).follow("/feed").until("PT1S");

            assertThat(world.remembered("/feed").lastError()).contains("redirects without saying where to");
        }

        @Test
        void toAPathWithSpacesAndLetters() {
            world.on("/feed", status(302, "Location: /caf\u00e9 au lait?x=a b"))
                    .on("/caf%C3%A9%20au%20lait?x=a%20b", ok(FEED))
                    .follow("/feed")
                    .until("PT1S");

            assertThat(world.articles()).containsExactly(ONE);
        }

        @Test
        void neitherCookiesNorCredentialsAreEverSent() {
            world.on(
                            "/feed",
                            status(
                                    302,
                                    "Location: " + world.url("other.example", "/there"),
                                    "Set-Cookie: id=1; Path=/",
                                    "WWW-Authenticate: Basic realm=\"x\""))
                    .on("/there", ok(FEED, "Set-Cookie: id=2; Path=/"))
                    .follow("/feed")
                    .until("PT11M");

            assertThat(world.server.requests())
                    .hasSize(5)
                    .allSatisfy(request -> assertThat(request.headers())
                            .doesNotContainKeys("cookie", "authorization", "proxy-authorization", "referer"));
        }

        @Test
        void weSayWhoWeAre() {
            world.on("/feed", ok(FEED)).follow("/feed").until("PT1S");

            assertThat(world.server.requests()).allSatisfy(request -> {
                assertThat(request.header("user-agent")).isEqualTo("Entente-Test/1 (+desk@example.org)");
                assertThat(request.header("from")).isEqualTo("desk@example.org");
                assertThat(request.header("accept-encoding")).isEqualTo("gzip, deflate");
            });
        }
    }

    /** A feed that fails is asked ever more rarely, and a host that is busy is left alone as a whole. */
    @Nested
    class Trouble {

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
            world.on("/feed", status(410))
                    .follow("/feed")
                    .until("PT1M")
                    .restart()
                    .until("P3D");

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
            assertThat(world.remembered("/feed").failures()).isZero();
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
            world.on("/feed", status(429, "Retry-After: " + word))
                    .follow("/feed")
                    .until("PT31M");

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

            assertThat(world.remembered(url).lastError()).contains("robots.txt of 127.0.0.1:" + closed, "refused");
        }

        @Test
        void aNameThatDoesNotExist() {
            world.follow("http://nowhere.example/feed").until("PT1S");

            assertThat(world.remembered("http://nowhere.example/feed").lastError())
                    .contains("nowhere.example");
            assertThat(world.server.requests()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://10.0.0.1/feed", "http://private.example/feed", "ftp://news.example/feed", "no url"})
        void whereNobodyMayGoIsNotAsked(String url) {
            world.follow(url).until("PT1S");

            assertThat(world.server.requests()).isEmpty();
            assertThat(world.remembered(url).failures()).isEqualTo(1);
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

    /** Rules for robots. */
    @Nested
    class RobotsTxt {

        private void robots(String rules) {
            world.on("/robots.txt", ok(rules))
                    .on("/feed", ok(FEED))
                    .follow("/feed")
                    .until("PT1S");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "User-agent: *\nDisallow: /",
                    "User-agent: *\nDisallow: /feed",
                    "user-agent: ENTENTE-TEST\ndisallow: /f*d$",
                    "User-agent: *\nAllow: /\n\nUser-agent: entente-test\nDisallow: /",
                    "User-agent: other\nUser-agent: Entente-Test\nDisallow: /feed",
                    "User-agent: Entente-Test\nDisallow: /a\n\nUser-agent: Entente-Test\nDisallow: /feed",
                    "\uFEFFUser-agent: *\nDisallow: /feed # not for you"
                })
        void whatTheyDenyIsNotAskedFor(String rules) {
            robots(rules);

            assertThat(world.asked()).isEqualTo("0S /robots.txt");
            assertThat(world.remembered("/feed").lastError()).contains("does not allow");
            assertThat(world.desk.rejections())
                    .extracting(r -> r.reason().name())
                    .containsExactly("NOT_ALLOWED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "User-agent: *\nDisallow:",
                    "User-agent: *\nDisallow: /private/",
                    "User-agent: *\nDisallow: /\n\nUser-agent: Entente-Test\nAllow: /",
                    "User-agent: *\nDisallow: /\nAllow: /feed",
                    "User-agent: GPTBot\nDisallow: /",
                    "<html><body>This is not what you think.</body></html>",
                    "Disallow: /feed"
                })
        void whatTheyDoNotDenyIs(String rules) {
            robots(rules);

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403, 404, 410, 451})
        void whereThereAreNoneEverythingIsAllowed(int status) {
            world.on("/robots.txt", status(status))
                    .on("/feed", ok(FEED))
                    .follow("/feed")
                    .until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 429})
        void whereTheyCannotBeReadNothingIsAllowedUntilTheyCan(int status) {
            world.on("/robots.txt", status(status), status(status), ok(""))
                    .on("/feed", ok(FEED))
                    .follow("/feed")
                    .until("PT21M");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 10M /robots.txt, 20M /robots.txt, 20M /feed");
        }

        @Test
        void manyFeedsOfAHostThatCannotBeReadAskForItsRulesOnce() {
            world.on("/robots.txt", status(500)).follow("/a", "/b", "/c", "/d").until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt");
        }

        @Test
        void rulesThatWereReadHoldWhileTheyCannotBeReadAnew() {
            world.on("/robots.txt", ok("User-agent: *\nDisallow: /private"), status(500))
                    .on("/feed", ok(rss("<ttl>1440</ttl>", "")))
                    .follow("/feed")
                    .until("P2D");

            assertThat(world.asked())
                    .isEqualTo("0S /robots.txt, 0S /feed, 24H /robots.txt, 24H /feed, 48H /robots.txt, 48H /feed");
        }

        @Test
        void theyMayBeRedirected() {
            world.on("/robots.txt", status(301, "Location: /rules"))
                    .on("/rules", ok("User-agent: *\nDisallow: /feed"))
                    .follow("/feed")
                    .until("PT1S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /rules");
        }

        @Test
        void redirectedTooOftenTheyAreNone() {
            world.on("/robots.txt", status(301, "Location: /robots.txt"))
                    .on("/feed", ok(FEED))
                    .follow("/feed")
                    .until("PT1S");

            assertThat(world.count("/robots.txt")).isEqualTo(6);
            assertThat(world.count("/feed")).isEqualTo(1);
        }

        @Test
        void aHostIsAskedForThemOnceADay() {
            world.on("/feed", ok(rss("<ttl>60</ttl>", ""))).follow("/feed").until("P2D");

            assertThat(world.count("/robots.txt")).isEqualTo(3);
            assertThat(world.count("/feed")).isEqualTo(49);
        }

        @Test
        void theDelayThatTheyWishIsKeptBetweenAllFeedsOfTheHost() {
            world.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 30"))
                    .on("/a", ok(FEED))
                    .on("/b", ok(FEED))
                    .on("/c", ok(FEED))
                    .follow("/a", "/b", "/c")
                    .until("PT10M35S");

            assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /a, 30S /b, 1M /c, 10M /a, 10M30S /b");
        }
    }

    /** How often a feed is asked that answers. */
    @Nested
    class Paces {

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
        void notInHoursThatItSkips() {
            String hours = IntStream.range(0, 12)
                    .mapToObj(h -> "<hour>" + h + "</hour>")
                    .collect(Collectors.joining());
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
            world.on("/feed", ok(rss(days + "<ttl>360</ttl>", "")))
                    .follow("/feed")
                    .until("P7D");

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
            String hours = IntStream.range(0, 24)
                    .mapToObj(h -> "<hour>" + h + "</hour>")
                    .collect(Collectors.joining());

            assertThat(times("<skipHours>" + hours + "</skipHours>")).isEqualTo("0S 10M 20M 30M");
        }

        @ParameterizedTest
        @CsvSource({"60,0S 30M 1H 1H30M", "2,0S 5M 10M 15M", "10000,0S 6H 12H 18H", "0,0S 10M 20M 30M"})
        void atItsOwnRhythmWithinBounds(int minutesBetweenEntries, String expected) {
            String items = IntStream.range(0, 10)
                    .mapToObj(i -> item(
                            "N" + i,
                            "Text.",
                            "<pubDate>" + httpDate(Duration.ofMinutes(-(long) i * minutesBetweenEntries))
                                    + "</pubDate>"))
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

    /** What comes of entries. */
    @Nested
    class Entries {

        @Test
        void oneThatStandsThereTwiceIsOneArticle() {
            world.on("/feed", ok(feed("One", "One", "Two"))).follow("/feed").until("PT11M");

            assertThat(world.articles()).containsExactly(ONE, "Two 1/Text of Two.");
        }

        @Test
        void oneThatChangesIsARevision() {
            world.on(
                            "/feed",
                            ok(rss("", item("One", "As it was.", ""))),
                            ok(rss("", item("One", "As it is now.", ""))),
                            ok(rss("", item("One", "As it was.", ""))))
                    .follow("/feed")
                    .until("PT21M");

            assertThat(world.articles()).containsExactly("One 1/As it was.", "One 2/As it is now.");
        }

        @Test
        void volumeAndTheLastOfItAreKept() {
            world.on("/feed", ok(feed("One")), ok(feed("One", "Two")), ok(feed("One", "Two")))
                    .follow("/feed")
                    .until("PT1H");

            assertThat(world.remembered("/feed").volume().days()).containsExactly(2);
            assertThat(world.remembered("/feed").volume().lastNewAt())
                    .isEqualTo(World.START.plus(Duration.ofMinutes(10)));
        }

        @Test
        void theTimeOfTheLastFailureIsKept() {
            world.on("/feed", status(500), ok(FEED)).follow("/feed").until("PT11M");

            assertThat(world.remembered("/feed").failedAt()).isEqualTo(World.START);
            assertThat(world.remembered("/feed").polledAt()).isEqualTo(World.START.plus(Duration.ofMinutes(10)));
            assertThat(Instant.EPOCH).isBefore(world.remembered("/feed").dueAt());
        }
    }
}
