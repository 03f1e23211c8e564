package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.output.Progress;
import org.entente.ingest.check.Checked;
import org.entente.ingest.check.FeedCheck;
import org.entente.ingest.feed.FeedSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks feeds once and tells what is wrong with them. */
@Command(
        name = "check",
        description = "Asks feeds once, takes nothing in, and tells what is wrong with them; needs no broker.",
        footer = {
            "Of a page it tells which feeds the page names. The exit code is 6 if one is not well.",
            "",
            "Examples:",
            "  entente ingest check https://www.example.org/rss.xml",
            "  entente ingest check --feeds seeds/feeds.opml -o table"
        })
final class IngestCheckCommand implements Callable<Integer> {

    private static final int THREADS = 8;

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Feeds to check; else those of the list.")
    private List<String> urls = new ArrayList<>();

    @Mixin
    private FeedsOption feeds = new FeedsOption();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    @Mixin
    private Output output = new Output();

    IngestCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> all = urls.isEmpty()
                ? FeedLists.read(feeds.path(terminal), terminal).stream()
                        .map(FeedSource::url)
                        .toList()
                : urls;
        List<Checked> looks = looks(all);
        List<ObjectNode> rows = looks.stream()
                .map(checked -> FeedLooks.object(checked, checked.error().isEmpty() ? "ok" : "bad"))
                .toList();
        output.rows(terminal, FeedLooks.COLUMNS).print(rows, terminal.out());
        return looks.stream().allMatch(checked -> checked.error().isEmpty()) ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<Checked> looks(List<String> all) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (FeedCheck check = FeedLooks.open(settings, terminal);
                var progress = new Progress(terminal.err(), terminal.errIsScreen(), "feeds checked")) {
            List<Future<Checked>> begun = new ArrayList<>();
            all.forEach(url -> begun.add(threads.submit(() -> check.check(url))));
            List<Checked> looks = new ArrayList<>();
            for (Future<Checked> look : begun) {
                looks.add(look.get());
                progress.advanceTo(looks.size(), "of " + all.size());
            }
            return looks;
        } catch (ExecutionException e) {
            throw new CommandFailure(ExitCode.FAILURE, "a feed could not be checked: " + e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
