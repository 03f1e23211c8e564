package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.Answers;
import org.entente.app.filter.Filter;
import org.entente.app.filter.Line;
import org.entente.app.filter.Lines;
import org.entente.app.output.Progress;
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
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new CommandFailure(ExitCode.INVALID_DATA, "the document is larger than " + LARGEST + " bytes");
            }
            return bytes;
        }
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
