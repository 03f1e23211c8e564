package org.entente.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entente.analysis.article.Article;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.publish.IngestReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives whose reader is killed, at random moments of its work, are taken up where they were left: each record is published exactly once. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class KilledArchivesIT {

    private static final int DEATHS = 2;

    private final String bootstrap;
    private final String registry;
    private PageServer server;

    @TempDir
    private Path folder;

    KilledArchivesIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    /** An archive of many records, by the ending of its name. */
    enum Kind {
        JSON_LINES(".jsonl", 4_000),
        JSON_LINES_PACKED(".jsonl.gz", 4_000),
        TABLE(".csv", 4_000),
        WEB_ARCHIVE(".warc", 1_200),
        WEB_ARCHIVE_PACKED(".warc.gz", 1_200),
        KNOWLEDGE_GRAPH(".gkg.csv", 2_000);

        private final String ending;
        private final int records;

        Kind(String ending, int records) {
            this.ending = ending;
            this.records = records;
        }
    }

    @BeforeEach
    void start() throws IOException {
        Ingests.createTopics(bootstrap);
        server = new PageServer(path -> path.equals("/robots.txt") ? "" : page(path.substring(1)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String name) {
        return PageServer.page("Page " + name + ".");
    }

    /** What the addresses of a kind's records begin with: GDELT names pages, which are fetched. */
    private String address(Kind kind) {
        return kind == Kind.KNOWLEDGE_GRAPH
                ? server.address() + "/"
                : "https://" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example/";
    }

    private Path archive(Kind kind) throws IOException {
        Path file = folder.resolve("long" + kind.ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (kind == Kind.TABLE) {
                out.write(bytes("url,text,published\n"));
            }
            for (int number = 0; number < kind.records; number++) {
                byte[] record = bytes(record(kind, address(kind) + number, number));
                out.write(kind.ending.endsWith(".gz") ? packed(record) : record);
            }
        }
        return file;
    }

    private static String record(Kind kind, String url, int number) {
        return switch (kind) {
            case JSON_LINES, JSON_LINES_PACKED ->
                "{\"url\":\"" + url + "\",\"text\":\"Text " + number + ".\",\"published\":\"2020-01-01\"}\n";
            case TABLE -> url + ",\"Text, and\nmore " + number + "\",2020-01-01\n";
            case KNOWLEDGE_GRAPH ->
                "20240501120000-" + number + "\t20240501120000\t1\tpaper.example\t" + url + "\t".repeat(22) + "\n";
            case WEB_ARCHIVE, WEB_ARCHIVE_PACKED -> response(url, page(Integer.toString(number)));
        };
    }

    private static String response(String url, String page) {
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length() + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + answer.length()
                + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    /** A member of its own, as the archives of crawlers have one for each record. */
    private static byte[] packed(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private IngestReport ingest(String name, Path file, List<String> said) throws IOException {
        IngestProgress progress = new IngestProgress() {
            @Override
            public void at(String what, int done, int total, IngestReport soFar) {
                // Only what is noted is of interest.
            }

            @Override
            public void noted(String sentence) {
                said.add(sentence);
            }
        };
        try (IngestService service = IngestService.open(Ingests.settings(bootstrap, registry, name, List.of()))) {
            return service.ingestFiles(List.of(file), progress);
        }
    }

    private List<Article> articles(Kind kind) {
        return Ingests.articles(bootstrap, registry, address(kind));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void eachRecordIsPublishedExactlyOnce(Kind kind) throws Exception {
        // Given
        String name = "killed-" + kind;
        Path file = archive(kind);
        long seed = kind.ending.hashCode();
        var random = new Random(seed);
        List<Integer> deaths = new ArrayList<>();
        for (int death = 1; death <= DEATHS; death++) {
            var end = new IngestProcess.Death(
                    IngestProcess.Death.Work.MARKS_IN_A_FILE, 1 + random.nextInt(2), random.nextInt(30_000));
            deaths.add(IngestProcess.run(bootstrap, registry, name, file, end));
        }
        int before = articles(kind).size();
        List<String> said = new ArrayList<>();

        // When
        IngestReport last = ingest(name, file, said);
        IngestReport again = ingest(name, file, new ArrayList<>());

        // Then
        assertThat(deaths).containsOnly(IngestProcess.KILLED);
        assertThat(before).as("seed " + seed).isBetween(1, kind.records - 1);
        assertThat(articles(kind).stream().map(Article::id))
                .as("seed " + seed)
                .hasSize(kind.records)
                .doesNotHaveDuplicates();
        assertThat(said).singleElement().asString().startsWith(file + " is taken up at byte ");
        assertThat(last.published()).isEqualTo(kind.records - before);
        assertThat(last.duplicate()).isLessThan(800);
        assertThat(again.duplicate()).isEqualTo(kind.records);
    }
}
