package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Rejection;
import org.entente.ingest.fetch.HungUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds that carry summaries only: their pages are fetched, once, and where nothing comes of one its summary stands. */
class PagesTest extends PolitenessCases {

    private String feed(String... paths) {
        return feedOf(world, paths);
    }

    private static String feedOf(World world, String... paths) {
        return World.rss(
                "",
                Arrays.stream(paths)
                        .map(path -> "<item><title>Title of " + path + "</title><link>" + world.url(path)
                                + "</link><description>Summary of " + path + ".</description></item>")
                        .collect(Collectors.joining()));
    }

    private String only() {
        assertThat(world.desk.articles()).hasSize(1);
        return world.desk.articles().get(0).text();
    }

    @Test
    void thePageGivesTheTextAndTheFeedTheRest() {
        world.on("/feed", ok(feed("/1"), "ETag: \"1\"").known("\"1\""))
                .on("/1", ok(page("First."), "Content-Type: text/html"))
                .follow("/feed")
                .until("PT21M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 0S /1, 10M /feed, 20M /feed");
        assertThat(only()).startsWith("First. The two governments");
        assertThat(world.desk.articles()).extracting(Article::title).containsExactly("Title of /1");
        assertThat(world.desk.articles()).extracting(Article::language).containsExactly("en");
    }

    @Test
    void aPageIsFetchedOnceThoughItsFeedComesAnew() {
        world.on("/feed", ok(feed("/1")), ok(feed("/2", "/1")))
                .on("/1", ok(page("First.")))
                .on("/2", ok(page("Second.")))
                .follow("/feed")
                .until("PT31M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 0S /1, 10M /feed, 10M /2, 20M /feed, 30M /feed");
        assertThat(world.desk.articles()).hasSize(2);
    }

    @Test
    void norAfterARestart() {
        world.on("/feed", ok(feed("/1")))
                .on("/1", ok(page("First.")))
                .follow("/feed")
                .until("PT1M")
                .restart()
                .until("PT11M");

        assertThat(world.count("/1")).isEqualTo(1);
        assertThat(world.desk.articles()).hasSize(1);
    }

