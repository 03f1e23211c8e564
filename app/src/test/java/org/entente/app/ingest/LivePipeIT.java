package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.entente.analysis.article.Article;
import org.entente.app.Entente;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.broker.JavaProcess;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Lines that somebody writes into a pipe now and then are articles at once, and whoever waits for more can be ended. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class LivePipeIT {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final String bootstrap;
    private final String registry;

    @TempDir
    private Path folder;

    LivePipeIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void createTopics() {
        Ingests.createTopics(bootstrap);
    }

    private List<Article> articles() {
        return Ingests.articles(bootstrap, registry, "http://pipe.example/");
    }

    private static void write(OutputStream pipe, String line) throws IOException {
        pipe.write(line.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }

    private static String line(int number) {
        return line("pipe.example", number);
    }

    private static String line(String host, int number) {
        return "{\"url\":\"http://" + host + "/" + number + "\",\"title\":\"T\",\"text\":\"Text " + number + ".\"}\n";
    }

    /** Waits for so many, or as long as is decent. */
    private int awaitArticles(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (articles().size() < count && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return articles().size();
    }

    private Process ingest(Path told) throws IOException {
        return JavaProcess.of(
                        Entente.class,
                        "ingest",
                        "-",
                        "--bootstrap-server",
                        bootstrap,
                        "--registry",
                        registry,
                        "--set",
                        "transactional.id=pipe")
                .redirectError(told.toFile())
                .start();
    }

    @Test
    void packedLinesAreUnpacked() throws Exception {
        Process process = ingest(folder.resolve("told.txt"));
        try (OutputStream pipe = process.getOutputStream();
                OutputStream packed = new GZIPOutputStream(pipe)) {
            packed.write((line("packed.example", 1) + line("packed.example", 2)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("told.txt")).content().contains("published 2");
    }

    @Test
    void eachLineIsPublishedWhileThePipeIsOpenAndASilentOneHoldsNobodyUp() throws Exception {
        // Given
        Path told = folder.resolve("told.txt");
        Process process = ingest(told);
        try (OutputStream pipe = process.getOutputStream()) {
            // When
            write(pipe, line(1));
            int first = awaitArticles(1);
            write(pipe, line(2) + line(3) + "{\"url\":\"http://pipe.exam");
            int then = awaitArticles(3);
            long begun = System.nanoTime();
            process.destroy();

            // Then
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            assertThat(List.of(first, then)).containsExactly(1, 3);
            assertThat(told).content().contains("stopped; ", "published 3");
        } finally {
            process.destroyForcibly();
        }
        assertThat(articles()).hasSize(3);
    }
}
