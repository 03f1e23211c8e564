package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.analysis.article.Article;
import org.entente.app.Entente;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.broker.JavaProcess;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.Opml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever ends ingest while it waits for a host that says nothing need not wait with it, and loses nothing. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class StoppedFeedsIT {

    /** Far less than what a request may take; the machine may be busy. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private final String bootstrap;
    private final String registry;
    private PageServer server;
    private ServerSocket silent;

    @TempDir
    private Path folder;

    StoppedFeedsIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void start() throws IOException {
        Ingests.createTopics(bootstrap);
        server = new PageServer(address -> "<rss><channel><item><title>T</title><link>" + address
                + "</link><content:encoded>Text.</content:encoded></item></channel></rss>");
        silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        silent.close();
        server.close();
    }

    private List<FeedSource> feeds(String name) {
        return List.of(
                FeedSource.at(server.address() + "/" + name),
                FeedSource.at("http://127.0.0.1:" + silent.getLocalPort() + "/feed"));
    }

    private List<Article> articles(String name) {
        return Ingests.articles(bootstrap, registry, server.address() + "/" + name);
    }

    @Test
    void aServiceThatHangsUpCommitsWhatCameInAndSaysWhatItWaitedFor() throws Exception {
        // Given
        try (IngestService service =
                IngestService.open(Ingests.settings(bootstrap, registry, "hung-up", List.of("robots=pages")))) {
            var work =
                    CompletableFuture.supplyAsync(() -> service.ingestFeeds(feeds("hung-up"), IngestProgress.SILENT));
            try (Socket asked = silent.accept()) {
                assertThat(asked.isConnected()).isTrue();

                // When
                service.hangUp();

                // Then
                assertThatThrownBy(() -> work.get(SOON.toSeconds(), TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOf(CancellationException.class)
                        .hasMessageContaining("stopped; after 1 of 2 feeds, waiting for http://127.0.0.1:")
                        .hasMessageContaining("published 1");
            }
        }
        assertThat(articles("hung-up")).hasSize(1);
    }

    @Test
    void aProcessThatIsAskedToEndDoesSoAtOnce() throws Exception {
        // Given
        Path list = Files.writeString(folder.resolve("feeds.opml"), Opml.write("Feeds", feeds("process")));
        Process process = JavaProcess.of(
                        Entente.class,
                        "ingest",
                        "--feeds",
                        list,
                        "--bootstrap-server",
                        bootstrap,
                        "--registry",
                        registry,
                        "--set",
                        "allow.addresses=127.0.0.0/8",
                        "--set",
                        "transactional.id=process")
                .start();
        try (Socket asked = silent.accept()) {
            assertThat(asked.isConnected()).isTrue();
            long begun = System.nanoTime();

            // When
            process.destroy();

            // Then
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
        assertThat(articles("process")).hasSize(1);
    }
}
