package org.entente.alerts;

import java.util.Map;
import org.entente.schemas.settings.SettingsReader;
import org.entente.schemas.streams.StreamsSettings;

/**
 * How the alerts service runs.
 *
 * @param registry URL of the schema registry
 * @param streams how Kafka Streams runs it
 */
public record AlertsSettings(String registry, StreamsSettings streams) {

    /** The name of the application, its consumer group and its dead-letter topic. */
    public static final String APPLICATION = "alerts";

    public static AlertsSettings from(Map<String, String> values) {
        var settings = new SettingsReader(values);
        return settings.readAll(() -> from(settings));
    }

    public static AlertsSettings from(SettingsReader settings) {
        return new AlertsSettings(settings.text("schema.registry.url"), StreamsSettings.from(settings, APPLICATION));
    }
}
