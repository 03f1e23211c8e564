package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.fetch.Host;
import org.entente.ingest.page.ExtractedPage;
import org.entente.ingest.time.StatedTime;

/**
 * Takes in the articles whose addresses an archive names: their pages are fetched, several hosts at a time and each at its
 * own pace. A page is asked for once, however often it is named, and not at all if its article has been published.
 */
public final class LinkTaker implements AutoCloseable {

    private static final int ROUND = 200;

    /** So long one round waits for the leave of a host; what is left comes in the next. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);

    /** A page whose host rests longer is given up. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(30);

    private final PageTaker pages;
    private final ArticleMaker maker;
    private final Desk desk;
    private final InstantSource clock;
    private final Waiting waiting;
    private final ExecutorService threads;
    private final Set<ArticleId> named = new HashSet<>();
    private List<Draft> open = new ArrayList<>();

    LinkTaker(PageTaker pages, ArticleMaker maker, Desk desk, InstantSource clock, Waiting waiting, int threads) {
        this.pages = pages;
        this.maker = maker;
        this.desk = desk;
        this.clock = clock;
        this.waiting = waiting;
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work, "pages");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What came of one page. */
    private record Answer(Draft link, PageTaker.Taken taken) {}

    /** Takes an address, and now and then the pages of those before. */
    public void add(Draft link) {
        Optional<ArticleId> id = link.url().flatMap(maker::named);
        if (id.isEmpty()) {
            reject(
                    link,
                    RejectionReason.NO_LINK,
                    link.place() + " names no page but " + link.url().orElse("nothing"));
        } else if (!named.add(id.get()) || desk.knows(id.get())) {
            desk.repeat(id.get());
        } else {
            open.add(link);
            if (open.size() >= ROUND) {
                takeRound();
            }
        }
    }

    /** Asks once for every page that is still open; tells whether all of them have answered. */
    public boolean isSettled() {
        takeRound();
        return open.isEmpty();
    }

    /** Waits for every page, but for no host that rests for long. */
    public void settle() {
        Optional<Instant> next = takeRound();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            Duration pause = Duration.between(clock.instant(), next.get());
            waiting.pass(pause.isNegative() ? Duration.ZERO : pause);
            next = takeRound();
        }
    }

    /** When there is sense in the next round; empty if nothing is open. */
    private Optional<Instant> takeRound() {
        List<Draft> round = open;
        open = new ArrayList<>();
        Optional<Instant> next = Optional.empty();
        for (Answer answer : answers(round)) {
            if (answer.taken() instanceof PageTaker.Taken.NotNow notNow
                    && notNow.until().isBefore(clock.instant().plus(LONGEST_REST))) {
                open.add(answer.link());
                next = next.filter(at -> at.isBefore(notNow.until())).or(() -> Optional.of(notNow.until()));
            } else {
                handIn(answer);
            }
        }
        return next;
    }

    /** In the order of the links. */
    private List<Answer> answers(List<Draft> links) {
        Map<Optional<Host>, List<Draft>> byHost = new LinkedHashMap<>();
        links.forEach(link -> byHost.computeIfAbsent(link.url().flatMap(Host::of), host -> new ArrayList<>())
                .add(link));
        Instant deadline = clock.instant().plus(LONGEST_ROUND);
        List<Future<List<Answer>>> asked = byHost.values().stream()
                .map(ofHost -> threads.submit(() -> ask(ofHost, deadline)))
                .toList();
        Map<Draft, Answer> answers = new LinkedHashMap<>();
        links.forEach(link -> answers.put(link, new Answer(link, new PageTaker.Taken.NotNow(deadline))));
        asked.forEach(ofHost -> result(ofHost).forEach(answer -> answers.put(answer.link(), answer)));
        return List.copyOf(answers.values());
    }

    private List<Answer> ask(List<Draft> ofHost, Instant deadline) {
        return ofHost.stream()
                .map(link -> new Answer(link, pages.take(link.url().orElseThrow(), deadline)))
                .toList();
    }

    private static Collection<Answer> result(Future<List<Answer>> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Collections.emptyList();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    private void handIn(Answer answer) {
        Draft link = answer.link();
        if (answer.taken() instanceof PageTaker.Taken.Text text) {
            ArticleMaker.Made made = maker.make(joined(link, text.page()), clock.instant());
            if (made instanceof ArticleMaker.Made.Whole whole) {
                desk.publish(whole.article());
            } else {
                desk.reject(((ArticleMaker.Made.Refused) made).rejection());
            }
        } else if (answer.taken() instanceof PageTaker.Taken.None none) {
            reject(link, none.reason(), none.detail());
        } else {
            reject(link, RejectionReason.NOT_FETCHED, link.url().orElse("") + ": its host wishes to be left alone");
        }
    }

    private void reject(Draft link, RejectionReason reason, String detail) {
        String source = link.source().isBlank() ? "unknown" : link.source();
        desk.reject(new Rejection(source, link.place(), reason, detail, link.title(), clock.instant()));
    }

    /** The page is believed in what it says of itself; the archive in what the page leaves out. */
    private static Draft joined(Draft link, ExtractedPage page) {
        Optional<StatedTime> stated = page.published().filter(time -> time.quality() != TimeQuality.INFERRED);
        return new Draft(
                link.source(),
                link.place(),
                link.url(),
                Optional.empty(),
                page.title().isBlank() ? link.title() : page.title(),
                page.text(),
                page.language().isBlank() ? link.language() : page.language(),
                stated.or(() -> link.published().filter(time -> time.quality() != TimeQuality.INFERRED))
                        .or(page::published)
                        .or(link::published));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
