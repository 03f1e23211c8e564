package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects are followed at once, and believed late. */
class RedirectsTest extends PolitenessCases {

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
        assertThat(world.remembered("/a").standing().lastError()).contains("redirects more than 5 times");
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
        world.on("/feed", status(302, "Location: " + target)).follow("/feed").until("PT1S");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
        assertThat(world.remembered("/feed").standing().lastError()).contains(reason);
    }

    @Test
    void nowhere() {
        world.on("/feed", status(301)).follow("/feed").until("PT1S");

        assertThat(world.remembered("/feed").standing().lastError()).contains("redirects without saying where to");
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
