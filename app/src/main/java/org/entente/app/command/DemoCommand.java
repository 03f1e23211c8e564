package org.entente.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.analysis.alert.Alert;
import org.entente.app.ExitCode;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.corpus.Corpus;
import org.entente.app.corpus.Expectation;
import org.entente.app.output.AlertStream;
import org.entente.app.output.Format;
import org.entente.app.output.Progress;
import org.entente.app.output.Table;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Flow;
import org.entente.app.pipeline.Lag;
import org.entente.app.pipeline.Pipeline;
import org.entente.app.pipeline.Platform;
import org.entente.app.pipeline.TopicReader;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays the bundled corpus through the real pipeline, and shows the alerts. */
@Command(
        name = "demo",
        description =
                "Replays the bundled articles of 1995-2025 through a real broker, and shows the alerts as they come.",
        footer = {
            "Everything runs in this process and in a temporary folder, which is deleted at the end.",
            "At the end the alerts are held against seeds/corpus/expected-alerts.csv; the exit code is 6 if they differ.",
            "",
            "Examples:",
            "  entente demo",
            "  entente demo --stay      (go on, for 'entente watch', 'entente dyad' and others to look at)"
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final List<String> SHOWN = List.of("event_date", "dyad", "kind", "label", "article");

    private final Terminal terminal;

    @Option(names = "--stay", description = "Go on when all is shown, until Ctrl-C.")
    private boolean stay;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description =
                    "One of ${COMPLETION-CANDIDATES}; by default table, also in a pipe: a demonstration is to be read.")
    private Format format = Format.table;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Corpus corpus = Corpus.bundled(terminal.environment());
        Path directory = Files.createTempDirectory("entente-demo");
        try (Stop stop = Stop.listen()) {
            terminal.say("entente demo: starting a broker, a schema registry and the services");
            try (Platform platform = Platform.start(Platform.Wish.embedded(directory));
                    Pipeline pipeline = Pipeline.start(platform.addresses(), directory, Map.of())) {
                return run(corpus, platform.addresses(), pipeline, stop, start);
            }
        } finally {
            delete(directory);
        }
    }

    private int run(Corpus corpus, Addresses addresses, Pipeline pipeline, Stop stop, long start) throws IOException {
        var watchman = new Watchman(pipeline.services(), stop, terminal);
        if (!watchman.awaitReady()) {
            return ExitCode.INTERRUPTED;
        }
        IngestReport report = pipeline.ingest().ingestFiles(corpus.files(), IngestProgress.SILENT);
        terminal.say(String.format(
                Locale.ROOT, "entente demo: %d articles are in after %s", report.published(), since(start)));
        Optional<Map<String, Alert>> settled = show(addresses, watchman, stop, start);
        if (settled.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        int code = judge(Expectation.of(settled.get().values(), corpus.names()), corpus, start);
        if (stay) {
            stay(addresses, watchman);
        }
        return code;
    }

    /** Shows alerts until no more will come; the last revision of each, by key, unless the end was asked for. */
    private Optional<Map<String, Alert>> show(Addresses addresses, Watchman watchman, Stop stop, long start) {
        Map<String, Alert> settled = new LinkedHashMap<>();
        var alerts = new AlertStream(format, terminal.width(), terminal.out());
        boolean first = true;
        try (var progress = new Progress(terminal.err(), terminal.errIsScreen(), "alerts raised");
                var lag = new Lag(addresses);
                TopicReader<Alert> reader = TopicReader.of(Topics.ALERTS_RAISED, addresses)) {
            var flow = new Flow(lag);
            boolean done = false;
            while (!done) {
                if (stop.within(LOOK)) {
                    return Optional.empty();
                }
                watchman.check();
                // Asked first: what had gone through by then can be read now.
                done = flow.isSettled();
                List<TopicReader.Entry<Alert>> entries = done ? reader.rest() : reader.poll();
                if (first && !entries.isEmpty()) {
                    terminal.say("entente demo: first alert after " + since(start));
                    first = false;
                }
                progress.clear();
                for (TopicReader.Entry<Alert> entry : entries) {
                    settled.put(entry.value().key(), entry.value());
                    alerts.show(entry.value());
                }
                terminal.out().flush();
                progress.advanceTo(settled.size());
            }
        }
        alerts.end();
        return Optional.of(settled);
    }

    private int judge(List<Expectation> found, Corpus corpus, long start) {
        if (format == Format.table) {
            List<Integer> columns = SHOWN.stream()
                    .map(name -> Expectation.columns().indexOf(name))
                    .toList();
            terminal.out().append('\n');
            new Table(SHOWN, terminal.width())
                    .lines(found.stream()
                            .map(one -> columns.stream()
                                    .map(column -> one.cells().get(column))
                                    .toList())
                            .toList())
                    .forEach(line -> terminal.out().append(line).append('\n'));
            terminal.out().append('\n');
            terminal.out().flush();
        }
        int code = compare(found, corpus);
        terminal.say("It took " + since(start) + ".");
        terminal.say("Next: entente up --feeds seeds/feeds.opml     (follow the news)");
        terminal.say("      entente demo --stay                     (then 'entente dyad USA-VNM' and others)");
        terminal.say("      entente backtest seeds/corpus/*.jsonl   (the same answer without Kafka)");
        terminal.say("      entente --help");
        return code;
    }

    private int compare(List<Expectation> found, Corpus corpus) {
        Optional<List<Expectation>> expected = corpus.expected();
        if (expected.isEmpty()) {
            terminal.say(found.size() + " alerts; there is no " + corpus.expectedFile() + " to hold them against");
            return ExitCode.OK;
        }
        List<Expectation> missing = Expectation.missing(expected.get(), found);
        List<Expectation> unexpected = Expectation.missing(found, expected.get());
        if (missing.isEmpty() && unexpected.isEmpty()) {
            terminal.say(found.size() + " alerts, all as expected.");
            return ExitCode.OK;
        }
        terminal.say(found.size() + " alerts; " + missing.size() + " expected ones did not come (-), "
                + unexpected.size() + " came that were not expected (+):");
        missing.forEach(one -> terminal.say("- " + String.join(" ", one.cells())));
        unexpected.forEach(one -> terminal.say("+ " + String.join(" ", one.cells())));
        return ExitCode.FINDINGS;
    }

    private void stay(Addresses addresses, Watchman watchman) {
        String where = " --bootstrap-server " + addresses.bootstrapServers() + " --registry " + addresses.registry();
        terminal.say("Staying until Ctrl-C. In another terminal:");
        terminal.say("  entente dyad USA-VNM" + where);
        terminal.say("  entente watch --from-beginning" + where);
        watchman.awaitStop();
    }

    private static String since(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
