package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.analysis.article.Article;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestService;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty feeds come in while their reader is killed again and again: each article is published exactly once. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class KilledFeedsIT {

    private static final int FEEDS = 50;
    private static final int ENTRIES = 100;
    /** So many of the feeds carry summaries only. */
    private static final int SUMMARIES = 5;

    private final String bootstrap;
    private final String registry;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    KilledFeedsIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void start() throws IOException {
        Ingests.createTopics(bootstrap);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String text =
                path[1].equals("feed") ? feed(Integer.parseInt(path[2])) : path[1].equals("page") ? page(path) : "";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"" + text.hashCode() + "\"");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String feed(int feed) {
        var items = new StringBuilder(
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>News</title>");
        for (int entry = 0; entry < ENTRIES; entry++) {
            String text = "Text " + entry + " of feed " + feed + ".";
            items.append("<item><title>Title ")
                    .append(entry)
                    .append("</title><link>")
                    .append(address())
                    .append("/page/")
                    .append(feed)
                    .append('/')
                    .append(entry)
                    .append("</link>")
                    .append(feed < SUMMARIES ? "<description>" + text + "</description>" : "")
                    .append(feed < SUMMARIES ? "" : "<content:encoded>" + text + "</content:encoded>")
                    .append("</item>");
        }
        return items.append("</channel></rss>").toString();
    }

    private static String page(String[] path) {
        String paragraph =
                "<p>Page " + path[3] + " of feed " + path[2] + ". The two governments signed the agreement on"
                        + " Tuesday after a year of talks, and both sides said that the text would be published within a month.</p>";
        return "<html><head><title>Page</title></head><body><article>" + paragraph.repeat(4)
                + "</article></body></html>";
    }

    private List<Article> articles() {
        return Ingests.read(
                Topics.ARTICLES_RAW,
                bootstrap,
                registry,
                article -> article.url().orElse("").startsWith(address()));
    }

    @Test
    void eachArticleIsPublishedExactlyOnce() throws Exception {
        // Given
        long seed = 20_240_501;
        var random = new Random(seed);
        List<Integer> deaths = new ArrayList<>();
        for (int death = 1; death <= 3; death++) {
            deaths.add(
                    FeedsProcess.run(bootstrap, registry, "killed-feeds", address(), FEEDS, random.nextInt(20, 400)));
        }
        int before = articles().size();

        // When
        try (IngestService service = IngestService.open(
                Ingests.settings(bootstrap, registry, "killed-feeds", List.of("poll.interval=PT2S")))) {
            service.follow(FeedsProcess.feeds(address(), FEEDS), List.of());
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> before + service.report().published() >= FEEDS * ENTRIES);
        }

        // Then
        List<Article> articles = articles();
        assertThat(deaths).containsOnly(FeedsProcess.KILLED);
        assertThat(before).as("seed " + seed).isBetween(1, FEEDS * ENTRIES - 1);
        assertThat(articles.stream().map(Article::id)).hasSize(FEEDS * ENTRIES).doesNotHaveDuplicates();
        assertThat(articles.stream().filter(article -> article.text().startsWith("Page ")))
                .hasSize(SUMMARIES * ENTRIES);
    }
}
