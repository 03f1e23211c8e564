package org.entente.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.entente.schemas.settings.SettingsReader;
import org.entente.schemas.streams.Profile;
import org.entente.schemas.streams.StreamsSettings;

/**
 * How the enrich service runs.
 *
 * @param registry URL of the schema registry
 * @param storyMemory for how long, in event time, copies of an article are recognised
 * @param streams how Kafka Streams runs it
 */
public record EnrichSettings(String registry, Duration storyMemory, StreamsSettings streams) {

    /** The name of the application, its consumer group and its dead-letter topic. */
    public static final String APPLICATION = "enrich";

    private static final int MOST_THREADS = 64;

    public static EnrichSettings from(Map<String, String> values) {
        var settings = new SettingsReader(values);
        return settings.readAll(() -> from(settings));
    }

    static EnrichSettings from(SettingsReader settings) {
        return new EnrichSettings(
                settings.text("schema.registry.url"),
                settings.duration("story.memory", Duration.ofDays(400)),
                new StreamsSettings(
                        settings.text("application", APPLICATION),
                        settings.text("bootstrap.servers"),
                        settings.path("state.dir", Path.of("entente-data", "streams")),
                        settings.integer("replication", 1, 1, 32),
                        settings.integer("threads", 1, 1, MOST_THREADS),
                        settings.choice("profile", Profile.class, Profile.LIVE),
                        settings.withPrefix("kafka.")));
    }
}
