package org.entente.ingest.follow;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.fetch.AddressRange;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Fetchers;
import org.entente.ingest.time.StatedTime;
import org.entente.schemas.PolledFeed;

/** A server, feeds on it that are followed, and a clock that jumps from one turn to the next. */
final class World implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");
    static final int LARGEST = 3_000_000;
    /** A busy machine may take seconds to answer itself. */
    static final Duration UNHURRIED = Duration.ofSeconds(50);

    private static final String SENTENCE = "The two governments signed the agreement on Tuesday after a year of talks,"
            + " and both sides said that the text would be published within a month. ";

    /** Names that lead to the server, and two that lead where nobody may go. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "news.example", List.of("127.0.0.1"),
            "other.example", List.of("127.0.0.1"),
            "private.example", List.of("10.0.0.1"),
            "mixed.example", List.of("127.0.0.1", "192.168.1.1"));

    final VirtualClock clock = new VirtualClock(START);
    final MemoryDesk desk = new MemoryDesk();
    final ScriptedServer server;
    final Fetcher fetcher;
    private final PollSettings settings;
    private final List<FeedSource> feeds = new ArrayList<>();
    private final AtomicLong order = new AtomicLong();
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private FeedPoller poller;

    private record Due(Instant at, long order, FeedSource feed) {}

    World() throws IOException {
        this(settings(Duration.ZERO, 0));
    }

    World(PollSettings settings) throws IOException {
        this(settings, UNHURRIED);
    }

    /**
     * @param deadline in real time, whatever the clock says: short only where something is to come too late
     */
    World(PollSettings settings, Duration deadline) throws IOException {
        this.settings = settings;
        this.server = new ScriptedServer(clock);
        this.fetcher = Fetchers.knowing(
                NAMES,
                new FetchSettings(
                        "Entente-Test/1",
                        "desk@example.org",
                        deadline,
                        LARGEST,
                        List.of(AddressRange.parse("127.0.0.0/8"))),
                clock);
        this.poller = poller();
    }

    static PollSettings settings(Duration hostInterval, double jitter) {
        return settings(hostInterval, jitter, PollSettings.RobotsScope.ALL, true);
    }

    static PollSettings settings(Duration hostInterval, double jitter, PollSettings.RobotsScope robots, boolean pages) {
        return new PollSettings(
                PollSettings.INTERVAL,
                PollSettings.SHORTEST,
                PollSettings.LONGEST,
                PollSettings.FOLDER_INTERVAL,
                hostInterval,
                1,
                jitter,
                robots,
                pages);
    }

    private FeedPoller poller() {
        return new FeedPoller(fetcher, ArticleMaker.standard(), desk, settings, clock, new SplittableRandom(7), clock);
    }

    World on(String path, Reply... replies) {
        server.script(path, replies);
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    String url(String host, String path) {
        return "http://" + host + ":" + server.port() + path;
    }

    /** Follows feeds, by their paths on the server or by their whole URLs. */
    World follow(String... places) {
        for (String place : places) {
            feeds.add(FeedSource.at(place.startsWith("/") ? url(place) : place));
        }
        begin(feeds.subList(feeds.size() - places.length, feeds.size()));
        return this;
    }

    private void begin(List<FeedSource> some) {
        for (FeedSource feed : some) {
            poller.firstTurn(feed).ifPresent(at -> add(at, feed));
        }
    }

    /** Takes in the pages that an archive names, by their paths on the server. */
    World link(String... paths) {
        try (LinkTaker links = poller.links()) {
            for (String path : paths) {
                links.add(new Draft(
                        "paper.example",
                        "archive:" + path,
                        Optional.of(path.startsWith("/") ? url(path) : path),
                        Optional.empty(),
                        "Title of the archive",
                        "",
                        "",
                        Optional.of(new StatedTime(SEEN, TimeQuality.INFERRED))));
            }
            links.settle();
        }
        return this;
    }

    /** As after the end of the process: nothing is left but what the desk remembers. */
    World restart() {
        agenda.clear();
        poller = poller();
        begin(feeds);
        return this;
    }

    /** Gives every turn that is due within so long after the start. */
    World until(String duration) {
        Instant end = START.plus(Duration.parse(duration));
        while (!agenda.isEmpty() && !agenda.element().at().isAfter(end)) {
            Due due = agenda.remove();
            if (due.at().isAfter(clock.instant())) {
                clock.goOnTo(due.at());
            }
            Turn turn = poller.turn(due.feed());
            if (turn instanceof Turn.Asked asked) {
                add(asked.next(), due.feed());
            } else if (turn instanceof Turn.Waits waits) {
                add(waits.until(), due.feed());
            }
        }
        clock.goOnTo(end.isAfter(clock.instant()) ? end : clock.instant());
        return this;
    }

    private void add(Instant at, FeedSource feed) {
        agenda.add(new Due(at, order.incrementAndGet(), feed));
    }

    /** Every request, as in {@code 10M /feed}. */
    String asked() {
        return server.requests().stream()
                .map(request -> request.at().toString().substring(2) + " " + request.path())
                .collect(Collectors.joining(", "));
    }

    long count(String path) {
        return server.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    PolledFeed remembered(String place) {
        return desk.polled(place.startsWith("/") ? url(place) : place).orElseThrow();
    }

    /** Every article, as in {@code Title 1/Text}. */
    List<String> articles() {
        return desk.articles().stream().map(World::shown).toList();
    }

    private static String shown(Article article) {
        return article.title() + " " + article.revision() + "/" + article.text();
    }

    @Override
    public void close() {
        fetcher.close();
        server.close();
    }

    static String page(String text) {
        return page("", text);
    }

    /** A page that holds an article, with something more in its head. */
    static String page(String head, String text) {
        String paragraph = "<p>" + text + " " + SENTENCE + SENTENCE + "</p>";
        return "<!DOCTYPE html><html lang='en'><head><title>A page</title>" + head
                + "</head><body><nav><a href='/'>Home</a></nav><article><h1>A heading</h1>" + paragraph.repeat(3)
                + "</article></body></html>";
    }

    /** A feed in RSS with an entry for each title. */
    static String feed(String... titles) {
        return rss(
                "",
                Arrays.stream(titles)
                        .map(title -> item(title, "Text of " + title + ".", ""))
                        .collect(Collectors.joining()));
    }

    static String rss(String head, String items) {
        return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'"
                + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>News</title>" + head
                + items + "</channel></rss>";
    }

    /** An entry that carries its whole text. */
    static String item(String title, String text, String more) {
        return "<item><title>" + title + "</title><link>https://paper.example/" + title.replace(' ', '-')
                + "</link><content:encoded>" + text + "</content:encoded>" + more + "</item>";
    }
}
