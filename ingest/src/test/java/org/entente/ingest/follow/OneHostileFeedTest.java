package org.entente.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.ingest.follow.Reply.head;
import static org.entente.ingest.follow.Reply.ok;
import static org.entente.ingest.follow.Reply.raw;
import static org.entente.ingest.follow.Reply.status;
import static org.entente.ingest.follow.World.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.fetch.AddressRange;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Fetchers;
import org.entente.schemas.PolledFeed;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred feeds are followed over real sockets, and one of them means harm: the others do not notice. */
@Timeout(300)
class OneHostileFeedTest {

    private static final int OTHERS = 99;
    private static final int TIMES = 3;
    private static final String HOSTILE = "hostile.example";
    /** So long the hostile one may keep a thread: whoever had to wait for it would be late. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Waits until every feed but the hostile one has been asked some times. */
    private static final class CountingDesk implements Desk {
        private final Map<String, PolledFeed> polled = new ConcurrentHashMap<>();
        private final Map<String, Integer> times = new ConcurrentHashMap<>();
        private final CountDownLatch open = new CountDownLatch(OTHERS * TIMES);

        @Override
        public void publish(Article article) {
            // They bring nothing that is wanted here.
        }

        @Override
        public boolean knows(ArticleId article) {
            return false;
        }

        @Override
        public void repeat(ArticleId article) {
            // Counted nowhere.
        }

        @Override
        public void reject(Rejection rejection) {
            // What the hostile one does wrong is told elsewhere.
        }

        @Override
        public void remember(PolledFeed feed) {
            polled.put(feed.url(), feed);
            if (!feed.url().contains(HOSTILE)
                    && feed.standing().failures() == 0
                    && times.merge(feed.url(), 1, Integer::sum) <= TIMES) {
                open.countDown();
            }
        }

        @Override
        public Optional<PolledFeed> polled(String url) {
            return Optional.ofNullable(polled.get(url));
        }

        @Override
        public void commit() {
            // Everything is final here.
        }
    }

    private static void hostile(String kind, ScriptedServer server) {
        String url = "http://" + HOSTILE + ":" + server.port();
        switch (kind) {
            case "none at all" -> server.script("/feed", ok(feed("One")));
            case "endless" ->
                server.script("/feed", raw(out -> {
                    out.write(head(200));
                    while (true) {
                        out.write(new byte[64 * 1024]);
                    }
                }));
            case "dripping" -> server.script("/feed", raw(out -> drip(out, head(200))));
            case "dripping in its head" ->
                server.script(
                        "/feed", raw(out -> drip(out, "HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII))));
            case "one of twenty at its host, all dripping" ->
                IntStream.range(0, 20).forEach(i -> server.script("/feed" + i, raw(out -> drip(out, head(200)))));
            case "dripping in its rules" -> server.script("/robots.txt", raw(out -> drip(out, head(200))));
            case "silent" -> server.script("/feed", raw(out -> LockSupport.parkNanos(DEADLINE.toNanos())));
            case "hanging up" -> server.script("/feed", raw(OutputStream::close));
            case "refusing" -> server.close();
            case "busy" -> server.script("/feed", status(503));
            case "a bomb" ->
                server.script("/feed", ok(Reply.gzip(new byte[FetchSettings.LARGEST]), "Content-Encoding: gzip"));
            case "huge" -> server.script("/feed", ok("<rss><channel><item>" + "<a/>".repeat(2_000_000)));
            case "leading to itself" -> server.script("/feed", status(301, "Location: /feed"));
            case "full of pages that drip" -> {
                server.script(
                        "/feed",
                        ok(IntStream.range(0, 100)
                                .mapToObj(i -> "<item><title>x</title><link>" + url + "/" + i + "</link></item>")
                                .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>"))));
                IntStream.range(0, 100).forEach(i -> server.script("/" + i, raw(out -> drip(out, head(200)))));
            }
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static void drip(OutputStream out, byte[] beginning) throws IOException {
        out.write(beginning);
        while (true) {
            out.write(' ');
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** How long it takes until all of the others have been asked some times. */
    private static Duration timeOfTheOthers(String kind) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        var desk = new CountingDesk();
        var trouble = new CompletableFuture<Void>();
        var settings = new PollSettings(
                PAUSE,
                PollSettings.SHORTEST,
                PollSettings.LONGEST,
                PollSettings.FOLDER_INTERVAL,
                Duration.ZERO,
                PollSettings.THREADS,
                PollSettings.JITTER,
                PollSettings.RobotsScope.ALL,
                true);
        Map<String, List<String>> names = new HashMap<>(Map.of(HOSTILE, List.of("127.0.0.1")));
        try (var others = new ScriptedServer(clock);
                var server = new ScriptedServer(clock)) {
            hostile(kind, server);
            List<FeedSource> feeds = new ArrayList<>();
            if (kind.startsWith("one of twenty")) {
                IntStream.range(0, 20)
                        .forEach(
                                i -> feeds.add(FeedSource.at("http://" + HOSTILE + ":" + server.port() + "/feed" + i)));
            } else {
                feeds.add(FeedSource.at("http://" + HOSTILE + ":" + server.port() + "/feed"));
            }
            for (int i = 0; i < OTHERS; i++) {
                names.put("paper" + i + ".example", List.of("127.0.0.1"));
                others.script("/" + i, ok(feed("One", "Two")));
                feeds.add(FeedSource.at("http://paper" + i + ".example:" + others.port() + "/" + i));
            }
            var fetch = new FetchSettings(
                    "Entente-Test/1", "", DEADLINE, FetchSettings.LARGEST, List.of(AddressRange.parse("127.0.0.0/8")));
            Fetcher fetcher = Fetchers.knowing(names, fetch, clock);
            var poller = new FeedPoller(
                    fetcher,
                    ArticleMaker.standard(),
                    desk,
                    settings,
                    clock,
                    new SplittableRandom(7),
                    new RealWaiting());
            var follower = new Follower(
                    poller, settings.threads(), Duration.ofMillis(1), clock, trouble::completeExceptionally);
            try {
                long begun = System.nanoTime();
                follower.followFeeds(feeds);
                boolean all = desk.open.await(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);

                assertThat(all).as("the others beside one that is " + kind).isTrue();
                assertThat(trouble).isNotDone();
                return Duration.ofNanos(System.nanoTime() - begun);
            } finally {
                follower.stop();
                fetcher.close();
                follower.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endless",
                "dripping",
                "dripping in its head",
                "dripping in its rules",
                "one of twenty at its host, all dripping",
                "silent",
                "hanging up",
                "refusing",
                "busy",
                "a bomb",
                "huge",
                "leading to itself",
                "full of pages that drip"
            })
    void doesNotSlowTheOthers(String kind) throws IOException, InterruptedException {
        Duration alone = timeOfTheOthers("none at all");
        Duration beside = timeOfTheOthers(kind);

        assertThat(beside).isLessThan(alone.multipliedBy(3).plusSeconds(10));
    }
}
