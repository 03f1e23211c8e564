package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.feed;
import static org.entente.ingest.follow.World.item;
import static org.entente.ingest.follow.World.rss;

import java.time.Duration;
import java.time.Instant;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.TimeQuality;
import org.junit.jupiter.api.Test;

/** What comes of entries. */
class EntriesTest extends PolitenessCases {

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
    void oneWithoutATimeAppearedWhenItWasFirstSeenUnlessItStoodThereBefore() {
        world.on("/feed", ok(feed("One")), ok(feed("One", "Two")))
                .follow("/feed")
                .until("PT11M");

        assertThat(world.desk.articles())
                .extracting(Article::title, Article::timeQuality, Article::publishedAt)
                .containsExactly(
                        tuple("One", TimeQuality.UNKNOWN, World.START),
                        tuple("Two", TimeQuality.INFERRED, World.START.plus(Duration.ofMinutes(10))));
    }

    @Test
    void afterALongSilenceNobodyKnowsWhenOneAppeared() {
        Reply broken = status(500);
        world.on("/feed", ok(feed("One")), broken, broken, broken, broken, broken, broken, broken, broken, broken)
                .follow("/feed")
                .until("PT11M");
        world.clock.goOnTo(World.START.plus(Duration.ofDays(4)));
        world.on("/feed", ok(feed("One", "Two"))).restart().until("P4DT1H");

        assertThat(world.desk.articles())
                .extracting(Article::title, Article::timeQuality)
                .contains(tuple("Two", TimeQuality.UNKNOWN));
    }

    @Test
    void volumeAndTheLastOfItAreKept() {
        world.on("/feed", ok(feed("One")), ok(feed("One", "Two")), ok(feed("One", "Two")))
                .follow("/feed")
                .until("PT1H");

        assertThat(world.remembered("/feed").volume().days()).containsExactly(2);
        assertThat(world.remembered("/feed").volume().lastNewAt()).isEqualTo(World.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theTimeOfTheLastFailureIsKept() {
        world.on("/feed", status(500), ok(FEED)).follow("/feed").until("PT11M");

        assertThat(world.remembered("/feed").standing().failedAt()).isEqualTo(World.START);
        assertThat(world.remembered("/feed").standing().polledAt()).isEqualTo(World.START.plus(Duration.ofMinutes(10)));
        assertThat(Instant.EPOCH).isBefore(world.remembered("/feed").dueAt());
    }
}
