package org.entente.app.command;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Lines;
import org.entente.app.filter.Tally;
import org.entente.app.output.Progress;
import org.entente.app.output.ScreenText;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a filter takes its lines from, and on how many threads it works. */
final class LineInput {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files to read, one after the other; without any, or for -, standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads work; the output is the same with any number. By default as many as there are"
                            + " cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    int threads() {
        if (threads < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--threads must be 1 or more, got " + threads);
        }
        return threads;
    }

    List<String> files() {
        return files;
    }

    /** All input as one stream of lines. */
    Lines open(Terminal terminal) {
        return new Lines(stream(terminal));
    }

    /** All input, one file after the other, each beginning on a line of its own. */
    InputStream stream(Terminal terminal) {
        List<InputStream> streams = new ArrayList<>();
        for (String file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            if (!streams.isEmpty()) {
                streams.add(new ByteArrayInputStream(new byte[] {'\n'}));
            }
            streams.add(file.equals(STANDARD_INPUT) ? terminal.in() : open(file));
        }
        return streams.size() == 1 ? streams.get(0) : new SequenceInputStream(Collections.enumeration(streams));
    }

    Progress progress(Terminal terminal, String what) {
        return new Progress(terminal.err(), terminal.errIsScreen(), what);
    }

    /** Lines under one id are taken for one article and its later texts, which is seldom what was meant. */
    static void sayRepeated(ArticleSet set, String command, Terminal terminal) {
        List<String> repeated = set.repeated();
        if (!repeated.isEmpty()) {
            terminal.say(command + ": " + repeated.size() + (repeated.size() == 1 ? " id is" : " ids are")
                    + " on more than one line, the first is '" + ScreenText.oneLine(repeated.get(0)) + "'");
        }
    }

    /** Says what could not be used, and how the filter ends. */
    static int end(Tally tally, String command, Terminal terminal) {
        if (tally.lines() == 0) {
            terminal.say(command + ": no lines came in");
        }
        if (tally.unusable() > 0) {
            terminal.say(command + ": " + tally.unusable() + " of " + tally.lines()
                    + " lines could not be used; each is answered with its error");
        }
        if (tally.failed() > 0) {
            terminal.say(command + ": failed on " + tally.failed() + " of " + tally.lines()
                    + " lines; each is answered with the error");
            return ExitCode.FAILURE;
        }
        return tally.unusable() > 0 && tally.answered() == 0 ? ExitCode.INVALID_DATA : ExitCode.OK;
    }

    /**
     * @throws CommandFailure where it is a folder, or is not there
     */
    static InputStream open(String file) {
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new CommandFailure(ExitCode.USAGE, file + " is a folder; name the files in it");
        }
        try {
            return Files.newInputStream(path);
        } catch (java.nio.file.NoSuchFileException | FileNotFoundException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no file " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
