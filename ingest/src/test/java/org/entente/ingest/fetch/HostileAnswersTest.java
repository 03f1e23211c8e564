package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server answers, the answer has ended by the deadline, and all that comes of it fits into 64 MiB. */
class HostileAnswersTest {

    private static final int DEADLINE_SECONDS = 2;
    /** The machine may be busy with other things. */
    private static final int LONGEST_MILLIS = DEADLINE_SECONDS * 1_000 + 8_000;

    @Test
    void areEndedWithinTheirDeadlineAndLittleMemory(@TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        try (var server = new HostileAnswers()) {
            Process machine = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AskingHostile.class.getName(),
                            Integer.toString(server.port()),
                            Integer.toString(DEADLINE_SECONDS))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = machine.waitFor(10, TimeUnit.MINUTES);
            machine.destroyForcibly();

            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            assertThat(ended).as("%s", lines).isTrue();
            assertThat(machine.exitValue()).as("%s", lines).isZero();
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
