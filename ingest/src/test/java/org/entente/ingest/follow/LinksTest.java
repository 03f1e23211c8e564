package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.junit.jupiter.api.Test;

/** Pages that an archive names: each is fetched once, at its host's pace, and gives an article or the reason why not. */
class LinksTest extends PolitenessCases {

    @Test
    void thePageGivesTheTextAndTheArchiveItsPublisherAndWhenItWasSeen() {
        world.on("/1", ok(page("First."))).link("/1");

        Article article = world.desk.articles().get(0);
        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /1");
        assertThat(article.title()).isEqualTo("A heading");
        assertThat(article.text()).startsWith("First. The two governments");
        assertThat(article.source()).isEqualTo("paper.example");
        assertThat(article.publishedAt()).isEqualTo(World.SEEN);
        assertThat(article.timeQuality()).isEqualTo(TimeQuality.INFERRED);
    }

    @Test
    void aTimeThatThePageStatesIsBelievedFirst() {
        String stated = "<meta property='article:published_time' content='2026-02-27T08:00:00Z'>";

        world.on("/1", ok(page(stated, "First."))).link("/1");

        Article article = world.desk.articles().get(0);
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-02-27T08:00:00Z"));
        assertThat(article.timeQuality()).isEqualTo(TimeQuality.EXACT);
    }

    @Test
    void aPageIsAskedForOnceHoweverOftenItIsNamed() {
        world.on("/1", ok(page("First."))).link("/1", "/1?utm_source=x", "/1").link("/1");

        assertThat(world.count("/1")).isEqualTo(1);
        assertThat(world.desk.articles()).hasSize(1);
        assertThat(world.desk.repeats()).hasSize(3);
    }

    @Test
    void whatGivesNoArticleIsRejectedWithItsReason() {
        world.on("/robots.txt", ok("User-agent: *\nDisallow: /closed"))
                .on("/gone", status(404))
                .on("/list", ok("<html><title>x</title></html>"))
                .link("/closed/1", "/gone", "/list", "http://10.0.0.1/a", "mailto:a@example.org");

        assertThat(world.desk.rejections())
                .extracting(Rejection::reason)
                .containsExactlyInAnyOrder(
                        RejectionReason.NOT_ALLOWED,
                        RejectionReason.NOT_FETCHED,
                        RejectionReason.NOT_ARTICLE,
                        RejectionReason.NOT_FETCHED,
                        RejectionReason.NO_LINK);
        assertThat(world.count("/closed/1")).isZero();
        assertThat(world.desk.articles()).isEmpty();
    }

    @Test
    void aHostIsAskedAtItsOwnPace() throws IOException {
        world.close();
        world = new World(World.settings(Duration.ofSeconds(10), 0));
        world.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 30"))
                .on("/1", ok(page("First.")))
                .on("/2", ok(page("Second.")))
                .on("/3", ok(page("Third.")))
                .link("/1", "/2", "/3");

        assertThat(world.desk.articles()).hasSize(3);
        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /1, 30S /2, 1M /3");
    }

    @Test
    void aHostThatIsBusyIsAskedAgainWhenItSaysAndGivenUpIfThatIsLong() {
        world.on("/1", status(503, "Retry-After: 300"), ok(page("First.")))
                .on("/2", status(429, "Retry-After: 86400"))
                .link("/1")
                .link("/2");

        assertThat(world.asked()).isEqualTo("0S /robots.txt, 0S /1, 5M /1, 5M /2");
        assertThat(world.desk.articles()).hasSize(1);
        assertThat(world.desk.rejections())
                .extracting(Rejection::detail)
                .containsExactly(world.url("/2") + ": its host wishes to be left alone");
    }
}
