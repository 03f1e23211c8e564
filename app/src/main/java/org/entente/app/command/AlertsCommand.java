package org.entente.app.command;

import java.util.concurrent.Callable;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The alerts service, until it is stopped. */
@Command(
        name = "alerts",
        description = "Folds claims into relations, and raises alerts where a relation changes.",
        footer = {
            "Any number of these share the work. Settings: docs/settings.md.",
            "",
            "Example:",
            "  entente alerts --bootstrap-server kafka:9092 --registry http://registry:8081 --set threads=2"
        })
final class AlertsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    AlertsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.run(terminal, "alerts", Services::alerts);
    }
}
