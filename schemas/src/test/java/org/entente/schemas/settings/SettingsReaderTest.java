package org.entente.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings come out as what they mean, or stop the service with a sentence that says which and why. */
class SettingsReaderTest {

    private record Example(URI registry, Duration memory, int threads, boolean live, Map<String, String> kafka) {}

    private enum Mode {
        LIVE,
        FAST_REPLAY
    }

    private static Example example(Map<String, String> values) {
        var settings = new SettingsReader(values);
        return settings.readAll(() -> new Example(
                settings.uri("schema.registry.url"),
                settings.duration("repeat.memory", Duration.ofDays(2)),
                settings.integer("threads", 2, 1, 64),
                settings.flag("live", true),
                settings.withPrefix("kafka.")));
    }

    @Test
    void readsWhatIsSetAndFallsBackWhereNothingIs() {
        Example read = example(Map.of(
                "schema.registry.url", "http://localhost:8081",
                "repeat.memory", "PT36H",
                "kafka.bootstrap.servers", "localhost:9092"));

        assertThat(read)
                .isEqualTo(new Example(
                        URI.create("http://localhost:8081"),
                        Duration.ofHours(36),
                        2,
                        true,
                        Map.of("bootstrap.servers", "localhost:9092")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repeat.memori | P2D   | unknown setting repeat.memori; did you mean repeat.memory?",
                "repeat.memory | 2 days| setting repeat.memory must be a duration as in PT30S or P2D, got 2 days",
                "repeat.memory | -PT1S | setting repeat.memory must be a duration of zero or more, got -PT1S",
                "threads       | many  | setting threads must be a whole number from 1 to 64, got many",
                "threads       | 65    | setting threads must be a whole number from 1 to 64, got 65",
                "live          | yes   | setting live must be true or false, got yes",
            })
    void refusesInWords(String name, String value, String message) {
        assertThatThrownBy(() -> example(Map.of("schema.registry.url", "http://localhost:8081", name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessage(message);
    }

    @Test
    void tellsWhichSettingIsMissing() {
        assertThatThrownBy(() -> example(Map.of("threads", "3")))
                .isInstanceOf(BadSetting.class)
                .hasMessage("setting schema.registry.url is missing: URL");
    }

    @Test
    void readsChoicesAndLists() {
        var settings = new SettingsReader(Map.of("mode", "fast-replay", "addresses", "127.0.0.0/8, ::1"));

        Mode mode = settings.choice("mode", Mode.class, Mode.LIVE);
        List<String> addresses = settings.texts("addresses", List.of());

        assertThat(mode).isEqualTo(Mode.FAST_REPLAY);
        assertThat(addresses).containsExactly("127.0.0.0/8", "::1");
    }

    @Test
    void takesSecretsFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame\n");
        var settings = new SettingsReader(Map.of("mail.password.file", file.toString()));

        Optional<String> secret = settings.secret("mail.password");

        assertThat(secret).contains("open sesame");
    }

    @Test
    void listsWhatWasAskedFor() {
        var settings = new SettingsReader(Map.of());

        settings.duration("repeat.memory", Duration.ofDays(2));

        assertThat(settings.asked())
                .containsExactly(new Setting("repeat.memory", "duration, as in PT30S or P2D", Optional.of("PT48H")));
    }
}
