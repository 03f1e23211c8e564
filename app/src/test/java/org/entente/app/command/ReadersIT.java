package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.app.ExitCode;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Flow;
import org.entente.app.pipeline.Lag;
import org.entente.app.pipeline.Pipeline;
import org.entente.app.pipeline.Platform;
import org.entente.ingest.IngestProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that read what the services have written, after two articles have gone through all of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadersIT {

    private static final String CLASH = "{\"id\":\"b\",\"url\":\"https://wire.example/2020/03/10/india-pakistan\","
            + "\"source\":\"wire.example\",\"published\":\"2020-03-10T08:00:00Z\","
            + "\"title\":\"India bombs Pakistan\",\"text\":\"NEW DELHI - India bombed Pakistan on Tuesday.\"}\n";

    private static final String UPGRADE = "{\"id\":\"a\",\"url\":\"https://wire.example/2020/03/02/france-peru\","
            + "\"source\":\"wire.example\",\"published\":\"2020-03-02T08:00:00Z\","
            + "\"title\":\"France, Peru set up a strategic partnership\","
            + "\"text\":\"PARIS - France and Peru established a strategic partnership on Monday, March 2, 2020.\"}\n";

    @SuppressWarnings("NullAway.Init")
    private Platform platform;

    @SuppressWarnings("NullAway.Init")
    private Pipeline pipeline;

    @BeforeAll
    void articlesGoThrough(@TempDir Path directory) throws IOException {
        platform = Platform.start(Platform.Wish.embedded(directory));
        pipeline = Pipeline.start(platform.addresses(), directory, Map.of());
        pipeline.ingest()
                .ingestFiles(
                        java.util.List.of(Files.writeString(directory.resolve("a.jsonl"), UPGRADE + CLASH)),
                        IngestProgress.SILENT);
        try (var lag = new Lag(platform.addresses())) {
            var flow = new Flow(lag);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(300))
                    .until(flow::isSettled);
        }
    }

    @AfterAll
    void end() {
        pipeline.close();
        platform.close();
    }

    @Test
    void watchShowsWhatWasRaised() {
        Run run = run("watch", "--no-follow");

        assertThat(run.out()).contains("\"dyad\":\"FRA-PER\"").contains("\"kind\":\"change_up\"");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--dyad,PER-FRA,1", "--dyad,USA-VNM,0", "--kind,change-up,1", "--kind,ended,0", "--since,PT1H,1"})
    void watchShowsOnlyWhatIsAskedFor(String option, String value, int alerts) {
        assertThat(run("watch", "--no-follow", option, value).lines()).hasSize(alerts);
    }

    @ParameterizedTest
    @CsvSource({"table", "json", "jsonl", "csv"})
    void dyadShowsStatusWithItsQuote(String format) {
        Run run = run("dyad", "per-fra", "-o", format);

        assertThat(run.out())
                .contains("strategic_partnership")
                .contains("France and Peru established a strategic partnership");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2020-03-01,3", "2020-03-02,0", "2020-09-30,0"})
    void dyadOnAPastDayShowsWhatHadBeenReportedByThen(String day, int code) {
        Run run = run("dyad", "FRA-PER", "--on", day, "-o", "json");

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out().contains("strategic_partnership")).isEqualTo(code == 0);
    }

    @Test
    void tensionOfAPastDayIsTheSumOfItsParts() throws IOException {
        // Given
        JsonNode fresh = tension("--on", "2020-03-10");

        // When
        JsonNode aged = tension("--on", "2020-04-09");

        // Then
        assertThat(aged.get("value").asDouble()).isCloseTo(fresh.get("value").asDouble() / 2, within(1e-9));
        assertThat(aged.get("value").asDouble())
                .isPositive()
                .isCloseTo(aged.get("contributions").get(0).get("points").asDouble(), within(1e-9));
        assertThat(aged.get("at").asText()).startsWith("2020-04-09");
    }

    @Test
    void whatHadNotComeInByADayWasNotKnownThen() {
        assertThat(run("dyad", "FRA-PER", "--known-by", "2020-12-31").code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(run("dyad", "FRA-PER", "--known-by", "2999-12-31").code()).isZero();
    }

    @Test
    void dayThatIsNoneEndsWith2() {
        Run run = run("dyad", "FRA-PER", "--on", "May 2011");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--on must be a date as 2026-01-31, got 'May 2011'");
    }

    private JsonNode tension(String... options) throws IOException {
        String[] words = Stream.concat(Stream.of("dyad", "IND-PAK", "-o", "json"), Stream.of(options))
                .toArray(String[]::new);
        return new ObjectMapper().readTree(run(words).out()).get("tension");
    }

    @Test
    void dyadOfWhichNothingIsKnownEndsWith3() {
        assertThat(run("dyad", "USA-VNM").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void replayComesToWhatTheServicesCameTo() {
        // Given
        assertThat(run("replay", "once-more").code()).isZero();

        // When
        Run diff = run("diff", "live", "once-more");

        // Then
        assertThat(diff.err()).contains("live has 1 alerts, once-more has 1; no difference");
        assertThat(diff.code()).isZero();
    }

    @Test
    void replayOfTheSameNameIsRefused() {
        // Given
        assertThat(run("replay", "first").code()).isZero();

        // When
        Run second = run("replay", "first");

        // Then
        assertThat(second.err()).contains("there is a replay called first already");
        assertThat(second.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void replayMayReplaceAnEarlierOne() {
        // Given
        assertThat(run("replay", "replaced").code()).isZero();

        // When
        Run second = run("replay", "replaced", "--replace");

        // Then
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(run("watch", "--run", "replaced", "--no-follow").lines()).hasSize(1);
    }

    @Test
    void runThatIsNotThereEndsWith3() {
        assertThat(run("diff", "live", "never").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void explainOfAnAlertNamesTheRuleThatFired() {
        // Given
        String key = run("watch", "--no-follow", "-o", "csv").lines().get(1).split(",")[10];

        // When
        Run run = run("explain", key.substring(0, 12), "-o", "table");

        // Then
        assertThat(run.out()).contains("raised as change_up").contains("before: nothing known");
        assertThat(run.code()).isZero();
    }

    @Test
    void explainOfAnArticleTellsItsStoryAndItsClaims() {
        Run run = run("explain", "https://wire.example/2020/03/02/france-peru?utm_source=x", "-o", "table");

        assertThat(run.out()).contains("nobody's copy").contains("FRA-PER strategic_partnership established");
        assertThat(run.code()).isZero();
    }

    @Test
    void explainOfNothingKnownEndsWith3() {
        assertThat(run("explain", "ffffffffffff").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void doctorFindsAllWell() {
        Run run = run("doctor", "-o", "table");

        assertThat(run.out()).contains("topics").contains("enrich.dead-letter").doesNotContain(" look ");
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void articleThatIsThereAlreadyIsNotTakenInAgain() {
        Run run = Run.with(
                UPGRADE,
                "ingest",
                "-",
                "--bootstrap-server",
                platform.addresses().bootstrapServers(),
                "--registry",
                platform.addresses().registry());

        assertThat(run.err()).contains("published 0").contains("duplicate 1");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"watch", "enrich"})
    void brokerThatDoesNotAnswerEndsWith4(String command) {
        Run run = Run.of(command, "--bootstrap-server", "127.0.0.1:1");

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.out() + run.err()).contains("no Kafka broker answers at 127.0.0.1:1");
    }

    @Test
    void registryThatDoesNotAnswerEndsWith4() {
        Run run = Run.of(
                "watch",
                "--bootstrap-server",
                platform.addresses().bootstrapServers(),
                "--registry",
                "http://127.0.0.1:1");

        assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run.err()).contains("no schema registry answers at http://127.0.0.1:1");
    }

    private Run run(String... args) {
        Addresses addresses = platform.addresses();
        return Run.of(Stream.concat(
                        Stream.of(args),
                        Stream.of(
                                "--bootstrap-server", addresses.bootstrapServers(), "--registry", addresses.registry()))
                .toArray(String[]::new));
    }
}
