package org.entente.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingest.fetch.AddressRange;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.file.CsvColumns;
import org.entente.ingest.follow.PollSettings;
import org.entente.ingest.publish.PublisherSettings;
import org.entente.schemas.settings.BadSetting;
import org.entente.schemas.settings.SettingsReader;

/**
 * Settings of ingest.
 *
 * @param registry settings of the schema registry's client, {@code schema.registry.url} among them
 * @param publisher how articles are published
 * @param fetch how the web is asked
 * @param poll how often feeds are asked and folders looked at
 * @param feeds addresses of feeds to follow
 * @param opml a list of feeds to follow
 * @param folders folders to follow
 * @param columns which columns of tables hold what of an article
 */
public record IngestSettings(
        Map<String, String> registry,
        PublisherSettings publisher,
        FetchSettings fetch,
        PollSettings poll,
        List<String> feeds,
        Optional<Path> opml,
        List<Path> folders,
        CsvColumns columns) {

    public IngestSettings {
        registry = Map.copyOf(registry);
        feeds = List.copyOf(feeds);
        folders = List.copyOf(folders);
    }

    /**
     * @throws BadSetting where a name is unknown, or a value missing or impossible
     */
    public static IngestSettings from(Map<String, String> values) {
        return read(new SettingsReader(values));
    }

    /** The same from a reader, which afterwards tells every name that there is. */
    public static IngestSettings read(SettingsReader settings) {
        return settings.readAll(() -> new IngestSettings(
                registry(settings),
                new PublisherSettings(
                        settings.withPrefix("kafka."),
                        settings.text("transactional.id", PublisherSettings.TRANSACTIONAL_ID),
                        settings.integer("batch", PublisherSettings.BATCH, 1, 100_000),
                        settings.duration("broker.patience", PublisherSettings.PATIENCE)),
                new FetchSettings(
                        settings.text("user.agent", FetchSettings.USER_AGENT),
                        settings.text("contact", ""),
                        settings.duration("fetch.deadline", FetchSettings.DEADLINE),
                        settings.integer("fetch.largest", FetchSettings.LARGEST, 1, 1 << 30),
                        settings.texts("allow.addresses", List.of()).stream()
                                .map(AddressRange::parse)
                                .toList()),
                new PollSettings(
                        settings.duration("poll.interval", PollSettings.INTERVAL),
                        settings.duration("poll.shortest", PollSettings.SHORTEST),
                        settings.duration("poll.longest", PollSettings.LONGEST),
                        settings.duration("folder.interval", PollSettings.FOLDER_INTERVAL),
                        settings.duration("host.interval", PollSettings.HOST_INTERVAL),
                        settings.integer("poll.threads", PollSettings.THREADS, 1, 256),
                        settings.number("poll.jitter", PollSettings.JITTER, 0, 1),
                        settings.choice("robots", PollSettings.RobotsScope.class, PollSettings.RobotsScope.ALL),
                        settings.flag("pages", true)),
                settings.texts("feeds", List.of()),
                settings.textIfSet("feeds.opml").map(Path::of),
                settings.texts("folders", List.of()).stream().map(Path::of).toList(),
                CsvColumns.of(settings.texts("csv.columns", List.of()), settings.text("csv.charset", ""))));
    }

    private static Map<String, String> registry(SettingsReader settings) {
        Map<String, String> registry = new HashMap<>(settings.withPrefix("registry."));
        registry.put("schema.registry.url", settings.text("schema.registry.url"));
        return registry;
    }
}
