package org.entente.app.command;

import java.nio.file.Path;
import org.entente.app.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data are kept on this machine. */
final class DataDirectory {

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            description = "Where everything is kept that survives a restart; else what ENTENTE_DATA_DIR says, else"
                    + " entente in the user's folder for data ($XDG_DATA_HOME or ~/.local/share).")
    private @Nullable Path directory;

    Path path(Terminal terminal) {
        if (directory != null) {
            return directory.toAbsolutePath();
        }
        @Nullable String named = terminal.environment().get("ENTENTE_DATA_DIR");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        @Nullable String data = terminal.environment().get("XDG_DATA_HOME");
        return data != null && !data.isBlank()
                ? Path.of(data, "entente")
                : Path.of(System.getProperty("user.home"), ".local", "share", "entente");
    }
}
