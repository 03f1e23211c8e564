package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.entente.ingest.shared.LittleMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server answers, the answer has ended by the deadline, and all that comes of it fits into 64 MiB. */
class HostileAnswersTest {

    private static final int DEADLINE_SECONDS = 2;
    /** The machine may be busy with other things. */
    private static final int LONGEST_MILLIS = DEADLINE_SECONDS * 1_000 + 8_000;

    @Test
    void areEndedWithinTheirDeadlineAndLittleMemory(@TempDir Path folder) throws IOException, InterruptedException {
        try (var server = new HostileAnswers()) {
            List<String> lines = LittleMachine.run(
                    folder, AskingHostile.class, Integer.toString(server.port()), Integer.toString(DEADLINE_SECONDS));

            areAsExpected(lines.stream()
                    .filter(line -> line.matches("\\d+\\t.*"))
                    .map(line -> line.split("\t", 3))
                    .toList());
        }
    }

    private static void areAsExpected(List<String[]> outcomes) {
        assertThat(outcomes).hasSameSizeAs(HostileAnswers.ALL).hasSizeGreaterThanOrEqualTo(40);
        var all = new SoftAssertions();
        for (int i = 0; i < outcomes.size(); i++) {
            HostileAnswers.Answer answer = HostileAnswers.ALL.get(i);
            String[] outcome = outcomes.get(i);
            all.assertThat(outcome[1]).isEqualTo(answer.name());
            all.assertThat(Integer.parseInt(outcome[0])).as(answer.name()).isLessThan(LONGEST_MILLIS);
            all.assertThat(Arrays.stream(answer.outcome().split("\\|")))
                    .as(answer.name() + ": " + outcome[2])
                    .anyMatch(outcome[2]::contains);
        }
        all.assertAll();
    }
}
