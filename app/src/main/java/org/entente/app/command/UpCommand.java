package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.Pipeline;
import org.entente.app.pipeline.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything in one process, until it is stopped. */
@Command(
        name = "up",
        description = "Runs everything in one process: broker, registry, ingest, enrich, alerts.",
        footer = {
            "Data under --data-dir survive a restart, and a crash.",
            "Settings name their service first: --set enrich.threads=2, or ENTENTE_ENRICH_THREADS=2.",
            "",
            "Examples:",
            "  entente up --feeds seeds/feeds.opml",
            "  entente up --data-dir ./data --follow ./articles",
            "  entente up --bootstrap-server kafka:9092 --registry http://registry:8081",
            "then, in another terminal:",
            "  entente watch"
        })
final class UpCommand implements Callable<Integer> {

    private static final int BROKER_PORT = 9092;
    private static final int REGISTRY_PORT = 8081;

    private final Terminal terminal;

    @Mixin
    private DataDirectory data = new DataDirectory();

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description =
                    "A Kafka broker that is there already, instead of our own; else what ENTENTE_BOOTSTRAP_SERVERS"
                            + " says.")
    private @Nullable String bootstrapServer;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "A schema registry that is there already, instead of our own; else what"
                    + " ENTENTE_SCHEMA_REGISTRY_URL says.")
    private @Nullable String registry;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where our own broker listens, 0 for any port that is free; by default " + BROKER_PORT + ".")
    private @Nullable Integer port;

    @Option(
            names = "--registry-port",
            paramLabel = "N",
            description =
                    "Where our own registry listens, 0 for any port that is free; by default " + REGISTRY_PORT + ".")
    private @Nullable Integer registryPort;

    @Option(names = "--feeds", paramLabel = "OPML", description = "A list of feeds to follow.")
    private @Nullable Path feeds;

    @Option(
            names = "--follow",
            paramLabel = "FOLDER",
            description = "A folder to take new articles from as they appear: .jsonl or text; may be given again.")
    private List<Path> folders = new ArrayList<>();

    @Mixin
    private SettingOptions settings = new SettingOptions();

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Map<String, String>> byService = settings();
        Path directory = data.path(terminal);
        Pipeline.check(directory, byService);
        try (Stop stop = Stop.listen()) {
            Platform.Wish wish = wish(directory);
            terminal.say("entente up: starting, with data in " + directory
                    + wish.bootstrapServers()
                            .map(s -> ", on the broker at " + s)
                            .orElse("")
                    + wish.registry().map(r -> ", with the registry at " + r).orElse(""));
            try (Platform platform = Platform.start(wish);
                    Pipeline pipeline = Pipeline.start(platform.addresses(), directory, byService)) {
                pipeline.follow();
                var watchman = new Watchman(pipeline.services(), stop, terminal);
                if (watchman.awaitReady()) {
                    ready(platform.addresses());
                }
                int code = watchman.awaitStop();
                terminal.say("entente up: stopping");
                return code;
            }
        }
    }

    private Platform.Wish wish(Path directory) {
        return new Platform.Wish(
                directory,
                port("--port", port, BROKER_PORT),
                port("--registry-port", registryPort, REGISTRY_PORT),
                given(
                        "--port",
                        port,
                        "--bootstrap-server",
                        bootstrapServer,
                        () -> Connection.servers(bootstrapServer, terminal)),
                given(
                        "--registry-port",
                        registryPort,
                        "--registry",
                        registry,
                        () -> Connection.registry(registry, terminal)));
    }

    private static int port(String option, @Nullable Integer stated, int fallback) {
        return stated == null ? fallback : Arguments.port(option, stated);
    }

    /** What is there already; whoever says where our own is to listen wants that, whatever the environment says. */
    private static Optional<String> given(
            String portOption,
            @Nullable Integer port,
            String option,
            @Nullable String stated,
            Supplier<Optional<String>> found) {
        if (port == null) {
            return found.get();
        }
        if (stated != null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    portOption + " is for our own, " + option + " for one that is there already: give one of them");
        }
        return Optional.empty();
    }

    private Map<String, Map<String, String>> settings() throws IOException {
        Map<String, Map<String, String>> all =
                new TreeMap<>(settings.byService(terminal, Set.of("ingest", "enrich", "alerts")));
        Map<String, String> ingest = new TreeMap<>(all.getOrDefault("ingest", Map.of()));
        if (feeds != null) {
            FeedLists.read(feeds, terminal);
            ingest.put("feeds.opml", feeds.toString());
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure(ExitCode.NOT_FOUND, "there is no folder " + folder);
            }
        }
        if (!folders.isEmpty()) {
            ingest.put("folders", folders.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        all.put("ingest", ingest);
        return all;
    }

    private void ready(Addresses addresses) {
        boolean usual = addresses.equals(new Addresses(Connection.SERVERS, Connection.REGISTRY));
        String where = usual
                ? ""
                : " --bootstrap-server " + addresses.bootstrapServers() + " --registry " + addresses.registry();
        terminal.say(
                "entente up: ready; broker " + addresses.bootstrapServers() + ", registry " + addresses.registry());
        terminal.say("  see alerts:   entente watch --from-beginning" + where);
        terminal.say("  put articles: entente ingest FILES" + where);
        terminal.say("  Ctrl-C ends it");
    }
}
