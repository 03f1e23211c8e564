package org.entente.app;

/** A command cannot go on: the message is for the user, the exit code for the script that called. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitCode;

    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
