package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.FeedHints;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.fetch.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Host;
import org.entente.ingest.fetch.Robots;
import org.entente.ingest.fetch.Validators;
import org.entente.ingest.time.StatedTime;
import org.entente.schemas.FeedAddress;
import org.entente.schemas.FeedPace;
import org.entente.schemas.FeedStanding;
import org.entente.schemas.FeedVersion;
import org.entente.schemas.HostRest;
import org.entente.schemas.PolledFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks feeds for what is new, hands it in, and remembers how they answered. What a server said about a version of a feed
 * is remembered only with the articles of that version.
 */
public final class FeedPoller {

    private static final Logger log = LoggerFactory.getLogger(FeedPoller.class);

    private static final String GONE = "answered 410, gone for good";

    private static final String BROKEN_OFF = "breaks off before its end";

    /** So many good answers must agree on where a feed has moved to. */
    private static final int AGREEING_ANSWERS = 3;

    private static final Duration WHILE_OTHERS_ASK = Duration.ofMillis(500);
    private static final Duration BETWEEN_TURNS_FOR_PAGES = Duration.ofMinutes(1);

    /** A feed that has moved and fails so often is sought where it was before. */
    private static final int FAILURES_AFTER_A_MOVE = 3;

    private final Fetcher fetcher;
    private final Robots robots;
    private final Desk desk;
    private final ArticleMaker maker;
    private final PageTaker pages;
    private final Waiting waiting;
    private final EntryTaker entries;
    private final PollSettings settings;
    private final InstantSource clock;
    private final Pace pace;
    private final Hosts hosts = new Hosts();

