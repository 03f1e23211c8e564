package org.entente.app;

import org.entente.app.command.EntenteCommand;

/** Where the {@code entente} command begins. */
public final class Entente {

    private Entente() {}

    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    /** Runs one command and tells how it ended, as {@link ExitCode}. */
    public static int run(Terminal terminal, String... args) {
        return EntenteCommand.run(terminal, args);
    }
}
