package org.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.entente.alerts.AlertsSettings;
import org.entente.enrich.EnrichSettings;
import org.entente.ingest.IngestSettings;
import org.entente.schemas.settings.Setting;
import org.entente.schemas.settings.SettingsReader;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/settings.md} to what the services ask for. {@code make golden} writes it anew. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");
    private static final Map<String, String> REQUIRED =
            Map.of("schema.registry.url", "http://localhost:8081", "bootstrap.servers", "localhost:9092");

    private static final Map<String, String> FOR_INGEST =
            Map.of("schema.registry.url", "http://localhost:8081", "kafka.bootstrap.servers", "localhost:9092");

    @Test
    void theDocumentSaysWhatTheServicesAskFor() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String document() {
        Map<String, Consumer<SettingsReader>> services = new LinkedHashMap<>();
        services.put("ingest", IngestSettings::read);
        services.put("enrich", EnrichSettings::from);
        services.put("alerts", AlertsSettings::from);
        var out = new StringBuilder("""
                # Settings

                Written from what the services ask for by `make golden`; a test holds it to that.

                A setting is given by `--set name=value`, with a service's name before it where a command runs several (`--set
                enrich.threads=2`). A name that no service knows stops the start. Durations are ISO 8601 (`PT30S`, `P2D`). A secret is named by
                file: `<name>.file`. What stands under a prefix that ends with a dot is handed on without it, as Kafka's and the registry client's own
                settings are.
                """);
        services.forEach((service, read) -> {
            var reader = new SettingsReader(service.equals("ingest") ? FOR_INGEST : REQUIRED);
            read.accept(reader);
            out.append("\n## ").append(service).append("\n\n| setting | value | default |\n|---|---|---|\n");
            reader.asked().forEach(setting -> out.append(line(setting)));
        });
        return out.toString();
    }

    private static String line(Setting setting) {
        String fallback = setting.fallback()
                .map(value -> value.isEmpty() ? "" : "`" + value + "`")
                .orElse("must be set");
        return "| `" + setting.name() + "` | " + setting.kind() + " | " + fallback + " |\n";
    }
}
