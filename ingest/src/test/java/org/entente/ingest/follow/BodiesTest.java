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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.health.FeedHealth;
import org.entente.schemas.PolledFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a body comes, it is read, or its failure is named. */
class BodiesTest extends PolitenessCases {

    private void brings(Reply reply, String... articles) {
        world.on("/feed", reply).follow("/feed").until("PT1S");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        assertThat(world.articles()).containsExactly(articles);
        assertThat(world.remembered("/feed").standing().lastError()).isEmpty();
    }

    /** A beginning is better than nothing, but is told of and no version to remember. */
    private void bringsPartly(Reply reply, String... articles) {
        world.on("/feed", reply).follow("/feed").until("PT1S");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        assertThat(world.articles()).containsExactly(articles);
        assertThat(world.desk.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.NOT_FETCHED);
            assertThat(rejection.detail()).isEqualTo(world.url("/feed") + " breaks off before its end");
        });
        PolledFeed feed = world.remembered("/feed");
        assertThat(FeedHealth.of(feed, feed.standing().polledAt()))
                .isEqualTo(new FeedHealth(FeedHealth.State.PARTIAL, "breaks off before its end"));
        assertThat(feed.standing().failures()).isZero();
        assertThat(feed.version().etag()).isEmpty();
    }

    private void fails(Reply reply, String reason) {
        world.on("/feed", reply).follow("/feed").until("PT1S");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        assertThat(world.articles()).isEmpty();
        assertThat(world.remembered("/feed").standing().lastError()).contains(reason);
        assertThat(world.remembered("/feed").standing().failures()).isEqualTo(1);
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
        bringsPartly(cut, ONE, "Two 1/Text of Two.");
    }

    @Test
    void whatBreaksOffInTwoBytesACharacter() {
        byte[] whole = feed("One", "Two").getBytes(StandardCharsets.UTF_16LE);
        bringsPartly(
                raw(join(head(200, "Content-Length: " + whole.length), Arrays.copyOf(whole, whole.length - 150))), ONE);
    }

    @Test
    void whatGoesOnBreakingOffIsToldOnce() {
        Reply cut = raw(join(head(200, "Content-Length: 9999"), FEED));
        world.on("/feed", cut, cut).follow("/feed").until("PT3H");

        assertThat(world.count("/feed")).isGreaterThan(1);
        assertThat(world.desk.rejections()).hasSize(1);
    }

    @Test
    void chunksThatBreakOff() {
        bringsPartly(raw(join(head(200, "Transfer-Encoding: chunked"), chunk(FEED))), ONE);
    }

    @Test
    void gzipThatBreaksOff() {
        byte[] packed = Reply.gzip(FEED);
        bringsPartly(ok(Arrays.copyOf(packed, packed.length - 8), "Content-Encoding: gzip"), ONE);
    }

    @Test
    void aLengthThatIsTooShortIsBelieved() {
        byte[] more = join(FEED, "   and more that is no part of it".getBytes(StandardCharsets.UTF_8));
        brings(raw(join(head(200, "Content-Length: " + FEED.length), more)), ONE);
    }

    /** Nothing but the answer that never ends is asked for, so that nothing else can be too late. */
    private static void isTooLate(Reply reply) throws IOException {
        PollSettings rulesForPagesOnly = World.settings(Duration.ZERO, 0, PollSettings.RobotsScope.PAGES, true);
        try (var hurried = new World(rulesForPagesOnly, Duration.ofSeconds(1))) {
            hurried.on("/feed", reply).follow("/feed").until("PT1S");

            assertThat(hurried.articles()).isEmpty();
            assertThat(hurried.remembered("/feed").standing().lastError()).contains("took longer than 1 s");
            assertThat(hurried.remembered("/feed").standing().failures()).isEqualTo(1);
        }
    }

    @Test
    void drippingIsEndedByTheDeadline() throws IOException {
        isTooLate(raw(out -> {
            out.write(head(200, "Content-Length: 9999"));
            for (int i = 0; i < 9_999; i++) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }));
    }

    @Test
    void silenceIsEndedByTheDeadline() throws IOException {
        isTooLate(raw(out -> LockSupport.parkNanos(Duration.ofSeconds(20).toNanos())));
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
