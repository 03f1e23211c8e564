package org.entente.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.entente.app.Terminal;

/**
 * Says in a file, as long as all is well, what time it is: how a supervisor that sees nothing else of the process, as that
 * of a container, tells that it is at work.
 */
final class Heartbeat {

    static final String VARIABLE = "ENTENTE_HEARTBEAT_FILE";

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Optional<Path> file;
    private long last = System.nanoTime() - BETWEEN.toNanos();

    private Heartbeat(Optional<Path> file) {
        this.file = file;
    }

    static Heartbeat of(Terminal terminal) {
        return new Heartbeat(Optional.ofNullable(terminal.environment().get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(Path::of));
    }

    /** Writes the seconds since 1970, unless it has just done so. */
    void beat() {
        if (file.isEmpty() || System.nanoTime() - last < BETWEEN.toNanos()) {
            return;
        }
        last = System.nanoTime();
        try {
            Files.writeString(file.get(), Long.toString(System.currentTimeMillis() / 1000) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the file that " + VARIABLE + " names, " + file.get(), e);
        }
    }
}
