package org.entente.ingest.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.fetch.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Validators;
import org.entente.ingest.page.HtmlText;
import org.entente.ingest.publish.ArticlePublisher;
import org.entente.schemas.PolledFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks feeds for what is new, publishes it, and remembers how they answered. What a server said about a version of a
 * feed is remembered only with the articles of that version.
 */
public final class FeedPoller {

    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

    private static final String GONE = "answered 410, gone for good";

    private final Fetcher fetcher;
    private final ArticleMaker maker;
    private final ArticlePublisher publisher;
    private final InstantSource clock;
    private final Pauses pauses;
    private final Map<String, Instant> closedHosts = new ConcurrentHashMap<>();

    public FeedPoller(
            Fetcher fetcher,
            ArticleMaker maker,
            ArticlePublisher publisher,
            PollSettings settings,
            InstantSource clock,
            RandomGenerator random) {
        this.fetcher = fetcher;
        this.maker = maker;
        this.publisher = publisher;
        this.clock = clock;
        this.pauses = new Pauses(settings, random);
    }

    /** When a feed that is followed should be asked first, after what is remembered of it; empty if never again. */
    Optional<Duration> firstPause(FeedSource feed) {
        Optional<PolledFeed> before = publisher.polled(feed.url());
        if (before.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        if (before.get().lastError().equals(GONE)) {
            log.atWarn().addKeyValue("source", feed.url()).log("feed has said that it is gone; take it off the list");
            return Optional.empty();
        }
        Duration pause = before.get().failures() == 0
                ? pauses.afterAnswer()
                : pauses.afterFailures(before.get().failures());
        Duration left =
                Duration.between(clock.instant(), before.get().polledAt().plus(pause));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /** Asks a feed once; tells how long to wait before it is asked again, or empty if never. */
    public Optional<Duration> poll(FeedSource feed) {
        PolledFeed before =
                publisher.polled(feed.url()).orElse(new PolledFeed(feed.url(), "", "", Instant.EPOCH, 0, ""));
        Optional<Duration> closed = closedFor(feed.url());
        if (closed.isPresent()) {
            return closed;
        }
        Fetched fetched = fetcher.fetch(feed.url(), new Validators(before.etag(), before.lastModified()));
        if (fetched instanceof Fetched.Page page) {
            return read(feed, before, page);
        }
        if (fetched instanceof Fetched.Unchanged) {
            log.atDebug().addKeyValue("source", feed.url()).log("feed has not changed");
            remember(new PolledFeed(feed.url(), before.etag(), before.lastModified(), clock.instant(), 0, ""));
            return Optional.of(pauses.afterAnswer());
        }
        if (fetched instanceof Fetched.Gone) {
            failed(before, GONE, RejectionReason.NOT_FETCHED);
            return Optional.empty();
        }
        if (fetched instanceof Fetched.Later later) {
            return later(before, later);
        }
        if (fetched instanceof Fetched.Forbidden forbidden) {
            return failed(before, forbidden.reason(), RejectionReason.NOT_FETCHED);
        }
        return failed(before, ((Fetched.Failed) fetched).reason(), RejectionReason.NOT_FETCHED);
    }

    private Optional<Duration> read(FeedSource feed, PolledFeed before, Fetched.Page page) {
        ParsedFeed parsed = FeedParser.parse(page.body().bytes(), page.headers(), page.url());
        if (parsed.error().isPresent()) {
            return failed(before, parsed.error().get(), RejectionReason.BROKEN_FEED);
        }
        Instant now = clock.instant();
        int place = 0;
        for (FeedEntry entry : parsed.entries()) {
            place++;
            take(draft(feed, parsed, entry, place), now);
        }
        Validators validators = page.validators();
        remember(new PolledFeed(feed.url(), validators.etag(), validators.lastModified(), now, 0, ""));
        log.atInfo()
                .addKeyValue("source", feed.url())
                .addKeyValue("entries", parsed.entries().size())
                .addKeyValue("repairs", parsed.repairs())
                .log("feed has been read");
        return Optional.of(pauses.afterAnswer());
    }

    private void take(Draft draft, Instant now) {
        ArticleMaker.Made made = maker.make(draft, now);
        if (made instanceof ArticleMaker.Made.Whole whole) {
            publisher.publish(whole.article());
        } else {
            publisher.reject(((ArticleMaker.Made.Refused) made).rejection());
        }
    }

    private static Draft draft(FeedSource feed, ParsedFeed parsed, FeedEntry entry, int place) {
        String html = entry.content().isBlank() ? entry.summary() : entry.content();
        boolean named = entry.url().isPresent();
        return new Draft(
                named ? "" : host(feed.url()),
                feed.url() + " entry " + place,
                entry.url(),
                entry.guid(),
                HtmlText.line(entry.title()),
                HtmlText.of(html),
                entry.language().isBlank() ? parsed.language() : entry.language(),
                entry.published().or(entry::updated));
    }

    private Optional<Duration> later(PolledFeed before, Fetched.Later later) {
        Optional<Duration> own =
                failed(before, "answered " + later.status() + ", come later", RejectionReason.NOT_FETCHED);
        Duration asked = later.pause();
        Duration pause = own.filter(mine -> mine.compareTo(asked) > 0).orElse(asked);
        if (!asked.isZero()) {
            closedHosts.put(host(before.url()), clock.instant().plus(asked));
            return Optional.of(asked);
        }
        return Optional.of(pause);
    }

    /** How long a host that has asked for a pause is still to be left alone. */
    private Optional<Duration> closedFor(String url) {
        Instant until = closedHosts.getOrDefault(host(url), Instant.MIN);
        Instant now = clock.instant();
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    /** The first failure in a row is told to the side topic; those after it would say the same again. */
    private Optional<Duration> failed(PolledFeed before, String error, RejectionReason reason) {
        log.atWarn()
                .addKeyValue("source", before.url())
                .addKeyValue("failures", before.failures() + 1)
                .addKeyValue("reason", error)
                .log("feed could not be read");
        if (before.failures() == 0) {
            publisher.reject(
                    new Rejection(before.url(), before.url(), reason, before.url() + " " + error, "", clock.instant()));
        }
        remember(new PolledFeed(
                before.url(), before.etag(), before.lastModified(), before.polledAt(), before.failures() + 1, error));
        return Optional.of(pauses.afterFailures(before.failures() + 1));
    }

    private void remember(PolledFeed feed) {
        publisher.remember(feed);
        publisher.commit();
    }

    private static String host(String url) {
        try {
            String host = URI.create(url.strip()).getHost();
            return host == null ? "unknown" : host;
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