    public FeedPoller(
            Fetcher fetcher,
            ArticleMaker maker,
            Desk desk,
            PollSettings settings,
            InstantSource clock,
            RandomGenerator random,
            Waiting waiting) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings, random);
        this.pages = new PageTaker(fetcher, robots, hosts, pace, settings.hostInterval(), clock, waiting);
        this.maker = maker;
        this.waiting = waiting;
        this.entries = new EntryTaker(maker, desk, settings.pages() ? Optional.of(pages) : Optional.empty(), clock);
    }

    /** Fetches the pages that an archive names, with the same regard for their hosts. */
    public LinkTaker links() {
        return new LinkTaker(pages, maker, desk, clock, waiting, settings.threads());
    }

    /** When a feed that is followed has its first turn, after what is remembered of it; empty if never again. */
    public Optional<Instant> firstTurn(FeedSource feed) {
        PolledFeed before = remembered(feed);
        if (before.standing().gone() || before.standing().lastError().equals(GONE)) {
            log.atWarn().addKeyValue("source", feed.url()).log("feed has said that it is gone; take it off the list");
            return Optional.empty();
        }
        Instant now = clock.instant();
        Host.of(before.asked())
                .ifPresent(host -> hosts.rest(host, before.standing().rest()));
        return Optional.of(before.dueAt().isAfter(now) ? before.dueAt() : now);
    }

    /** Gives a feed its turn. A host that answers slowly holds up few, however many of its feeds are followed. */
    public Turn turn(FeedSource feed) {
        PolledFeed before = remembered(feed);
        Optional<Host> host = Host.of(before.asked());
        if (host.isPresent() && !hosts.enter(host.get())) {
            return new Turn.Waits(clock.instant().plus(WHILE_OTHERS_ASK));
        }
        try {
            return turn(feed, before, host);
        } finally {
            host.ifPresent(hosts::leave);
        }
    }

    private Turn turn(FeedSource feed, PolledFeed before, Optional<Host> host) {
        String url = before.asked();
        Instant now = clock.instant();
        if (host.isPresent()) {
            Optional<Instant> resting = hosts.restingUntil(host.get(), now);
            if (resting.isPresent()) {
                return new Turn.Waits(hosts.book(host.get(), feed.url(), settings.hostInterval(), now)
                        .orElse(resting.get()));
            }
            Robots.Permission permission = settings.robots() == PollSettings.RobotsScope.ALL
                    ? robots.judge(url)
                    : new Robots.Permission.Given(Duration.ZERO);
            if (permission instanceof Robots.Permission.Denied denied) {
                return failed(before, denied.reason(), RejectionReason.NOT_ALLOWED);
            }
            if (permission instanceof Robots.Permission.Unknown unknown) {
                return failed(before, unknown.reason(), RejectionReason.NOT_FETCHED);
            }
            Duration delay = ((Robots.Permission.Given) permission).delay();
            Optional<Instant> mine = hosts.book(host.get(), feed.url(), spacing(host.get(), delay), clock.instant());
            if (mine.isPresent()) {
                return new Turn.Waits(mine.get());
            }
        }
        return asked(feed, before, url, host);
    }

    private Duration spacing(Host host, Duration wished) {
        Duration usual = fetcher.isOwn(host) ? Duration.ZERO : settings.hostInterval();
        return wished.compareTo(usual) > 0 ? wished : usual;
    }

    private Turn asked(FeedSource feed, PolledFeed before, String url, Optional<Host> host) {
        String answeredAt =
                before.address().answeredAt().isEmpty() ? url : before.address().answeredAt();
        Fetched fetched = fetcher.fetch(
                url,
                new Validators(
                        answeredAt, before.version().etag(), before.version().lastModified()));
        if (fetched instanceof Fetched.Later later) {
            return later(before, host, later);
        }
        host.ifPresent(answering -> hosts.answered(answering, clock.instant()));
        if (fetched instanceof Fetched.Page page) {
            return read(feed, before, page);
        }
        if (fetched instanceof Fetched.Unchanged unchanged) {
            return unchanged(before, unchanged);
        }
        if (fetched instanceof Fetched.Gone) {
            return gone(before);
        }
        if (fetched instanceof Fetched.Forbidden forbidden) {
            return failed(before, forbidden.reason(), RejectionReason.NOT_FETCHED);
        }
        return failed(before, ((Fetched.Failed) fetched).reason(), RejectionReason.NOT_FETCHED);
    }

    private Turn read(FeedSource feed, PolledFeed before, Fetched.Page page) {
        byte[] body = page.body().bytes();
        ParsedFeed parsed = page.isWhole()
                ? FeedParser.parse(body, page.headers(), page.url())
                : FeedParser.parseBeginning(body, page.headers(), page.url());
        if (parsed.error().isPresent()) {
            return failed(before, parsed.error().get(), RejectionReason.BROKEN_FEED);
        }
        Instant now = clock.instant();
        EntryTaker.Taken taken = entries.take(feed, parsed, before, now);
        // A version is known only when all of it is in.
        boolean isAll = page.isWhole() && taken.next().isEmpty();
        Validators validators = isAll ? page.validators() : Validators.NONE;
        FeedPace rhythm = pace(parsed, now);
        PolledFeed read = before.answered(
                now,
                moved(before, page.url(), page.movedTo()),
                new FeedVersion(validators.etag(), validators.lastModified(), taken.pages()),
                rhythm,
                before.volume().after(EntryNames.numbers(parsed.entries()), publishedAt(parsed.entries(), now), now));
        PolledFeed after = page.isWhole() ? read : brokenOff(before, read);
        log.atInfo()
                .addKeyValue("source", feed.url())
                .addKeyValue("entries", parsed.entries().size())
                .addKeyValue("repairs", parsed.repairs())
                .addKeyValue("whole", page.isWhole())
                .log("feed has been read");
        return taken.next()
                .map(next -> asSoonAs(after, next))
                .orElseGet(() -> answered(before, after, Freshness.of(page.headers(), now)));
    }

    /** What came is in, and the rest may come another time. */
    private PolledFeed brokenOff(PolledFeed before, PolledFeed read) {
        reject(before, BROKEN_OFF, RejectionReason.NOT_FETCHED);
        return read.brokenOff(read.standing().polledAt(), BROKEN_OFF);
    }

    private Turn unchanged(PolledFeed before, Fetched.Unchanged unchanged) {
        Instant now = clock.instant();
        log.atDebug().addKeyValue("source", before.url()).log("feed has not changed");
        FeedAddress address = moved(before, before.address().answeredAt(), unchanged.movedTo());
        return answered(before, before.unchanged(now, address), Freshness.of(unchanged.headers(), now));
    }

    private Turn answered(PolledFeed before, PolledFeed after, Duration fresh) {
        if (after.volume().isSilent(after.standing().polledAt())
                && !before.volume().isSilent(before.standing().polledAt())) {
            log.atWarn()
                    .addKeyValue("source", after.url())
                    .addKeyValue("since", after.volume().lastNewAt())
                    .log("feed has fallen silent: it answers, but brings nothing new");
        }
        Instant due = pace.afterAnswer(after.pace(), fresh, clock.instant());
        remember(after.due(due));
        return new Turn.Asked(due);
    }

    /** Some pages are still to come: for them the feed is read again, but no sooner than in a minute. */
    private Turn asSoonAs(PolledFeed after, Instant next) {
        Instant soonest = clock.instant().plus(BETWEEN_TURNS_FOR_PAGES);
        Instant due = next.isAfter(soonest) ? next : soonest;
        remember(after.due(due));
        return new Turn.Asked(due, false);
    }

    private FeedAddress moved(PolledFeed before, String answeredAt, String movedTo) {
        FeedAddress after = before.address().after(answeredAt, movedTo, AGREEING_ANSWERS);
        if (!after.adopted().equals(before.address().adopted())) {
            log.atWarn()
                    .addKeyValue("source", before.url())
                    .addKeyValue("address", after.adopted())
                    .log("feed has moved for good, and is asked at its new address from now on");
        }
        return after;
    }

    private static FeedPace pace(ParsedFeed parsed, Instant now) {
        FeedHints hints = parsed.hints();
        Rhythm rhythm = Rhythm.of(
                parsed.entries().stream()
                        .flatMap(entry -> entry.published().or(entry::updated).stream())
                        .map(StatedTime::at)
                        .toList(),
                now);
        return new FeedPace(rhythm.gap(), rhythm.newestAt(), hints.wished(), hints.skipHours(), hints.skipDays());
    }

    private static List<Instant> publishedAt(List<FeedEntry> entries, Instant now) {
        return entries.stream()
                .map(entry ->
                        entry.published().or(entry::updated).map(StatedTime::at).orElse(now))
                .toList();
    }

    /** Gone for good, unless it was sought where it has moved to: then it may still be where it was. */
    private Turn gone(PolledFeed before) {
        if (!before.address().adopted().isEmpty()) {
            return failed(before, GONE + " where it had moved to", RejectionReason.NOT_FETCHED);
        }
        log.atWarn().addKeyValue("source", before.url()).log("feed says that it is gone for good");
        reject(before, GONE, RejectionReason.NOT_FETCHED);
        remember(before.failed(clock.instant(), GONE, true));
        return new Turn.Over();
    }

    private Turn later(PolledFeed before, Optional<Host> host, Fetched.Later later) {
        Instant now = clock.instant();
        Optional<Host> busy = later.host().or(() -> host);
        int times = busy.map(hosts::busyTimes).orElse(0) + 1;
        Duration pause = later.pause().isZero() ? pace.afterBusy(times) : later.pause();
        var rest = new HostRest(now.plus(pause), times);
        busy.ifPresent(resting -> hosts.rest(resting, rest));
        String error = "answered " + later.status() + ", come later";
        warn(before, error);
        PolledFeed after = before.failed(now, error, false).due(rest.until());
        remember(after);
        return new Turn.Asked(rest.until());
    }

    private Turn failed(PolledFeed before, String error, RejectionReason reason) {
        warn(before, error);
        reject(before, error, reason);
        Instant now = clock.instant();
        PolledFeed after = before.failed(now, error, false);
        if (!after.address().adopted().isEmpty() && after.standing().failures() >= FAILURES_AFTER_A_MOVE) {
            after = after.movedBack();
        }
        Instant due = pace.afterFailures(after.standing().failures(), now);
        remember(after.due(due));
        return new Turn.Asked(due);
    }

    /** The first failure in a row is told to the side topic; those after it would say the same again. */
    private void reject(PolledFeed before, String error, RejectionReason reason) {
        FeedStanding standing = before.standing();
        if (standing.failures() == 0 && !standing.lastError().equals(error)) {
            desk.reject(
                    new Rejection(before.url(), before.url(), reason, before.url() + " " + error, "", clock.instant()));
        }
    }

    private static void warn(PolledFeed before, String error) {
        log.atWarn()
                .addKeyValue("source", before.url())
                .addKeyValue("failures", before.standing().failures() + 1)
                .addKeyValue("reason", error)
                .log("feed could not be read");
    }

    private PolledFeed remembered(FeedSource feed) {
        return desk.polled(feed.url()).orElseGet(() -> PolledFeed.unasked(feed.url()));
    }

    /** With it how its host rests, which its pages may have asked for as well. */
    private void remember(PolledFeed feed) {
        desk.remember(Host.of(feed.asked())
                .map(host -> feed.resting(hosts.resting(host)))
                .orElse(feed));
        desk.commit();
    }
}
