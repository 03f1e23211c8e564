package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.analysis.article.RejectionReason;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestService;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two that publish under one name, as {@code entente ingest FILE} beside {@code entente up}, take turns. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class SharedNameIT {

    private final String bootstrap;
    private final String registry;

    SharedNameIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void createTopics() {
        Ingests.createTopics(bootstrap);
    }

    @Test
    void neitherEndsTheOtherAndNothingIsPublishedTwice() throws IOException {
        // Given
        try (IngestService first = open("turns");
                IngestService second = open("turns")) {

            // When
            IngestReport one = ingest(first, "turns", 0, 4);
            IngestReport two = ingest(second, "turns", 2, 8);
            IngestReport three = ingest(first, "turns", 6, 10);

            // Then
            assertThat(one.inWords()).isEqualTo("in 5 = published 4 + duplicate 0 + rejected 1 (BROKEN_JSON 1)");
            assertThat(two.inWords()).isEqualTo("in 7 = published 4 + duplicate 2 + rejected 1 (BROKEN_JSON 1)");
            assertThat(three.inWords()).isEqualTo("in 5 = published 2 + duplicate 2 + rejected 1 (BROKEN_JSON 1)");
        }
        assertThat(Ingests.read(
                        Topics.ARTICLES_RAW,
                        bootstrap,
                        registry,
                        article -> article.source().equals("turns.example")))
                .hasSize(10)
                .extracting(article -> article.id())
                .doesNotHaveDuplicates();
        assertThat(Ingests.read(
                        Topics.ARTICLES_REJECTED,
                        bootstrap,
                        registry,
                        rejection -> rejection.source().equals("turns")))
                .extracting(rejection -> rejection.reason())
                .containsExactly(RejectionReason.BROKEN_JSON, RejectionReason.BROKEN_JSON, RejectionReason.BROKEN_JSON);
    }

    @Test
    void aChangedTextIsNumberedAfterWhatTheOtherPublished() throws IOException {
        // Given
        try (IngestService first = open("numbers");
                IngestService second = open("numbers")) {
            ingest(first, line("numbers", 0, "One."));
            ingest(second, line("numbers", 0, "Two."));

            // When
            ingest(first, line("numbers", 0, "Three."));
        }

        // Then
        assertThat(Ingests.read(
                        Topics.ARTICLES_RAW,
                        bootstrap,
                        registry,
                        article -> article.source().equals("numbers.example")))
                .extracting(article -> article.revision() + " " + article.text())
                .containsExactly("1 One.", "2 Two.", "3 Three.");
    }

    private IngestService open(String name) {
        return IngestService.open(Ingests.settings(bootstrap, registry, name, java.util.List.of()));
    }

    private static IngestReport ingest(IngestService service, String host, int from, int to) throws IOException {
        String lines = IntStream.range(from, to)
                .mapToObj(number -> line(host, number, "Text " + number + "."))
                .collect(Collectors.joining());
        return service.ingestLines(bytes(lines + "no json\n"), host);
    }

    private static void ingest(IngestService service, String line) throws IOException {
        service.ingestLines(bytes(line), "line");
    }

    private static String line(String host, int number, String text) {
        return "{\"url\":\"https://%s.example/%d\",\"text\":\"%s\",\"published\":\"2020-01-01\"}%n"
                .formatted(host, number, text);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
