package org.entente.app.command;

import java.util.List;
import org.entente.app.Terminal;
import org.entente.app.output.Format;
import org.entente.app.output.Rows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command shows its results. */
final class Output {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; by default table on a terminal, jsonl in a pipe.")
    private @Nullable Format format;

    Format format(Terminal terminal) {
        if (format != null) {
            return format;
        }
        return terminal.outIsScreen() ? Format.table : Format.jsonl;
    }

    /** What tables and CSV show of each object, by name. */
    Rows rows(Terminal terminal, List<String> columns) {
        return new Rows(format(terminal), columns, terminal.width());
    }
}
