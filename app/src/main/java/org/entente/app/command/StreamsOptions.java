package org.entente.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one Kafka Streams service is told on the command line, and how it is run. */
final class StreamsOptions {

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "FOLDER",
            description = "Where its stores are kept; they are rebuilt from Kafka where they are missing.")
    private @Nullable Path stateDirectory;

    /** Starts a service. */
    @FunctionalInterface
    interface Start {
        Service start(Addresses addresses, Path state, Map<String, String> settings);
    }

    int run(Terminal terminal, String name, Start start) {
        Map<String, String> named = settings.of(terminal);
        @Nullable String stated = named.get("state.dir");
        Path state = stateDirectory != null
                ? stateDirectory
                : stated != null ? Path.of(stated) : Path.of("entente-data", "streams");
        Addresses addresses = connection.reached(terminal);
        try (Stop stop = Stop.listen();
                Service service = start.start(addresses, state, named)) {
            var watchman = new Watchman(List.of(service), stop, terminal);
            if (watchman.awaitReady()) {
                terminal.say("entente " + name + ": ready, on " + addresses.bootstrapServers() + " and "
                        + addresses.registry() + "; Ctrl-C ends it");
            }
            int code = watchman.awaitStop();
            terminal.say("entente " + name + ": stopping");
            return code;
        }
    }
}
