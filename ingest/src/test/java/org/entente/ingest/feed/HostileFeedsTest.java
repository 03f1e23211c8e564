package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of a million characters that were made to cost much are each read soon, and with 64 MiB of memory for everything. */
class HostileFeedsTest {

    private static final int FEWEST = 40;
    private static final int LONGEST = 20_000;

    @Test
    void eachIsAnsweredSoonInLittleMemory(@TempDir Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("said");

        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFeeds.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = machine.waitFor(4, TimeUnit.MINUTES);
        machine.destroyForcibly();

        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        assertThat(ended).as("%s", lines).isTrue();
        assertThat(machine.exitValue()).as("%s", lines).isZero();
        List<String> times =
                lines.stream().filter(line -> line.matches("\\d+ .*")).toList();
        assertThat(times).hasSize(HostileFeeds.all().size()).hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(times)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(' '))))
                        .isLessThan(LONGEST));
    }
}
