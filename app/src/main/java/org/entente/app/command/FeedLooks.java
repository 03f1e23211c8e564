package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.Terminal;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.check.Checked;
import org.entente.ingest.check.FeedCheck;
import org.entente.ingest.feed.FeedEntry;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.time.StatedTime;

/** Looks at feeds, and shows what was found. */
final class FeedLooks {

    static final List<String> COLUMNS = List.of("state", "entries", "newest", "url", "detail");

    private FeedLooks() {}

    /** Under the settings that ingest would have. */
    static FeedCheck open(SettingOptions settings, Terminal terminal) {
        Map<String, String> named = new TreeMap<>(settings.of(terminal));
        named.remove("replication");
        named.putIfAbsent("schema.registry.url", Connection.REGISTRY);
        named.putIfAbsent("kafka.bootstrap.servers", Connection.SERVERS);
        return new FeedCheck(IngestSettings.from(named).fetch(), InstantSource.system());
    }

    static ObjectNode object(Checked checked, String state) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("url", checked.asked());
        out.put("address", checked.url());
        out.put("state", state);
        out.put("title", checked.feed().map(ParsedFeed::title).orElse(null));
        out.put("entries", checked.feed().map(feed -> feed.entries().size()).orElse(null));
        out.put("newest", checked.feed().flatMap(FeedLooks::newest).orElse(null));
        ArrayNode repairs = out.putArray("repairs");
        checked.feed().ifPresent(feed -> feed.repairs().forEach(repairs::add));
        ArrayNode named = out.putArray("feeds");
        checked.named().forEach(feed -> named.add(feed.url()));
        out.put("detail", detail(checked));
        return out;
    }

    private static String detail(Checked checked) {
        if (checked.error().isPresent()) {
            String named = checked.named().isEmpty()
                    ? ""
                    : ": "
                            + String.join(
                                    " ",
                                    checked.named().stream()
                                            .map(feed -> feed.url())
                                            .toList());
            return checked.error().get() + named;
        }
        String repairs =
                checked.feed().map(feed -> String.join(", ", feed.repairs())).orElse("");
        return repairs.isEmpty() ? "" : "put right: " + repairs;
    }

    private static java.util.Optional<String> newest(ParsedFeed feed) {
        return feed.entries().stream()
                .flatMap(entry -> published(entry).stream())
                .map(StatedTime::at)
                .max(java.util.Comparator.naturalOrder())
                .map(java.time.Instant::toString);
    }

    private static java.util.Optional<StatedTime> published(FeedEntry entry) {
        return entry.published().or(entry::updated);
    }
}