    @Test
    void aSummaryThatChangesHasItsPageFetchedAnewAndAChangedTextIsARevision() {
        world.on("/feed", ok(feed("/1")), ok(feed("/1").replace("Summary", "New summary")))
                .on("/1", ok(page("First.")), ok(page("Corrected.")))
                .follow("/feed")
                .until("PT21M");

        assertThat(world.count("/1")).isEqualTo(2);
        assertThat(world.desk.articles()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(world.desk.articles().get(1).text()).startsWith("Corrected.");
    }

    @Test
    void aFeedThatCarriesTheTextNeedsNoPage() {
        world.on("/feed", ok(World.feed("One"))).follow("/feed").until("PT1M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed");
    }

    @Test
    void aTextThatIsCutShortDoes() {
        String item = "<item><title>T</title><link>" + world.url("/1")
                + "</link><content:encoded>It begins like this [...]</content:encoded></item>";
        world.on("/feed", ok(World.rss("", item)))
                .on("/1", ok(page("First.")))
                .follow("/feed")
                .until("PT1M");

        assertThat(only()).startsWith("First.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | text/html       | ''                                                | NOT_FETCHED",
                "410 | text/html       | ''                                                | NOT_FETCHED",
                "500 | text/html       | ''                                                | NOT_FETCHED",
                "200 | application/pdf | %PDF                                              | NOT_ARTICLE",
                "200 | text/html       | <html><body></body></html>                        | NOT_ARTICLE",
                "200 | text/html       | <html><head><meta name='robots' content='noindex'></head></html> | NOT_ALLOWED",
                "200 | text/html       | <meta content=\"nofollow, NOARCHIVE\" name=robots> | NOT_ALLOWED",
                "200 | text/html       | <meta name='entente-test' content='none'>         | NOT_ALLOWED"
            })
    void theSummaryStandsForAPageThatGivesNothing(int status, String type, String body, String reason) {
        world.on("/feed", ok(feed("/1")))
                .on(
                        "/1",
                        Reply.with(
                                status,
                                body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "Content-Type: " + type))
                .follow("/feed")
                .until("PT21M");

        assertThat(only()).isEqualTo("Summary of /1.");
        assertThat(world.count("/1")).isEqualTo(1);
        assertThat(world.desk.rejections()).extracting(r -> r.reason().name()).containsExactly(reason);
        assertThat(world.desk.rejections()).extracting(Rejection::place).containsExactly(world.url("/1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noindex                                | true",
                "nofollow, noarchive                    | true",
                "entente-test: noindex                  | true",
                "googlebot: noindex                     | false",
                "googlebot: nofollow, noindex           | false",
                "nofollow, max-image-preview: large     | false",
                "unavailable_after: 25 Jun 2030         | false",
                "noindex, unavailable_after: 1 Jan 2030 | true"
            })
    void headersForRobotsAreHeard(String tag, boolean refused) {
        world.on("/feed", ok(feed("/1")))
                .on("/1", ok(page("First."), "X-Robots-Tag: nosnippet", "X-Robots-Tag: " + tag))
                .follow("/feed")
                .until("PT1M");

        assertThat(only().equals("Summary of /1.")).isEqualTo(refused);
    }

    @Test
    void metaForOtherRobotsIsNot() {
        world.on("/feed", ok(feed("/1")))
                .on(
                        "/1",
                        ok(page(
                                "<meta name='googlebot-news' content='noindex'><meta name='robots' content='all'>",
                                "First.")))
                .follow("/feed")
                .until("PT1M");

        assertThat(only()).startsWith("First.");
    }

    @Test
    void rulesForRobotsHoldForPages() {
        world.on("/robots.txt", ok("User-agent: *\nDisallow: /1"))
                .on("/feed", ok(feed("/1", "/2")))
                .on("/2", ok(page("Second.")))
                .follow("/feed")
                .until("PT1M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 0S /2");
        assertThat(world.desk.articles()).hasSize(2);
    }

    @Test
    void theDelayThatAHostWishesIsKeptBetweenItsPages() {
        world.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 10"))
                .on("/feed", ok(feed("/1", "/2", "/3")))
                .on("/1", ok(page("1")))
                .on("/2", ok(page("2")))
                .on("/3", ok(page("3")))
                .follow("/feed")
                .until("PT5M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 10S /1, 20S /2, 30S /3");
    }

    @Test
    void whatThereWasNoTimeForComesInTheNextTurnAndNothingIsLost() {
        String[] paths = IntStream.range(0, 12).mapToObj(i -> "/" + i).toArray(String[]::new);
        Arrays.stream(paths).forEach(path -> world.on(path, ok(page("Text of " + path))));
        world.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 10"))
                .on("/feed", ok(feed(paths), "ETag: \"1\"").known("\"1\""))
                .follow("/feed")
                .until("PT9M");

        assertThat(world.desk.articles()).hasSize(12);
        assertThat(Arrays.stream(paths).mapToLong(world::count)).containsOnly(1L);
        assertThat(world.remembered("/feed").version().etag()).isEqualTo("\"1\"");
    }

    @Test
    void aHostThatIsBusyIsLeftAloneAndThenAskedForTheRest() {
        world.on("/feed", ok(feed("/1", "/2")))
                .on("/1", status(429, "Retry-After: 300"), ok(page("First.")))
                .on("/2", ok(page("Second.")))
                .follow("/feed")
                .until("PT5M30S");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 0S /1, 5M /feed, 5M /1, 5M /2");
        assertThat(world.desk.articles()).hasSize(2);
    }

    @Test
    void aHostThatIsBusyForHoursIsNotWaitedFor() {
        world.on("/feed", ok(feed("/1")))
                .on("/1", status(503, "Retry-After: 7200"))
                .follow("/feed")
                .until("PT1M");

        assertThat(only()).isEqualTo("Summary of /1.");
    }

    @Test
    void whatAPageAsksForItsHostOutlivesARestart() {
        world.on("/feed", ok(feed("/1")))
                .on("/1", Reply.status(503, "Retry-After: 3600"), ok(page("First.")))
                .follow("/feed")
                .until("PT1M")
                .restart()
                .until("PT59M");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /feed, 0S /1");
    }

    @Test
    void whatFailsBecauseWeHaveHungUpIsNeitherPublishedNorRemembered() {
        world.on("/feed", ok(feed("/1")))
                .on("/1", Reply.raw(out -> {
                    world.fetcher.close();
                    out.close();
                }))
                .follow("/feed");

        assertThatThrownBy(() -> world.until("PT1S")).isInstanceOf(HungUp.class);
        assertThat(world.desk.articles()).isEmpty();
        assertThat(world.desk.rejections()).isEmpty();
        assertThat(world.desk.polled(world.url("/feed"))).isEmpty();
    }

    @Test
    void pagesOfAHostThatDoesNotExistHoldUpNobody() {
        String items = IntStream.range(0, 100)
                .mapToObj(i -> "<item><title>T" + i + "</title><link>http://nowhere.example/" + i
                        + "</link><description>S</description></item>")
                .collect(Collectors.joining());
        world.on("/feed", ok(World.rss("", items))).follow("/feed").until("PT1S");

        assertThat(world.desk.articles()).hasSize(100);
        assertThat(world.clock.instant()).isEqualTo(World.START.plus(Duration.ofSeconds(1)));
    }

    @Test
    void noPageIsSoughtWhereNobodyMayGo() {
        String item = "<item><title>T</title><link>http://10.0.0.1/admin</link><description>S</description></item>";
        world.on("/feed", ok(World.rss("", item))).follow("/feed").until("PT1S");

        assertThat(only()).isEqualTo("S");
        assertThat(world.desk.rejections())
                .singleElement()
                .satisfies(r -> assertThat(r.detail()).contains("which is closed: private"));
    }

    @Test
    void withoutTheSettingNoPageIsFetched() throws IOException {
        var off = World.settings(Duration.ZERO, 0, PollSettings.RobotsScope.ALL, false);
        try (var quiet = new World(off)) {
            quiet.on("/feed", ok(feedOf(quiet, "/1"))).follow("/feed").until("PT1S");

            assertThat(quiet.asked()).isEqualTo("0S /robots.txt, 0S /feed");
            assertThat(quiet.desk.articles()).extracting(Article::text).containsExactly("Summary of /1.");
        }
    }
}
