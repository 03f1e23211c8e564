package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.Opml;
import org.entente.schemas.PolledFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes feeds as a list that other feed readers know. */
@Command(
        name = "export",
        description = "Writes the feeds as a list in OPML, which other feed readers know.",
        footer = {
            "Without a list, the feeds that ingest remembers and that are not gone, at the addresses they have moved to.",
            "",
            "Examples:",
            "  entente ingest export > subscriptions.opml",
            "  entente ingest export --feeds seeds/feeds.opml"
        })
final class IngestExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FeedsOption feeds = new FeedsOption();

    @Mixin
    private Connection connection = new Connection();

    IngestExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean listed = feeds.isStated(terminal) || Files.exists(feeds.path(terminal));
        List<FeedSource> all = listed
                ? FeedLists.read(feeds.path(terminal), terminal)
                : IngestListCommand.remembered(connection.reached(terminal)).values().stream()
                        .filter(feed -> !feed.standing().gone())
                        .map(PolledFeed::asked)
                        .map(FeedSource::at)
                        .toList();
        terminal.out().append(Opml.write("Feeds of Entente", all));
        terminal.out().flush();
        return ExitCode.OK;
    }
}
