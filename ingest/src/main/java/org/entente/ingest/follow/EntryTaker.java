package org.entente.ingest.follow;

import java.time.Instant;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.fetch.Host;
import org.entente.ingest.page.HtmlText;

/** Makes articles of the entries of feeds, and hands them in. */
final class EntryTaker {

    private final ArticleMaker maker;
    private final Desk desk;

    EntryTaker(ArticleMaker maker, Desk desk) {
        this.maker = maker;
        this.desk = desk;
    }

    void take(FeedSource feed, ParsedFeed parsed, Instant now) {
        int place = 0;
        for (FeedEntry entry : parsed.entries()) {
            place++;
            handIn(draft(feed, parsed, entry, place), now);
        }
    }

    private void handIn(Draft draft, Instant now) {
        ArticleMaker.Made made = maker.make(draft, now);
        if (made instanceof ArticleMaker.Made.Whole whole) {
            desk.publish(whole.article());
        } else {
            desk.reject(((ArticleMaker.Made.Refused) made).rejection());
        }
    }

    private static Draft draft(FeedSource feed, ParsedFeed parsed, FeedEntry entry, int place) {
        String html = entry.content().isBlank() ? entry.summary() : entry.content();
        boolean named = entry.url().isPresent();
        return new Draft(
                named ? "" : Host.of(feed.url()).map(Host::name).orElse("unknown"),
                feed.url() + " entry " + place,
                entry.url(),
                entry.guid(),
                HtmlText.line(entry.title()),
                HtmlText.of(html),
                entry.language().isBlank() ? parsed.language() : entry.language(),
                entry.published().or(entry::updated));
    }
}
