package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.ingest.check.Checked;
import org.entente.ingest.check.Discovered;
import org.entente.ingest.check.FeedCheck;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds feeds to a list. */
@Command(
        name = "add",
        description =
                "Adds feeds to a list, after a look whether they are there; of a page, the best of the feeds that it names.",
        footer = {
            "Of the feeds that a page names the first is taken that has entries and is none of readers' comments; the others are"
                    + " shown as such, and can be added by their own addresses.",
            "Whoever follows the list takes them up within seconds. What is no feed is not added, and the exit code is 6.",
            "",
            "Examples:",
            "  entente ingest add https://www.example.org/",
            "  entente ingest add https://www.example.org/rss.xml --feeds seeds/feeds.opml"
        })
final class IngestAddCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Feeds, or pages that name some.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--unchecked", description = "Add them without a look.")
    private boolean unchecked;

    @Mixin
    private FeedsOption feeds = new FeedsOption();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private Output output = new Output();

    IngestAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path list = feeds.path(terminal);
        if (unchecked) {
            refuseOthers();
            List<FeedSource> added =
                    FeedLists.add(list, urls.stream().map(FeedSource::at).toList());
            terminal.say("entente ingest add: " + added.size() + " added to " + list);
            return ExitCode.OK;
        }
        List<ObjectNode> rows = new ArrayList<>();
        boolean well = true;
        try (FeedCheck check = FeedLooks.open(settings, terminal)) {
            for (String url : urls) {
                Discovered found = check.discover(url);
                well &= found.best().isPresent();
                rows.addAll(rows(list, found));
            }
        }
        output.rows(terminal, FeedLooks.COLUMNS).print(rows, terminal.out());
        return well ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** Nothing is added if one of them could never be asked for. */
    private void refuseOthers() {
        for (String url : urls) {
            if (!FeedLists.isOfTheWeb(url)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "'" + url + "' is no address of a feed: it must start with http:// or https://");
            }
        }
    }

    /** The one that is taken, and below it those that could be added too. */
    private static List<ObjectNode> rows(Path list, Discovered found) throws IOException {
        if (found.best().isEmpty()) {
            return List.of(FeedLooks.object(found.at(), "bad"));
        }
        List<ObjectNode> rows = new ArrayList<>();
        rows.add(FeedLooks.object(found.best().get(), added(list, found.best().get())));
        found.others().forEach(other -> rows.add(FeedLooks.object(other, "other")));
        return rows;
    }

    private static String added(Path list, Checked checked) throws IOException {
        String title = checked.feed().map(ParsedFeed::title).orElse("");
        List<FeedSource> added = FeedLists.add(list, List.of(new FeedSource(checked.asked(), title)));
        return added.isEmpty() ? "known" : "added";
    }
}
