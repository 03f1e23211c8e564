package org.entente.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.app.registry.Entry.Forgotten;
import org.entente.app.registry.Entry.LevelSet;
import org.entente.app.registry.Entry.ModeSet;
import org.entente.app.registry.Entry.SchemaVersion;
import org.entente.app.registry.Entry.SubjectDeleted;
import org.entente.app.registry.Entry.Unused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryCodecTest {

    static Stream<Entry> entries() {
        return Stream.of(
                new SchemaVersion("a \"quoted\" subject", 3, 17, "{\"type\":\"string\"}", false),
                new SchemaVersion("a", 1, 1, "\"string\"", true),
                new Forgotten("a", 2),
                new SubjectDeleted("a", 4),
                new LevelSet(Optional.of("a"), Optional.of(CompatibilityLevel.FULL_TRANSITIVE)),
                new LevelSet(Optional.empty(), Optional.of(CompatibilityLevel.NONE)),
                new LevelSet(Optional.of("a"), Optional.empty()),
                new ModeSet(Optional.of("a"), Optional.of(Mode.READONLY)),
                new ModeSet(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void nothingIsLostOnTheWay(Entry entry) throws IOException {
        Entry read = EntryCodec.read(EntryCodec.key(entry), EntryCodec.value(entry));

        assertThat(read).isEqualTo(entry);
    }

    @Test
    void keyIsWrittenInConfluentsOrder() {
        byte[] key = EntryCodec.key(new SchemaVersion("a", 1, 5, "\"string\"", false));

        assertThat(new String(key, StandardCharsets.UTF_8))
                .isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}");
    }

    @Test
    void membersThatWeDoNotKnowAreNoHindrance() throws IOException {
        byte[] key = bytes("{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}");
        byte[] value = bytes("{\"subject\":\"a\",\"version\":1,\"id\":5,\"md5\":\"x\",\"schema\":\"\\\"string\\\"\","
                + "\"ruleSet\":null,\"deleted\":false}");

        assertThat(EntryCodec.read(key, value)).isEqualTo(new SchemaVersion("a", 1, 5, "\"string\"", false));
    }

    @Test
    void kindsThatWeDoNotKnowAreNoHindrance() throws IOException {
        Entry entry = EntryCodec.read(bytes("{\"keytype\":\"CONTEXT\",\"magic\":0}"), bytes("{}"));

        assertThat(entry).isEqualTo(new Unused("CONTEXT"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
