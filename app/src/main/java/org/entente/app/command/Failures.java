package org.entente.app.command;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.broker.StartRefused;
import org.entente.app.output.OutputLost;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.TopicMisfit;
import org.entente.schemas.settings.BadSetting;

/** Ends a command that could not go on: one sentence for the user, and the exit code that fits. */
record Failures(Terminal terminal, boolean verbose) {

    /** The system property that asks for more words. */
    static final String VERBOSE = "entente.log";

    static Failures of(Terminal terminal) {
        return new Failures(terminal, System.getProperty(VERBOSE) != null);
    }

    int end(Throwable failure, String command) {
        if (failure instanceof OutputLost lost && lost.isReaderGone()) {
            return ExitCode.OK;
        }
        Ending ending = ending(failure);
        terminal.say(command + ": " + ending.sentence());
        if (System.getProperty(VERBOSE) != null) {
            failure.printStackTrace(terminal.err());
        }
        return ending.exitCode();
    }

    private record Ending(int exitCode, String sentence) {}

    private static Ending ending(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof CommandFailure known) {
            return new Ending(known.exitCode(), message);
        }
        if (failure instanceof BadSetting) {
            return new Ending(ExitCode.USAGE, message);
        }
        if (failure instanceof StartRefused || failure instanceof TopicMisfit) {
            return new Ending(ExitCode.FAILURE, message);
        }
        if (failure instanceof BrokerUnreachable) {
            return new Ending(ExitCode.UNREACHABLE, message);
        }
        if (failure instanceof OutputLost) {
            return new Ending(ExitCode.FAILURE, "cannot write to standard output: " + message);
        }
        if (failure instanceof UncheckedIOException || failure instanceof java.io.IOException) {
            Throwable cause = failure.getCause() instanceof java.io.IOException inner ? inner : failure;
            return cause instanceof NoSuchFileException
                    ? new Ending(ExitCode.NOT_FOUND, "there is no file " + cause.getMessage())
                    : new Ending(ExitCode.FAILURE, String.valueOf(cause.getMessage()));
        }
        if (failure instanceof OutOfMemoryError) {
            return new Ending(
                    ExitCode.FAILURE, "out of memory; give it more, as in ENTENTE_JAVA_OPTIONS=-Xmx4g entente ...");
        }
        return new Ending(
                ExitCode.FAILURE,
                "failed: " + failure.getClass().getSimpleName()
                        + (failure.getMessage() == null ? "" : ", " + failure.getMessage())
                        + "; --verbose tells where");
    }
}
