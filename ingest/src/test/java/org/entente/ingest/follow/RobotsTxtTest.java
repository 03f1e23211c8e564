package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.rss;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for robots. */
class RobotsTxtTest extends PolitenessCases {

    private void robots(String rules) {
        world.on("/robots.txt", ok(rules)).on("/feed", ok(FEED)).follow("/feed").until("PT1S");
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
        assertThat(world.remembered("/feed").standing().lastError()).contains("does not allow");
        assertThat(world.desk.rejections()).extracting(r -> r.reason().name()).containsExactly("NOT_ALLOWED");
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
