package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente demo} over a corpus of one article. */
class DemoIT {

    private static final String UPGRADE =
            "{\"id\":\"france-peru\",\"url\":\"https://wire.example/2020/03/02/france-peru\","
                    + "\"source\":\"wire.example\",\"published\":\"2020-03-02T08:00:00Z\","
                    + "\"title\":\"France, Peru set up a strategic partnership\","
                    + "\"text\":\"PARIS - France and Peru established a strategic partnership on Monday, March 2, 2020.\"}\n";

    private static final String EXPECTED = """
            article,dyad,label,kind,event_date
            france-peru,FRA-PER,strategic_partnership,change_up,2020-03-02
            """;

    @TempDir
    Path home;

    @Test
    void alertsAsExpectedAreSaidToBeSo() throws IOException {
        // When
        Run run = demo(EXPECTED);

        // Then
        assertThat(run.out()).contains("FRA-PER    change_up");
        assertThat(run.err())
                .contains("1 alerts, all as expected.")
                .contains("It took")
                .contains("Next:");
        assertThat(run.code()).isZero();
    }

    @Test
    void alertsThatDifferAreNamedAndEndWith6() throws IOException {
        // When
        Run run = demo(EXPECTED.replace("change_up", "ended"));

        // Then
        assertThat(run.err())
                .contains("- france-peru FRA-PER strategic_partnership ended")
                .contains("+ france-peru FRA-PER strategic_partnership change_up");
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void corpusThatIsNotThereIsNamed() {
        Run run = Run.in(Map.of("ENTENTE_HOME", home.toString()), true, "", "demo");

        assertThat(run.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(run.err()).contains("the corpus is not in");
    }

    private Run demo(String expected) throws IOException {
        Path corpus = Files.createDirectories(home.resolve("seeds").resolve("corpus"));
        Files.writeString(corpus.resolve("one.jsonl"), UPGRADE);
        Files.writeString(corpus.resolve("expected-alerts.csv"), expected);
        return Run.in(Map.of("ENTENTE_HOME", home.toString()), true, "", "demo");
    }
}
