package org.entente.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.app.Entente;
import org.entente.app.Terminal;

/**
 * What became of one command, run in this process.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Run(int code, String out, String err) {

    private static final int WIDTH = 120;

    public static Run of(String... args) {
        return with("", args);
    }

    /** With standard input. */
    public static Run with(String input, String... args) {
        return in(Map.of(), false, input, args);
    }

    static Run onScreen(String input, String... args) {
        return in(Map.of(), true, input, args);
    }

    public static Run in(Map<String, String> environment, boolean screen, String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                screen,
                false,
                WIDTH,
                environment);
        int code = Entente.run(terminal, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
