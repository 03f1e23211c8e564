package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.ingest.feed.FeedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes the feeds of another list into ours. */
@Command(
        name = "import",
        description = "Takes the feeds of another list, in OPML, into ours; those that are in it already are left.",
        footer = {
            "Examples:",
            "  entente ingest import subscriptions.opml",
            "  entente ingest import a.opml --feeds b.opml"
        })
final class IngestImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "OPML", description = "The other list.")
    @SuppressWarnings("NullAway.Init")
    private Path other;

    @Mixin
    private FeedsOption feeds = new FeedsOption();

    IngestImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<FeedSource> others = FeedLists.read(other, terminal);
        Map<Boolean, List<FeedSource>> ofTheWeb =
                others.stream().collect(Collectors.partitioningBy(feed -> FeedLists.isOfTheWeb(feed.url())));
        List<FeedSource> good = ofTheWeb.getOrDefault(true, List.of());
        ofTheWeb.getOrDefault(false, List.of())
                .forEach(feed -> terminal.say("entente ingest import: " + feed.url()
                        + " is left out: it must start with http:// or https://"));
        Path list = feeds.path(terminal);
        List<FeedSource> added = FeedLists.add(list, good);
        terminal.say("entente ingest import: " + added.size() + " added to " + list + ", "
                + (good.size() - added.size()) + " were in it already");
        return good.isEmpty() && !others.isEmpty() ? ExitCode.INVALID_DATA : ExitCode.OK;
    }
}
