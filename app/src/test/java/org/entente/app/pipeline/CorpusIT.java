package org.entente.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertDiff;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.replay.Replay;
import org.entente.analysis.tension.TensionModel;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled corpus through all three services, over a real broker: they come to what a plain replay comes to. */
class CorpusIT {

    private static final Path CORPUS = Path.of("..", "seeds", "corpus");

    @TempDir
    Path directory;

    @Test
    void servicesComeToTheAnswersOfReplay() throws IOException {
        try (Platform platform = Platform.start(Platform.Wish.embedded(directory))) {
            // When
            run(platform.addresses());

            // Then
            List<Article> articles = read(Topics.ARTICLES_RAW, platform.addresses());
            List<Alert> expected = new Replay(
                            Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard())
                    .run(articles, 2)
                    .alerts();
            assertThat(settled(read(Topics.ALERTS_RAISED, platform.addresses())))
                    .isEqualTo(lines(expected))
                    .hasSizeGreaterThan(200);
            assertThat(PlainSubscriber.read(
                            "alerts.raised",
                            platform.addresses().bootstrapServers(),
                            platform.addresses().registry(),
                            expected.size()))
                    .hasSizeGreaterThanOrEqualTo(expected.size())
                    .allSatisfy(alert -> {
                        assertThat(alert.get("dyad").toString()).contains("-");
                        assertThat((List<?>) alert.get("evidence")).isNotEmpty();
                    });
        }
    }

    private void run(Addresses addresses) throws IOException {
        try (Service enrich = Services.enrich(addresses, directory.resolve("enrich"), Map.of());
                Service alerts = Services.alerts(addresses, directory.resolve("alerts"), Map.of());
                IngestService ingest = Services.ingest(addresses, Map.of());
                Lag lag = new Lag(addresses)) {
            ingest.ingestFiles(
                    List.of(CORPUS.resolve("asia-pacific.jsonl"), CORPUS.resolve("world.jsonl")),
                    IngestProgress.SILENT);
            var flow = new Flow(lag);
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        assertThat(enrich.failure()).isEmpty();
                        assertThat(alerts.failure()).isEmpty();
                        return flow.isSettled();
                    });
        }
    }

    /** By key: dyad, kind, label, trigger and sources of what stands in the end. */
    private static Map<String, String> settled(List<Alert> raised) {
        Map<String, Alert> last = new TreeMap<>();
        raised.forEach(alert -> last.put(alert.key(), alert));
        return lines(last.values().stream()
                .filter(alert -> alert.kind() != AlertKind.CORRECTION
                        || !alert.to().equals(java.util.Optional.of(AlertDiff.WITHDRAWN)))
                .toList());
    }

    private static Map<String, String> lines(List<Alert> alerts) {
        Map<String, String> lines = new TreeMap<>();
        alerts.forEach(alert -> lines.put(
                alert.key(),
                alert.dyad() + " " + alert.kind() + " " + alert.label() + " " + alert.article() + " "
                        + alert.sources()));
        return lines;
    }

    private static <T> List<T> read(Topic<T> topic, Addresses addresses) {
        List<T> values = new ArrayList<>();
        try (TopicReader<T> reader = TopicReader.of(topic, addresses)) {
            reader.readToEnd(entry -> values.add(entry.value()));
        }
        return values;
    }
}
