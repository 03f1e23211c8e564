package org.entente.app.command;

import java.util.concurrent.Callable;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The enrich service, until it is stopped. */
@Command(
        name = "enrich",
        description = "Reads articles.raw, and writes what articles say: names, claims, events, tension, stories.",
        footer = {
            "Any number of these share the work. Settings: docs/settings.md.",
            "",
            "Example:",
            "  entente enrich --bootstrap-server kafka:9092 --registry http://registry:8081 --set threads=2"
        })
final class EnrichCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    EnrichCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return options.run(terminal, "enrich", Services::enrich);
    }
}
