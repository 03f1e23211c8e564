package org.entente.ingest.follow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.fetch.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Host;
import org.entente.ingest.fetch.PageDirectives;
import org.entente.ingest.fetch.Robots;
import org.entente.ingest.fetch.Validators;
import org.entente.ingest.page.ExtractedPage;
import org.entente.ingest.page.PageExtractor;
import org.entente.schemas.HostRest;

/** Fetches pages, where their hosts allow it and when, and finds the articles in them. */
final class PageTaker {

    private final Fetcher fetcher;
    private final Robots robots;
    private final Hosts hosts;
    private final Pace pace;
    private final Duration hostInterval;
    private final InstantSource clock;
    private final Waiting waiting;
    private final PageExtractor extractor = new PageExtractor();

    PageTaker(
            Fetcher fetcher,
            Robots robots,
            Hosts hosts,
            Pace pace,
            Duration hostInterval,
            InstantSource clock,
            Waiting waiting) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.hosts = hosts;
        this.pace = pace;
        this.hostInterval = hostInterval;
        this.clock = clock;
        this.waiting = waiting;
    }

    /** What came of a page. */
    sealed interface Taken {

        /** An article. */
        record Text(ExtractedPage page) implements Taken {}

        /** None, and why. */
        record None(RejectionReason reason, String detail) implements Taken {}

        /** It was not asked for yet, for its host is to be left alone until then. */
        record NotNow(Instant until) implements Taken {}
    }

    /**
     * @param deadline until when to wait for the host's leave
     */
    Taken take(String url, Instant deadline) {
        Optional<Host> host = Host.of(url);
        if (host.isEmpty()) {
            return new Taken.None(RejectionReason.NOT_FETCHED, url + " is no address of a page");
        }
        Optional<Instant> resting = hosts.restingUntil(host.get(), clock.instant());
        if (resting.isPresent()) {
            return new Taken.NotNow(resting.get());
        }
        Robots.Permission permission = robots.judge(url);
        if (permission instanceof Robots.Permission.Denied denied) {
            return new Taken.None(RejectionReason.NOT_ALLOWED, denied.reason());
        }
        if (permission instanceof Robots.Permission.Unknown unknown) {
            return new Taken.None(RejectionReason.NOT_FETCHED, unknown.reason());
        }
        Duration delay = ((Robots.Permission.Given) permission).delay();
        Optional<Instant> later = leave(host.get(), url, delay, deadline);
        return later.isPresent() ? new Taken.NotNow(later.get()) : fetch(url, host.get());
    }

    /** Waits for the host's leave; empty once it is given. */
    private Optional<Instant> leave(Host host, String url, Duration delay, Instant deadline) {
        Duration usual = fetcher.isOwn(host) ? Duration.ZERO : hostInterval;
        Duration spacing = delay.compareTo(usual) > 0 ? delay : usual;
        Optional<Instant> mine = hosts.book(host, url, spacing, clock.instant());
        while (mine.isPresent()) {
            if (mine.get().isAfter(deadline)) {
                return mine;
            }
            Duration pause = Duration.between(clock.instant(), mine.get());
            waiting.pass(pause.isNegative() ? Duration.ZERO : pause);
            if (Thread.currentThread().isInterrupted()) {
                return mine;
            }
            mine = hosts.book(host, url, spacing, clock.instant());
        }
        return Optional.empty();
    }

    private Taken fetch(String url, Host host) {
        Fetched fetched = fetcher.fetch(url, Validators.NONE);
        if (fetched instanceof Fetched.Later later) {
            return new Taken.NotNow(rest(later.host().orElse(host), later));
        }
        hosts.answered(host, clock.instant());
        if (fetched instanceof Fetched.Page page) {
            return read(page);
        }
        if (fetched instanceof Fetched.Forbidden forbidden) {
            return new Taken.None(RejectionReason.NOT_FETCHED, forbidden.reason());
        }
        return new Taken.None(
                RejectionReason.NOT_FETCHED,
                fetched instanceof Fetched.Failed failed ? failed.reason() : url + " is gone");
    }

    private Instant rest(Host busy, Fetched.Later later) {
        int times = hosts.busyTimes(busy) + 1;
        Duration pause = later.pause().isZero() ? pace.afterBusy(times) : later.pause();
        Instant until = clock.instant().plus(pause);
        hosts.rest(busy, new HostRest(until, times));
        return until;
    }

    private Taken read(Fetched.Page page) {
        String type = page.header("content-type").toLowerCase(Locale.ROOT);
        if (!type.isBlank() && !type.contains("html") && !type.startsWith("text/plain")) {
            return new Taken.None(RejectionReason.NOT_ARTICLE, page.url() + " is no page but " + type);
        }
        byte[] body = page.body().bytes();
        String head = new String(body, StandardCharsets.ISO_8859_1);
        Optional<String> refusal = PageDirectives.refusal(page.headers(), head, fetcher.product());
        if (refusal.isPresent()) {
            return new Taken.None(RejectionReason.NOT_ALLOWED, page.url() + " is not to be kept: " + refusal.get());
        }
        ExtractedPage extracted = extractor.extract(body, page.header("content-type"), page.url());
        return extracted.notArticle().isPresent()
                ? new Taken.None(
                        RejectionReason.NOT_ARTICLE,
                        page.url() + " is no article: " + extracted.notArticle().get())
                : new Taken.Text(extracted);
    }
}
