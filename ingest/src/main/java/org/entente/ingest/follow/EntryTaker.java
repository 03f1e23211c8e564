package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.fetch.Host;
import org.entente.ingest.page.ExtractedPage;
import org.entente.ingest.page.HtmlText;
import org.entente.schemas.PolledFeed;

/**
 * Makes articles of the entries of feeds, and hands them in. Where a feed carries only a summary the page of the entry is
 * fetched, once for each text of the entry; the summary stands in for a page that gives nothing.
 */
final class EntryTaker {

    /** What carries no text of its own beside the summary, and a summary no longer than this, has more on its page. */
    private static final int LONGEST_SUMMARY = 1_500;

    private static final Pattern CUT_SHORT = Pattern.compile(
            "(?:\\u2026|\\.\\.\\.|\\[(?:\\u2026|\\.\\.\\.)\\]|(?:read|continue) (?:more|reading)\\W*)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** Of so many entries of one feed the pages are sought; a feed that holds more is no feed of news. */
    private static final int MOST_PAGES = 500;

    /** So long one turn may take for pages; what is left comes in the next. */
    private static final Duration TURN = Duration.ofSeconds(45);

    /** A page whose host rests longer is not waited for. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final ArticleMaker maker;
    private final Desk desk;
    private final Optional<PageTaker> pages;
    private final InstantSource clock;

    /**
     * @param pages empty where pages are not wanted
     */
    EntryTaker(ArticleMaker maker, Desk desk, Optional<PageTaker> pages, InstantSource clock) {
        this.maker = maker;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What came of a feed's entries.
     *
     * @param pages numbers that stand for the entries whose page has been asked for
     * @param next when those may be asked for whose host is to be left alone, or there was no time for; empty if none
     */
    record Taken(List<Integer> pages, Optional<Instant> next) {}

    /**
     * @param before what is remembered of the feed
     */
    Taken take(FeedSource feed, ParsedFeed parsed, PolledFeed before, Instant now) {
        Map<Draft, FeedEntry> summaries = new LinkedHashMap<>();
        var lately = new Lately(before, now);
        int place = 0;
        for (FeedEntry entry : parsed.entries()) {
            place++;
            Draft draft = draft(feed, parsed, entry, place, lately);
            if (pages.isPresent() && summaries.size() < MOST_PAGES && isSummary(entry, draft)) {
                summaries.put(draft, entry);
            } else {
                handIn(draft, now);
            }
        }
        return pages.map(taker -> takePages(
                        taker, summaries, new HashSet<>(before.version().pages()), now))
                .orElseGet(() -> new Taken(List.of(), Optional.empty()));
    }

    private Taken takePages(PageTaker taker, Map<Draft, FeedEntry> summaries, Set<Integer> known, Instant now) {
        Instant deadline = now.plus(TURN);
        List<Integer> asked = new ArrayList<>();
        Optional<Instant> next = Optional.empty();
        for (Map.Entry<Draft, FeedEntry> summary : summaries.entrySet()) {
            int number = EntryNames.numberOfText(summary.getValue());
            if (known.contains(number)) {
                asked.add(number);
                continue;
            }
            Draft draft = summary.getKey();
            PageTaker.Taken taken = clock.instant().isAfter(deadline)
                    ? new PageTaker.Taken.NotNow(deadline)
                    : taker.take(draft.url().orElseThrow(), deadline);
            if (taken instanceof PageTaker.Taken.NotNow notNow
                    && notNow.until().isBefore(clock.instant().plus(LONGEST_REST))) {
                next = next.filter(at -> at.isBefore(notNow.until())).or(() -> Optional.of(notNow.until()));
                continue;
            }
            asked.add(number);
            handIn(draft, taken);
        }
        return new Taken(asked, next);
    }

    private void handIn(Draft summary, PageTaker.Taken taken) {
        Instant now = clock.instant();
        if (taken instanceof PageTaker.Taken.Text text) {
            handIn(joined(summary, text.page()), now);
            return;
        }
        if (taken instanceof PageTaker.Taken.None none) {
            desk.reject(new Rejection(
                    summary.source().isBlank() ? source(summary) : summary.source(),
                    summary.url().orElse(summary.place()),
                    none.reason(),
                    none.detail(),
                    summary.title(),
                    now));
        }
        handIn(summary, now);
    }

    /** Its feed is believed in what it says of an entry; the page gives the text, and what the feed leaves out. */
    private static Draft joined(Draft summary, ExtractedPage page) {
        return new Draft(
                summary.source(),
                summary.place(),
                summary.url(),
                summary.guid(),
                summary.title().isBlank() ? page.title() : summary.title(),
                page.text().length() > summary.text().length() ? page.text() : summary.text(),
                page.language().isBlank() ? summary.language() : page.language(),
                summary.published()
                        .filter(time -> time.quality() != TimeQuality.INFERRED)
                        .or(page::published)
                        .or(summary::published));
    }

    private static boolean isSummary(FeedEntry entry, Draft draft) {
        if (draft.url().flatMap(Host::of).isEmpty()) {
            return false;
        }
        return entry.content().isBlank()
                ? draft.text().length() < LONGEST_SUMMARY
                : CUT_SHORT.matcher(draft.text()).find();
    }

    private void handIn(Draft draft, Instant now) {
        ArticleMaker.Made made = maker.make(draft, now);
        if (made instanceof ArticleMaker.Made.Whole whole) {
            desk.publish(whole.article());
        } else {
            desk.reject(((ArticleMaker.Made.Refused) made).rejection());
        }
    }

    private static String source(Draft draft) {
        return draft.url().flatMap(Host::of).map(Host::name).orElse("unknown");
    }

    private static Draft draft(FeedSource feed, ParsedFeed parsed, FeedEntry entry, int place, Lately lately) {
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
                entry.published().or(entry::updated).or(() -> lately.timeOf(entry)));
    }
}
