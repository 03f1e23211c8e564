package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.Answers;
import org.entente.app.filter.Filter;
import org.entente.app.filter.Line;
import org.entente.app.filter.Lines;
import org.entente.app.output.Progress;
import org.entente.ingest.packing.Gathered;
import org.entente.ingest.packing.Unpacking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a filter takes documents of the web from: one as it is, or many as JSON lines. */
final class DocumentInput {

    private static final int LARGEST = 64 << 20;

    @Mixin
    private LineInput input = new LineInput();

    @Option(names = "--url", paramLabel = "URL", description = "Where the document was found.")
    private @Nullable String url;

    @Option(names = "--batch", description = "Read JSON lines with a document each, and answer each with a line.")
    private boolean batch;

    boolean isBatch() {
        if (batch && url != null) {
            throw new CommandFailure(ExitCode.USAGE, "--url is for one document; with --batch each line names its own");
        }
        return batch;
    }

    String url() {
        if (url == null) {
            throw new CommandFailure(ExitCode.USAGE, "say with --url where the document was found, or use --batch");
        }
        return url;
    }

    /** The whole of one document. */
    byte[] document(Terminal terminal) throws IOException {
        List<String> files = input.files();
        if (files.size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE, "without --batch one document is read at a time, got " + files.size() + " files");
        }
        try (InputStream in = input.stream(terminal)) {
            return unpacked(in);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.INVALID_DATA, String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException where a document is packed and broken, or too large */
    static byte[] unpacked(byte[] document) {
        try {
            return unpacked(new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What servers keep packed by gzip comes so from {@code curl} as well. A pack that breaks off is read as far as it goes. */
    private static byte[] unpacked(InputStream document) throws IOException {
        var bytes = new Gathered();
        try (Unpacking unpacking = Unpacking.of(document, "gzip")) {
            while (bytes.readFrom(unpacking.stream())) {
                if (bytes.size() > LARGEST) {
                    throw new IllegalArgumentException("the document is larger than " + LARGEST + " bytes");
                }
            }
        } catch (EOFException e) {
            if (bytes.size() == 0) {
                throw broken(e);
            }
        } catch (ZipException e) {
            throw broken(e);
        }
        return bytes.bytes();
    }

    private static IllegalArgumentException broken(IOException e) {
        return new IllegalArgumentException("the document cannot be unpacked: " + e.getMessage(), e);
    }

    int answerEach(Terminal terminal, String command, Answers answers, Function<Line.Usable, ObjectNode> answer)
            throws IOException {
        try (Lines lines = input.open(terminal);
                Progress progress = input.progress(terminal, "documents read")) {
            return LineInput.end(
                    new Filter(input.threads()).answerEach(lines, answers, progress, answer), command, terminal);
        }
    }
}
