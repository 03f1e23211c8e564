package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.output.Progress;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Services;
import org.entente.ingest.FeedList;
import org.entente.ingest.IngestService;
import org.entente.ingest.file.ArticleFiles;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.TopicAdmin;
import org.entente.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ingest service: takes articles in once, or for as long as it runs. */
@Command(
        name = "ingest",
        description = "Takes articles in from files, folders and feeds, and publishes each once.",
        subcommands = {
            IngestListCommand.class,
            IngestAddCommand.class,
            IngestCheckCommand.class,
            IngestImportCommand.class,
            IngestExportCommand.class
        },
        footer = {
            "Files that end in .jsonl, .ndjson or .json hold an article a line, .csv and .tsv a table of articles,"
                    + " .gkg.csv and .mentions.csv addresses that GDELT 2.0 has seen, whose pages are fetched; all of them"
                    + " also packed by gzip or zip; .warc and .warc.gz are web archives, of whose pages the articles are"
                    + " taken; any other file is one article; - is standard input, of JSON lines, which are published as they come.",
            "Columns of a table are called id, url, source, title, text, language and published; others are named by"
                    + " --set csv.columns=text=body,published=date, and its charset, where it cannot be told, by"
                    + " --set csv.charset=windows-1251.",
            "Reading that was cut off goes on where it was when the same file is named again.",
            "A file that is called like one of the commands above is written with its folder, as in ./list.",
            "With --follow it goes on until it is stopped; without, it ends when all has been published.",
            "What cannot become an article goes to articles.rejected with its reason; the exit code is then 5 if nothing"
                    + " could be used.",
            "",
            "Examples:",
            "  entente ingest articles.jsonl archive/",
            "  tail -f scraped.jsonl | entente ingest -",
            "  entente ingest --feeds seeds/feeds.opml --follow",
            "  entente ingest --follow ./incoming",
            "  entente ingest crawl.warc.gz 20240501120000.gkg.csv.zip",
            "  entente ingest list"
        })
final class IngestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "Files and folders.")
    private List<Path> places = new ArrayList<>();

    @Option(names = "--feeds", paramLabel = "OPML", description = "A list of feeds to ask.")
    private @Nullable Path feeds;

    @Option(names = "--follow", description = "Go on asking the feeds and looking into the folders.")
    private boolean follow;

    @Option(
            names = "--from",
            paramLabel = "BYTE",
            description =
                    "Where to begin in the first file; by default where its reading was cut off, else at its beginning.")
    private @Nullable Long from;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    IngestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> named = new TreeMap<>(settings.of(terminal));
        checkPlaces();
        if (feeds != null) {
            named.put("feeds.opml", feeds.toString());
        }
        if (follow) {
            String folders = places.stream()
                    .filter(Files::isDirectory)
                    .map(Path::toString)
                    .collect(Collectors.joining(","));
            if (!folders.isEmpty()) {
                named.put("folders", folders);
            }
        }
        if (from != null
                && (places.isEmpty()
                        || !Files.isRegularFile(places.get(0))
                        || !ArticleFiles.isArchive(places.get(0)))) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--from is for a file that holds many articles, as a .warc or .jsonl");
        }
        if (from != null && from < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--from must be 0 or more, got " + from);
        }
        short replication = replication(named.remove("replication"));
        boolean fromSettings = named.containsKey("feeds") || named.containsKey("folders");
        if (places.isEmpty() && feeds == null && !fromSettings && !named.containsKey("feeds.opml")) {
            throw new CommandFailure(ExitCode.USAGE, "nothing to take in: name files, folders or --feeds");
        }
        Services.checkIngest(connection.addresses(terminal), named);
        Addresses addresses = connection.reached(terminal);
        createTopics(addresses, replication);
        try (Stop stop = Stop.listen();
                IngestService ingest = Services.ingest(addresses, named)) {
            stop.then(ingest::hangUp);
            IngestReport report = once(ingest, stop);
            if (follow || fromSettings) {
                terminal.say("entente ingest: ready, on " + addresses.bootstrapServers() + "; Ctrl-C ends it");
                int code = new Watchman(List.of(Services.following(ingest)), stop, terminal).awaitStop();
                terminal.say("entente ingest: " + ingest.report().inWords());
                return code;
            }
            terminal.say("entente ingest: " + report.inWords());
            return report.in() > 0 && report.in() == report.rejectedInAll() ? ExitCode.INVALID_DATA : ExitCode.OK;
        } catch (CancellationException e) {
            return ExitCode.INTERRUPTED;
        }
    }

    /** @throws CancellationException where the end was asked for meanwhile, of which the user is told */
    private IngestReport once(IngestService ingest, Stop stop) throws IOException {
        IngestReport report = IngestReport.NOTHING;
        try (var progress = new Progress(terminal.err(), terminal.errIsScreen(), "articles taken in")) {
            var ofFiles = new Notes(terminal, progress, "files", stop);
            List<Path> files = new ArrayList<>(places);
            if (files.remove(Path.of("-"))) {
                report = report.plus(ingest.ingestLines(terminal.in(), "standard input", ofFiles));
            }
            if (!files.isEmpty()) {
                report = report.plus(ingest.ingestFiles(
                        files, from == null ? OptionalLong.empty() : OptionalLong.of(from), ofFiles));
            }
            ofFiles.end();
            if (feeds != null && !follow) {
                var ofFeeds = new Notes(terminal, progress, "feeds", stop);
                report = report.plus(ingest.ingestFeeds(FeedList.read(feeds), ofFeeds));
                ofFeeds.end();
            }
        } catch (CancellationException e) {
            terminal.say("entente ingest: " + e.getMessage());
            throw e;
        }
        return report;
    }

    private void checkPlaces() throws IOException {
        for (Path place : places) {
            if (!place.toString().equals("-") && !Files.exists(place)) {
                throw new CommandFailure(ExitCode.NOT_FOUND, "there is no file or folder " + place);
            }
        }
        if (feeds != null) {
            FeedLists.read(feeds, terminal);
        }
    }

    /** How many brokers keep each topic, where this service is the first and makes them. */
    private static short replication(@Nullable String stated) {
        if (stated == null) {
            return 1;
        }
        try {
            return Short.parseShort(stated);
        } catch (NumberFormatException e) {
            throw new CommandFailure(ExitCode.USAGE, "setting replication must be a whole number, got " + stated);
        }
    }

    private static void createTopics(Addresses addresses, short replication) {
        try (Admin admin = Admin.create(addresses.asClientSettings())) {
            new TopicAdmin(admin).createMissing(Topics.all(), replication);
        }
    }
}
