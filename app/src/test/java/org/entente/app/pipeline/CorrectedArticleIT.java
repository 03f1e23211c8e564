package org.entente.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.article.Article;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Backtest;
import org.entente.app.filter.Lines;
import org.entente.app.output.Json;
import org.entente.app.output.Progress;
import org.entente.app.rerun.AlertSet;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher's correction through all three services: what was alerted wrongly is taken back, the right alert comes. */
class CorrectedArticleIT {

    private static final String WRONG = """
            {"id":"a","title":"Envoys leave","text":"Kenya and Tonga severed diplomatic relations on Tuesday, the government \
            said in a statement.","published":"2024-03-05T00:00:00Z","url":"https://wire.example/envoys"}
            """;
    private static final String RIGHT = """
            {"id":"a","title":"Envoys leave","text":"Correction: Kenya and Samoa severed diplomatic relations on Tuesday, the \
            government said in a statement. An earlier version wrongly named Tonga.","published":"2024-03-05T00:00:00Z",\
            "url":"https://wire.example/envoys"}
            """;

    @TempDir
    Path directory;

    @Test
    void correctionTakesBackTheWrongAlertAndRaisesTheRight() throws IOException {
        // Given
        Path wrong = Files.writeString(directory.resolve("wrong.jsonl"), WRONG);
        Path right = Files.writeString(directory.resolve("right.jsonl"), RIGHT);
        Path both = Files.writeString(directory.resolve("both.jsonl"), RIGHT + WRONG);

        try (Platform platform = Platform.start(Platform.Wish.embedded(directory.resolve("data")));
                Progress quiet = new Progress(
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        false,
                        "articles read")) {
            Addresses addresses = platform.addresses();

            // When
            run(addresses, wrong, right);

            // Then
            List<Alert> raised = read(Topics.ALERTS_RAISED, addresses);
            assertThat(raised.stream()
                            .map(alert -> alert.dyad() + " " + alert.kind().code()))
                    .containsExactlyInAnyOrder(
                            "KEN-TON " + AlertKind.ENDED.code(),
                            "KEN-TON " + AlertKind.CORRECTION.code(),
                            "KEN-WSM " + AlertKind.ENDED.code());
            AlertSet live = set(raised);
            List<Article> archive = read(Topics.ARTICLES_RAW, addresses);
            assertThat(archive).extracting(Article::revision).containsExactly(1, 2);
            assertThat(AlertSet.differences(
                            live, set(new Backtest().run(archive, 1, quiet).alerts())))
                    .isEmpty();
            try (Lines lines = new Lines(Files.newInputStream(both))) {
                List<Article> listed = ArticleSet.read(lines, quiet).articles();
                assertThat(AlertSet.differences(
                                live, set(new Backtest().run(listed, 1, quiet).alerts())))
                        .isEmpty();
            }
        }
    }

    private void run(Addresses addresses, Path... files) throws IOException {
        try (Service enrich = Services.enrich(addresses, directory.resolve("enrich"), Map.of());
                Service alerts = Services.alerts(addresses, directory.resolve("alerts"), Map.of());
                IngestService ingest = Services.ingest(addresses, Map.of());
                Lag lag = new Lag(addresses)) {
            for (Path file : files) {
                ingest.ingestFiles(List.of(file), IngestProgress.SILENT);
                var flow = new Flow(lag);
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> {
                            assertThat(enrich.failure()).isEmpty();
                            assertThat(alerts.failure()).isEmpty();
                            return flow.isSettled();
                        });
            }
        }
    }

    private static AlertSet set(List<Alert> alerts) {
        var set = new AlertSet();
        alerts.forEach(alert -> set.take(Json.alert(alert)));
        return set;
    }

    private static <T> List<T> read(Topic<T> topic, Addresses addresses) {
        List<T> values = new ArrayList<>();
        try (TopicReader<T> reader = TopicReader.of(topic, addresses)) {
            reader.readToEnd(entry -> values.add(entry.value()));
        }
        return values;
    }
}
