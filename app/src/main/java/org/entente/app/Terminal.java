package org.entente.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.entente.app.output.PipeOutput;

/**
 * What a command was started in: its streams, and what is known of the screen behind them.
 *
 * @param in data come in here
 * @param out data go out here, nothing else
 * @param err words and progress go here
 * @param outIsScreen whether somebody looks at {@code out}
 * @param errIsScreen whether somebody looks at {@code err}
 * @param width how many characters fit on a line of {@code out}: a screen has an end, a file and a pipe have none
 * @param environment variables
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outIsScreen,
        boolean errIsScreen,
        int width,
        Map<String, String> environment) {

    private static final int BUFFER = 1 << 16;
    private static final int USUAL_WIDTH = 120;
    private static final int NARROWEST = 40;
    private static final int WHOLE = Integer.MAX_VALUE;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The streams of this process; the launcher tells in system properties which of them are screens. */
    public static Terminal ofProcess() {
        var out = new PipeOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        String screens = System.getProperty("entente.screens", "");
        return new Terminal(
                System.in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                screens.contains("out"),
                screens.contains("err"),
                screens.contains("out") ? widthOfScreen() : WHOLE,
                System.getenv());
    }

    private static int widthOfScreen() {
        return Optional.ofNullable(Integer.getInteger("entente.columns"))
                .filter(columns -> columns >= NARROWEST)
                .orElse(USUAL_WIDTH);
    }

    /** A sentence for the person at the keyboard. */
    public void say(String sentence) {
        err.println(sentence);
    }
}
