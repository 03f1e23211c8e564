package org.entente.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Proof;
import org.entente.analysis.alert.Severity;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.app.Entente;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How results reach people and programs. */
class OutputTest {

    private static final ObjectNode ROW = JsonNodeFactory.instance
            .objectNode()
            .put("dyad", "FRA-PER")
            .put("label", "a, \"b\"")
            .put("hidden", 1);

    @ParameterizedTest
    @EnumSource(Format.class)
    void rowsAreShownInEveryFormat(Format format) {
        // Given
        var out = new ByteArrayOutputStream();

        // When
        new Rows(format, List.of("dyad", "label"), 80)
                .print(List.of(ROW), new PrintStream(out, false, StandardCharsets.UTF_8));

        // Then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        switch (format) {
                            case table -> "DYAD     LABEL\nFRA-PER  a, \"b\"\n";
                            case json -> """
                                [ {
                                  "dyad" : "FRA-PER",
                                  "label" : "a, \\"b\\"",
                                  "hidden" : 1
                                } ]
                                """;
                            case jsonl -> "{\"dyad\":\"FRA-PER\",\"label\":\"a, \\\"b\\\"\",\"hidden\":1}\n";
                            case csv -> "dyad,label\nFRA-PER,\"a, \"\"b\"\"\"\n";
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "change_up, , strategic_partnership, strategic_partnership",
        "change_up, comprehensive_partnership, strategic_partnership, strategic_partnership (before: comprehensive_partnership)",
        "ended, strategic_partnership, ended, strategic_partnership -> ended",
        "restored, lowered, strategic_partnership, strategic_partnership (before: lowered)",
        "conflict, 1996, 1997, strategic_partnership (1996 / 1997)",
    })
    void alertForPeopleTellsWhatWasBeforeAndWhoSaysSo(String kind, String from, String to, String status) {
        // Given
        var evidence = new Evidence(Field.TEXT, 0, 5, "They.");
        var alert = new Alert(
                "key",
                1,
                new ArticleId("a"),
                Dyad.of("FRA", "PER"),
                Optional.of(Label.STRATEGIC_PARTNERSHIP),
                AlertKind.ofCode(kind),
                Optional.ofNullable(from),
                Optional.of(to),
                Severity.HIGH,
                new PartialDate(2020, 3, 2),
                Instant.EPOCH,
                List.of("daily.example", "wire.example"),
                List.of(new Proof(new ArticleId("a"), "wire.example", evidence)),
                "rule",
                Optional.empty());

        // When
        String line = new AlertLine(200).of(alert);

        // Then
        assertThat(line)
                .isEqualTo(String.format(
                        "2020-03-02  FRA-PER    %-16s  %s  \u201cThey.\u201d  wire.example +1", kind, status));
    }

    @Test
    void halfOfASurrogatePairSurvivesAsAnEscape() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("quote", "a\uD83D b\uD83D\uDE00 c\uDE00");

        assertThat(JsonText.compact(node)).isEqualTo("{\"quote\":\"a\\ud83d b\uD83D\uDE00 c\\ude00\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            two words|two words
              out  ofTABline |out of line
            redESC[31m text|red [31m text
            turnedRTLgnirts|turned gnirts
            """)
    void quoteOnAScreenIsOneHarmlessLine(String given, String shown) {
        assertThat(ScreenText.oneLine(
                        given.replace("ESC", "\u001b").replace("RTL", "\u202e").replace("TAB", "\t")))
                .isEqualTo(shown);
    }

    @Test
    void readerThatHasGoneEndsTheCommandInSilence() {
        // Given
        var err = new ByteArrayOutputStream();
        var terminal = terminal(new Broken("Broken pipe"), err);

        // When
        int code = Entente.run(terminal, "analyze", "../seeds/corpus/asia-pacific.jsonl");

        // Then
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readerThatHasGoneBeforeTheHelpEndsInSilenceToo() {
        // Given
        var err = new ByteArrayOutputStream();
        var terminal = terminal(new Broken("Broken pipe"), err);

        // When
        int code = Entente.run(terminal, "--help");

        // Then
        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void fullDiskIsAFailure() {
        // Given
        var err = new ByteArrayOutputStream();
        var terminal = terminal(new Broken("No space left on device"), err);

        // When
        int code = Entente.run(terminal, "dedupe", "../seeds/corpus/asia-pacific.jsonl");

        // Then
        assertThat(code).isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @Test
    void progressIsSilentWhenWorkIsSoonDone() {
        // Given
        var err = new ByteArrayOutputStream();
        var clock = new AtomicLong();
        var progress =
                new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), false, "lines read", clock::get);

        // When
        clock.set(4_900_000_000L);
        progress.advanceTo(10);

        // Then
        assertThat(err.size()).isZero();
    }

    @Test
    void progressSpeaksEveryFiveSeconds() {
        // Given
        var err = new ByteArrayOutputStream();
        var clock = new AtomicLong();
        var progress =
                new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), false, "lines read", clock::get);

        // When
        for (int second = 1; second <= 11; second++) {
            clock.set(second * 1_000_000_000L);
            progress.advanceTo(second * 1000L);
        }

        // Then
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("5,000 lines read, 5 s, 1,000/s", "10,000 lines read, 10 s, 1,000/s");
    }

    @Test
    void nothingIsCutWhereNobodyLooks() {
        // Given
        String quote = "The two states have been strategic partners since their presidents met in the spring. "
                .repeat(9)
                .strip();

        // When
        List<String> lines = new Table(List.of("quote"), Terminal.ofProcess().width()).lines(List.of(List.of(quote)));

        // Then
        assertThat(lines).contains(quote);
    }

    private static Terminal terminal(OutputStream out, OutputStream err) {
        return new Terminal(
                InputNobodySends.STREAM,
                new PrintStream(new PipeOutput(out), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80,
                java.util.Map.of());
    }

    private static final class InputNobodySends {
        static final java.io.InputStream STREAM = java.io.InputStream.nullInputStream();
    }

    /** Takes nothing. */
    private static final class Broken extends OutputStream {

        private final String why;

        Broken(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}
