package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files come in whole, once, in spite of bad neighbours and of a process that dies. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class FileIngestIT {

    private final String bootstrap;
    private final String registry;

    @TempDir
    private Path folder;

    FileIngestIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void createTopics() {
        Ingests.createTopics(bootstrap);
    }

    @Test
    void badInputIsRefusedWithItsReasonAndGoodInputComesThrough() throws IOException {
        // Given
        Files.writeString(folder.resolve("a-empty.txt"), "\n  \n");
        Files.write(folder.resolve("b-binary.txt"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 0, 0});
        Files.writeString(
                folder.resolve("c-mixed.jsonl"),
                String.join(
                        "\n",
                        "{\"url\":\"https://mixed.example/1\",\"title\":\"One\",\"text\":\"First.\",\"published\":\"2020-03-04\"}",
                        "{\"url\":\"https://mixed.example/2\",\"title\":\"Broken",
                        "[1,2]",
                        "{\"url\":\"https://mixed.example/3\",\"title\":\"No text\"}",
                        "{\"url\":\"https://mixed.example/4\",\"text\":\"When?\",\"published\":\"the day before\"}",
                        "{\"url\":\"https://mixed.example/5\",\"text\":\"Far ahead.\",\"published\":\"9999-12-31T00:00:00Z\"}",
                        "{\"url\":\"https://mixed.example/6?utm_source=x\",\"text\":\"" + "long ".repeat(200_000)
                                + "\"}",
                        "{\"url\":\"https://mixed.example/7\",\"text\":\"Last.\"}"));
        writeHuge(folder.resolve("d-huge.jsonl"), 100 * 1024 * 1024);
        Files.writeString(folder.resolve("e-good.txt"), "A headline\n\nSeptember 12, 2019\n\nA text of mixed.example.");

        // When
        IngestReport report = ingest("bad-input", List.of(folder));

        // Then
        assertThat(report.inWords())
                .isEqualTo("in 12 = published 4 + duplicate 0 + rejected 8 (EMPTY 1, BINARY 1, BROKEN_JSON 2,"
                        + " MISSING_FIELD 1, TOO_LARGE 2, BAD_DATE 1)");
    }

    @Test
    void aTimeFarAheadIsKeptButNotBelieved() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("ahead.jsonl"),
                "{\"url\":\"https://ahead.example/1\",\"text\":\"Ahead.\",\"published\":\"9999-12-31T00:00:00Z\"}");

        // When
        ingest("ahead", List.of(file));

        // Then
        Article article = articles("https://ahead.example/").get(0);
        assertThat(article.timeQuality()).isEqualTo(TimeQuality.CLAMPED);
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(article.eventTime()).isBefore(Instant.now().plus(Article.BELIEVED_AHEAD));
    }

    @Test
    void whatWasPublishedIsNotPublishedAgainAfterARestart() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("once.jsonl"), lines("once", 3));
        ingest("once", List.of(file));
        Files.writeString(folder.resolve("more.jsonl"), lines("once", 5).replace("Text 1 ", "Changed 1 "));

        // When
        IngestReport again = ingest("once", List.of(folder));

        // Then
        assertThat(again.inWords()).isEqualTo("in 8 = published 3 (1 revised) + duplicate 5 + rejected 0");
        assertThat(articles("https://once.example/"))
                .extracting(article -> article.url().orElseThrow() + " " + article.revision())
                .containsExactlyInAnyOrder(
                        "https://once.example/0 1",
                        "https://once.example/1 1",
                        "https://once.example/1 2",
                        "https://once.example/2 1",
                        "https://once.example/3 1",
                        "https://once.example/4 1");
    }

    @Test
    void aProcessThatDiesInTheMiddleLosesNothingAndDoublesNothing() throws Exception {
        // Given
        int count = 4_000;
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines("killed", count));
        long seed = 20_111_101;
        var random = new Random(seed);
        List<Integer> deaths = new ArrayList<>();
        for (int death = 1; death <= 3; death++) {
            long bytes = Files.size(file) * death / 4;
            var end =
                    new IngestProcess.Death(IngestProcess.Death.Work.BYTES_OF_A_STREAM, bytes, random.nextInt(10_000));
            deaths.add(IngestProcess.run(bootstrap, registry, "killed", file, end));
        }
        int before = articles("https://killed.example/").size();

        // When
        IngestReport last = ingest("killed", List.of(file));

        // Then
        assertThat(deaths).containsOnly(IngestProcess.KILLED);
        assertThat(before).isBetween(1, count - 1);
        assertThat(last.published() + last.duplicate()).isEqualTo(count);
        assertThat(last.published()).isEqualTo(count - before);
        assertThat(articles("https://killed.example/").stream().map(Article::id).distinct())
                .as("seed " + seed)
                .hasSize(count);
        assertThat(articles("https://killed.example/")).hasSize(count);
    }

    @Test
    void aMemoryThatNobodyCanReadStopsNobody() throws Exception {
        // Given
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new ByteArraySerializer())) {
            byte[] unknownSchema = {0, 0, 0, 99, 99, 2};
            producer.send(new ProducerRecord<>(Topics.ARTICLES_SEEN.name(), "unreadable", unknownSchema))
                    .get();
        }
        Path file = Files.writeString(folder.resolve("after.jsonl"), lines("after", 1));

        // When
        IngestReport report = ingest("after", List.of(file));

        // Then
        assertThat(report.inWords()).isEqualTo("in 1 = published 1 + duplicate 0 + rejected 0");
    }

    @Test
    void oneTextWithTwoSpellingsOfItsAddressIsOneArticle() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("spellings.jsonl"), """
                {"url":"https://spelt.example/a?b=1&utm_source=feed#top","text":"Same."}
                {"url":"https://SPELT.example:443/a?b=1","text":"Same."}
                """);

        // When
        IngestReport report = ingest("spellings", List.of(file));

        // Then
        assertThat(report.inWords()).isEqualTo("in 2 = published 1 + duplicate 1 + rejected 0");
        assertThat(articles("https://spelt.example/"))
                .extracting(Article::id)
                .containsExactly(ArticleId.ofUrl("https://spelt.example/a?b=1"));
    }

    @Test
    void whatIsStoppedAtAMarkGoesOnThereWhenItIsNamedAgain() throws IOException {
        // Given
        int count = 2_000;
        Path file = Files.writeString(folder.resolve("stopped.jsonl"), lines("stopped", count));
        IngestSettings settings = Ingests.settings(bootstrap, registry, "stopped", List.of());
        try (IngestService service = IngestService.open(settings)) {
            assertThatThrownBy(() -> service.ingestFiles(List.of(file), new StopsAtTheFirstMark()))
                    .isInstanceOf(CancellationException.class);
        }
        int before = articles("https://stopped.example/").size();

        // When
        IngestReport rest = ingest("stopped", List.of(file));

        // Then
        assertThat(before).isBetween(1, count - 1);
        assertThat(rest.inWords())
                .isEqualTo("in %1$d = published %1$d + duplicate 0 + rejected 0".formatted(count - before));
        assertThat(articles("https://stopped.example/")).hasSize(count);
    }

    /** Somebody who presses Ctrl-C. */
    private record StopsAtTheFirstMark() implements IngestProgress {

        @Override
        public void at(String what, int done, int total, IngestReport soFar) {}

        @Override
        public void within(String file, long offset, long read, long size, IngestReport soFar) {
            throw new CancellationException("stopped at byte " + offset);
        }
    }

    @Test
    void refusalsReachTheSideTopicWithTheirPlace() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("refused.jsonl"), "{\"text\": 7}\nnot json\n");

        List<String> noted = new ArrayList<>();
        IngestSettings settings = Ingests.settings(bootstrap, registry, "refused", List.of());

        // When
        try (IngestService service = IngestService.open(settings)) {
            service.ingestFiles(List.of(file), new ListensToNotes(noted));
        }

        // Then
        assertThat(noted).hasSize(2).first().isEqualTo(file + ":1 has no \"text\" but 7");
        assertThat(Ingests.read(
                        Topics.ARTICLES_REJECTED,
                        bootstrap,
                        registry,
                        rejection -> rejection.source().equals(file.toString())))
                .extracting(rejection -> Map.entry(rejection.place(), rejection.reason()))
                .containsExactly(
                        Map.entry(file + ":1", RejectionReason.MISSING_FIELD),
                        Map.entry(file + ":2", RejectionReason.BROKEN_JSON));
    }

    /** Somebody who reads what standard error says. */
    private record ListensToNotes(List<String> sentences) implements IngestProgress {

        @Override
        public void at(String what, int done, int total, IngestReport soFar) {}

        @Override
        public void noted(String sentence) {
            sentences.add(sentence);
        }
    }

    private IngestReport ingest(String name, List<Path> places) throws IOException {
        IngestSettings settings = Ingests.settings(bootstrap, registry, name, List.of());
        try (IngestService service = IngestService.open(settings)) {
            return service.ingestFiles(places, IngestProgress.SILENT);
        }
    }

    private List<Article> articles(String beginning) {
        return Ingests.articles(bootstrap, registry, beginning);
    }

    private static String lines(String host, int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"url\":\"https://")
                    .append(host)
                    .append(".example/")
                    .append(i)
                    .append("\",\"title\":\"Title ")
                    .append(i)
                    .append("\",\"text\":\"Text ")
                    .append(i)
                    .append(" of the test.\",\"published\":\"2020-01-01T00:00:00Z\"}\n");
        }
        return lines.toString();
    }

    private static void writeHuge(Path file, int size) throws IOException {
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"url\":\"https://mixed.example/8\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < size; written += block.length) {
                out.write(block);
            }
            out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
