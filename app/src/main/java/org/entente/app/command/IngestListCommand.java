package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.output.FeedRow;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.health.FeedHealth;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how feeds fare. */
@Command(
        name = "list",
        description = "Shows how each feed fares: last success, last error, volume against its normal.",
        footer = {
            "lately counts new entries of today and yesterday, normal is the median of a day.",
            "A feed that answers but has brought nothing for much longer than it usually does is silent.",
            "One whose answer breaks off is partial: what stood whole before that is in.",
            "Without a list the feeds are shown that ingest remembers. The exit code is 6 if one is not well.",
            "",
            "Examples:",
            "  entente ingest list",
            "  entente ingest list --feeds seeds/feeds.opml -o csv"
        })
final class IngestListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FeedsOption feeds = new FeedsOption();

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    IngestListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean listed = feeds.isStated(terminal) || Files.exists(feeds.path(terminal));
        List<FeedSource> named = listed ? FeedLists.read(feeds.path(terminal), terminal) : List.of();
        Map<String, PolledFeed> remembered = remembered(connection.reached(terminal));
        Map<String, String> titles = new LinkedHashMap<>();
        named.forEach(feed -> titles.put(feed.url(), feed.title()));
        if (!listed) {
            remembered.keySet().forEach(url -> titles.put(url, ""));
        }
        Instant now = Instant.now();
        List<ObjectNode> rows = new ArrayList<>();
        boolean well = true;
        for (Map.Entry<String, String> feed : titles.entrySet()) {
            PolledFeed polled = remembered.getOrDefault(feed.getKey(), PolledFeed.unasked(feed.getKey()));
            rows.add(FeedRow.of(polled, feed.getValue(), now));
            well &= FeedHealth.of(polled, now).state().isWell();
        }
        output.rows(terminal, FeedRow.COLUMNS).print(rows, terminal.out());
        return well ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** By address. */
    static Map<String, PolledFeed> remembered(Addresses addresses) {
        Map<String, PolledFeed> feeds = new TreeMap<>();
        try (TopicReader<PolledFeed> reader = TopicReader.of(Topics.FEEDS_POLLED, addresses)) {
            reader.readToEnd(entry -> feeds.put(entry.key(), entry.value()));
        }
        return feeds;
    }
}
