package org.entente.ingest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Something that was made to cost much: a beginning, a piece that is repeated up to a million characters, an end.
 *
 * @param name of it
 * @param body its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // They are read, never compared.
public record Hostile(String name, byte[] body) {

    private static final int LONG = 1_000_000;
    private static final int LONGEST_MILLIS = 20_000;

    /** What the thread has worked: others on the machine do not count. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Hands each of {@code hostile.txt} beside a class to a reader and prints how many milliseconds that took. */
    @SuppressWarnings("SystemOut")
    public static void read(Class<?> beside, Consumer<byte[]> reader) throws IOException {
        for (String line : lines(beside)) {
            Hostile hostile = of(line);
            long begun = worked();
            reader.accept(hostile.body);
            System.out.println((worked() - begun) / 1_000_000 + " " + hostile.name);
        }
    }

    /** Runs a class that reads them, in a machine of its own that has 64 MiB of memory for everything. */
    public static void areAnswered(Class<?> main, int fewest, Path folder) throws IOException, InterruptedException {
        List<String> lines = LittleMachine.run(folder, main);
        List<String> times =
                lines.stream().filter(line -> line.matches("\\d+ .*")).toList();
        assertThat(times).hasSize(lines(main).size()).hasSizeGreaterThanOrEqualTo(fewest);
        assertThat(times)
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(' '))))
                        .isLessThan(LONGEST_MILLIS));
    }

    private static List<String> lines(Class<?> beside) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream("hostile.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** A name, a beginning, what is repeated and an end, parted by tabs; {@code #} is the number of the repetition. */
    private static Hostile of(String line) {
        String[] parts = line.split("\t", 4);
        String piece = parts[2].replace("^A", "\u0001");
        var body = new StringBuilder(parts[1]);
        for (int i = 0; body.length() < LONG; i++) {
            body.append(piece.replace("#", Integer.toString(i)));
        }
        return new Hostile(parts[0], body.append(parts[3]).toString().getBytes(StandardCharsets.UTF_8));
    }
}
