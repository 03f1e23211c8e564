package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Article;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.replay.Replay;
import org.entente.analysis.tension.TensionModel;
import org.entente.app.Entente;
import org.entente.app.ExitCode;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Flow;
import org.entente.app.pipeline.Lag;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code entente up} in a process of its own, which is killed in the middle of its work and begun again. */
class UpIT {

    private static final Pattern READY = Pattern.compile("ready; broker (\\S+), registry (\\S+)");
    private static final Path CORPUS = Path.of("..", "seeds", "corpus", "world.jsonl");
    private static final int ARTICLES = 80;

    @TempDir
    Path directory;

    @Test
    void killLosesNothingAndDoublesNothing() throws IOException {
        // Given
        List<String> lines = Files.readAllLines(CORPUS).subList(0, ARTICLES);
        Path half = Files.write(directory.resolve("half.jsonl"), lines.subList(0, ARTICLES / 2));
        Path whole = Files.write(directory.resolve("whole.jsonl"), lines);
        try (Up up = Up.start(directory.resolve("data"))) {
            ingest(up.addresses(), half);
            // When
            up.kill();
        }

        // Then
        try (Up up = Up.start(directory.resolve("data"))) {
            ingest(up.addresses(), whole);
            settle(up.addresses());
            List<Article> articles = values(Topics.ARTICLES_RAW, up.addresses());
            assertThat(articles.stream().map(Article::id))
                    .doesNotHaveDuplicates()
                    .hasSize(ARTICLES);
            Replay.Outcome expected = replay(articles);
            List<Alert> raised = values(Topics.ALERTS_RAISED, up.addresses());
            assertThat(raised).doesNotHaveDuplicates();
            assertThat(settled(raised)).isEqualTo(settled(expected.alerts())).isNotEmpty();
            Map<String, Relation> known = new TreeMap<>();
            read(Topics.RELATIONS_KNOWN, up.addresses(), entry -> known.put(entry.key(), entry.value()));
            Map<String, Relation> relations = new TreeMap<>();
            expected.judgements().forEach((dyad, judgement) -> relations.put(dyad.toString(), judgement.relation()));
            assertThat(known.keySet()).isEqualTo(relations.keySet());
        }
    }

    @Test
    void secondProcessOnTheSameDataIsRefusedInOneSentence() throws IOException {
        try (Up up = Up.start(directory.resolve("data"))) {
            // When
            Run second = Run.of(
                    "up", "--data-dir", directory.resolve("data").toString(), "--port", "0", "--registry-port", "0");

            // Then
            assertThat(up.process().isAlive()).isTrue();
            assertThat(second.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(second.err()).contains("is in use by another process").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--registry-port"})
    void aStartThatFailsOnABusyPortLeavesNothingBehind(String option) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            Path data = directory.resolve("data");
            String other = option.equals("--port") ? "--registry-port" : "--port";
            String port = Integer.toString(taken.getLocalPort());
            Run run = Run.of("up", "--data-dir", data.toString(), option, port, other, "0");

            // Then
            assertThat(run.err()).contains("cannot listen on 127.0.0.1:" + port);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void askedToEndItEndsInOrderWithinSeconds() throws IOException, InterruptedException {
        try (Up up = Up.start(directory.resolve("data"))) {
            // When
            up.process().destroy();

            // Then
            assertThat(up.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(up.process().exitValue()).isEqualTo(128 + 15);
        }
    }

    private static void ingest(Addresses addresses, Path file) {
        Run run = Run.of(
                "ingest",
                file.toString(),
                "--bootstrap-server",
                addresses.bootstrapServers(),
                "--registry",
                addresses.registry());
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static void settle(Addresses addresses) {
        try (var lag = new Lag(addresses)) {
            var flow = new Flow(lag);
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(flow::isSettled);
        }
    }

    private static Replay.Outcome replay(List<Article> articles) {
        return new Replay(Kin.byText(), ArticleAnalyzer.standard(), Judge.standard(), TensionModel.standard())
                .run(articles, 2);
    }

    private static Map<String, String> settled(List<Alert> alerts) {
        Map<String, Alert> last = new TreeMap<>();
        alerts.forEach(alert -> last.put(alert.key(), alert));
        Map<String, String> lines = new TreeMap<>();
        last.values().stream()
                .filter(alert -> alert.kind() != org.entente.analysis.alert.AlertKind.CORRECTION)
                .forEach(alert -> lines.put(
                        alert.key(),
                        alert.dyad() + " " + alert.kind() + " " + alert.article() + " " + alert.sources()));
        return lines;
    }

    private static <T> List<T> values(Topic<T> topic, Addresses addresses) {
        List<T> values = new ArrayList<>();
        read(topic, addresses, entry -> values.add(entry.value()));
        return values;
    }

    private static <T> void read(
            Topic<T> topic, Addresses addresses, java.util.function.Consumer<TopicReader.Entry<T>> reader) {
        try (TopicReader<T> entries = TopicReader.of(topic, addresses)) {
            entries.readToEnd(reader);
        }
    }

    /** The command in a process of its own. */
    private record Up(Process process, Addresses addresses) implements AutoCloseable {

        static Up start(Path data) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Entente.class.getName(),
                            "up",
                            "--data-dir",
                            data.toString(),
                            "--port",
                            "0",
                            "--registry-port",
                            "0")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Left open: a process whose words nobody takes any more may fail over it.
            BufferedReader words = process.errorReader(StandardCharsets.UTF_8);
            var said = new StringBuilder();
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return new Up(process, new Addresses(ready.group(1), ready.group(2)));
                }
                said.append(line).append('\n');
            }
            throw new AssertionError("entente up ended before it was ready, and said: " + said);
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
