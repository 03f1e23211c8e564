package org.entente.enrich;

import java.time.Duration;
import java.util.Map;
import org.entente.schemas.settings.SettingsReader;
import org.entente.schemas.streams.StreamsSettings;

/**
 * How the enrich service runs.
 *
 * @param registry URL of the schema registry
 * @param storyMemory for how long, in event time, copies of an article are recognised at least
 * @param storyCapacity how many articles are remembered however old they are: history is read with partitions far apart
 *     in time, and what one has left behind another has still before it
 * @param streams how Kafka Streams runs it
 */
public record EnrichSettings(String registry, Duration storyMemory, int storyCapacity, StreamsSettings streams) {

    /** The name of the application, its consumer group and its dead-letter topic. */
    public static final String APPLICATION = "enrich";

    public static EnrichSettings from(Map<String, String> values) {
        var settings = new SettingsReader(values);
        return settings.readAll(() -> from(settings));
    }

    public static EnrichSettings from(SettingsReader settings) {
        return new EnrichSettings(
                settings.text("schema.registry.url"),
                settings.duration("story.memory", Duration.ofDays(60)),
                settings.integer("story.capacity", 100_000, 1, Integer.MAX_VALUE),
                StreamsSettings.from(settings, APPLICATION));
    }
}
