package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.analysis.article.Article;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestService;
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
    private PageServer server;

    KilledFeedsIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void start() throws IOException {
        Ingests.createTopics(bootstrap);
        server = new PageServer(this::text);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String address() {
        return server.address();
    }

    private String text(String address) {
        String[] path = address.split("/");
        return path[1].equals("feed") ? feed(Integer.parseInt(path[2])) : path[1].equals("page") ? page(path) : "";
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
        return PageServer.page("Page " + path[3] + " of feed " + path[2] + ".");
    }

    private List<Article> articles() {
        return Ingests.articles(bootstrap, registry, address());
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
