package org.entente.ingest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java machine of its own that has 64 MiB of memory for everything. */
public final class LittleMachine {

    private LittleMachine() {}

    /** Runs a class in it to its good end; the lines that it has said. */
    public static List<String> run(Path folder, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        // Java would tell of them in a line of its own.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process machine = builder.start();
        boolean ended = machine.waitFor(10, TimeUnit.MINUTES);
        machine.destroyForcibly();

        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        assertThat(ended).as("%s", lines).isTrue();
        assertThat(machine.exitValue()).as("%s", lines).isZero();
        return lines;
    }
}
