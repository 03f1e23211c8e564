package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.ingest.check.Checked;
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
        description = "Adds feeds to a list, after a look whether they are there; a page may stand for its only feed.",
        footer = {
            "Whoever follows the list takes them up within seconds. What is no feed is not added, and the exit code is 6.",
            "",
            "Examples:",
            "  entente ingest add https://www.example.org/",
            "  entente ingest add https://www.example.org/rss.xml --feeds seeds/feeds.opml"
        })
final class IngestAddCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Feeds, or pages that name one.")
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
            List<FeedSource> added =
                    FeedLists.add(list, urls.stream().map(FeedSource::at).toList());
            terminal.say("entente ingest add: " + added.size() + " added to " + list);
            return ExitCode.OK;
        }
        List<ObjectNode> rows = new ArrayList<>();
        boolean well = true;
        try (FeedCheck check = FeedLooks.open(settings, terminal)) {
            for (String url : urls) {
                Checked checked = feedOf(check, url);
                well &= checked.error().isEmpty();
                rows.add(FeedLooks.object(checked, checked.error().isEmpty() ? added(list, checked) : "bad"));
            }
        }
        output.rows(terminal, FeedLooks.COLUMNS).print(rows, terminal.out());
        return well ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Checked feedOf(FeedCheck check, String url) {
        Checked checked = check.check(url);
        return checked.named().size() == 1 ? check.check(checked.named().get(0).url()) : checked;
    }

    private static String added(Path list, Checked checked) throws IOException {
        String title = checked.feed().map(ParsedFeed::title).orElse("");
        List<FeedSource> added = FeedLists.add(list, List.of(new FeedSource(checked.asked(), title)));
        return added.isEmpty() ? "known" : "added";
    }
}
