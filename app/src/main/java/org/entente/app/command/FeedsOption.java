package org.entente.app.command;

import java.nio.file.Path;
import org.entente.app.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which list of feeds a command is about. */
final class FeedsOption {

    static final String FILE = "feeds.opml";
    private static final String VARIABLE = "ENTENTE_FEEDS_OPML";

    @Option(
            names = "--feeds",
            paramLabel = "OPML",
            description = "The list of feeds; else what ENTENTE_FEEDS_OPML says, else " + FILE + ".")
    private @Nullable Path feeds;

    /** The list, whether it is there or not. */
    Path path(Terminal terminal) {
        return feeds != null ? feeds : Path.of(terminal.environment().getOrDefault(VARIABLE, FILE));
    }

    /** Whether somebody has named a list. */
    boolean isStated(Terminal terminal) {
        return feeds != null || terminal.environment().containsKey(VARIABLE);
    }
}
