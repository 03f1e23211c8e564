package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.feed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known is not asked for again. */
class ValidatorsTest extends PolitenessCases {

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "W/\"v1\"", "v1", "\"\"", "\"a\\\"b, c\"", "W/\"caf\u00e9 /+=\"", "'single'"})
    void anETagGoesBackByteForByte(String tag) {
        world.on("/feed", ok(FEED, "ETag: " + tag).known(tag)).follow("/feed").until("PT21M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 10M /feed, 20M /feed");
        assertThat(world.server.requests().get(2).header("if-none-match")).isEqualTo(tag);
        assertThat(world.articles()).containsExactly(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 02 Mar 2026 00:00:00 GMT", "Mon, 2 Mar 2026 00:00:00 +0000", "yesterday"})
    void aDateGoesBackByteForByte(String date) {
        world.on("/feed", ok(FEED, "Last-Modified: " + date)).follow("/feed").until("PT11M");

        assertThat(world.server.requests().get(2).header("if-modified-since")).isEqualTo(date);
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
