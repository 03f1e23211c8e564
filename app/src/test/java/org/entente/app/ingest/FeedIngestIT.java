package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.analysis.article.Article;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.FeedStanding;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of a server on this machine come in, once, and the server is asked no more than it must be. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class FeedIngestIT {

    private final String bootstrap;
    private final String registry;
    private final Map<String, String> feeds = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    FeedIngestIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void start() throws IOException {
        Ingests.createTopics(bootstrap);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A feed's ETag is the length of its text. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
        String feed = feeds.get(path);
        String etag = feed == null ? "" : "\"" + feed.length() + "\"";
        int status = feed == null ? 410 : known.equals(etag) ? 304 : 200;
        asked.add(path + " " + status);
        byte[] body = status == 200 && feed != null ? feed.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.getResponseHeaders().add("ETag", etag);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String feed(String host, int... numbers) {
        var items = new StringBuilder(
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>News</title><language>en</language>");
        for (int number : numbers) {
            items.append("<item><title>Title ")
                    .append(number)
                    .append("</title><link>https://")
                    .append(host)
                    .append("/")
                    .append(number)
                    .append("?utm_source=rss</link><content:encoded>&lt;p&gt;Text ")
                    .append(number)
                    .append("&lt;/p&gt;</content:encoded><pubDate>Wed, 01 May 2024 10:20:30 GMT</pubDate></item>");
        }
        return items.append("</channel></rss>").toString();
    }

    private IngestService open(String name, List<String> more) {
        return IngestService.open(Ingests.settings(bootstrap, registry, name, more));
    }

    private IngestReport poll(String name, String path) {
        try (IngestService service = open(name, List.of())) {
            return service.ingestFeeds(List.of(FeedSource.at(url(path))), IngestProgress.SILENT);
        }
    }

    private List<Article> articles(String host) {
        return Ingests.read(
                Topics.ARTICLES_RAW,
                bootstrap,
                registry,
                article -> article.source().equals(host));
    }

    @Test
    void whatIsNewIsPublishedAndWhatIsOldIsNotAskedForAgain() {
        // Given
        feeds.put("/new", feed("new.example", 1, 2));
        poll("feeds-new", "/new");
        poll("feeds-new", "/new");
        feeds.put("/new", feed("new.example", 1, 2, 3));

        // When
        IngestReport third = poll("feeds-new", "/new");

        // Then
        assertThat(third.inWords()).isEqualTo("in 3 = published 1 + duplicate 2 + rejected 0");
        assertThat(asked)
                .containsExactly(
                        "/robots.txt 410", "/new 200", "/robots.txt 410", "/new 304", "/robots.txt 410", "/new 200");
        assertThat(articles("new.example"))
                .extracting(article -> article.url().orElseThrow() + " " + article.title() + " " + article.text())
                .containsExactlyInAnyOrder(
                        "https://new.example/1 Title 1 Text 1",
                        "https://new.example/2 Title 2 Text 2",
                        "https://new.example/3 Title 3 Text 3");
    }

    @Test
    void aFeedThatIsGoneIsRememberedWithItsReason() {
        poll("feeds-gone", "/gone");

        assertThat(Ingests.read(
                        Topics.FEEDS_POLLED,
                        bootstrap,
                        registry,
                        feed -> feed.url().equals(url("/gone"))))
                .extracting(PolledFeed::standing)
                .extracting(FeedStanding::failures, FeedStanding::lastError)
                .containsExactly(tuple(1, "answered 410, gone for good"));
    }

    @Test
    void followsFeedsAndFoldersAndStopsSoon() throws IOException {
        // Given
        feeds.put("/followed", feed("followed.example", 1));
        try (IngestService service =
                open("feeds-followed", List.of("poll.interval=PT0.3S", "folder.interval=PT0.2S"))) {
            service.follow(List.of(FeedSource.at(url("/followed"))), List.of(folder));
            await().atMost(Duration.ofSeconds(30)).until(() -> service.report().published() == 1);

            // When
            feeds.put("/followed", feed("followed.example", 1, 2));
            Files.writeString(folder.resolve("later.txt"), "A headline\n\nA text that was put there later.");
            await().atMost(Duration.ofSeconds(30)).until(() -> service.report().published() == 3);
        }

        // Then
        assertThat(articles("followed.example")).hasSize(2);
        assertThat(articles("file")).extracting(Article::title).contains("A headline");
    }
}
