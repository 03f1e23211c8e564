package org.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas explain themselves, and today's reader reads what every release wrote. */
class SchemaTest {

    private static final Path RELEASED = Path.of("src", "test", "resources", "released");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(f -> f.toString().endsWith(".avsc")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyFieldIsExplained(Topic<?> topic) {
        List<String> silent = new ArrayList<>();
        collectSilent(topic.codec().schema(), silent);
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("released")
    void todaysReaderReadsWhatEveryReleaseWrote(Path file) throws IOException {
        Schema writer = new Schema.Parser().parse(Files.readString(file));
        Schema reader = topics().map(t -> t.codec().schema())
                .filter(s -> s.getName().equals(writer.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody reads " + writer.getName() + " of " + file));
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @Test
    void everyTopicHasAReleasedSchema() throws IOException {
        List<String> names = released().stream()
                .map(f -> f.getFileName().toString().replace(".avsc", ""))
                .toList();
        assertThat(names)
                .containsAll(topics().map(t -> t.codec().schema().getName()).toList());
    }

    private static void collectSilent(Schema schema, List<String> silent) {
        switch (schema.getType()) {
            case RECORD -> {
                if (schema.getDoc() == null) {
                    silent.add(schema.getName());
                }
                for (Schema.Field field : schema.getFields()) {
                    if (field.doc() == null || field.doc().isBlank()) {
                        silent.add(schema.getName() + "." + field.name());
                    }
                    collectSilent(field.schema(), silent);
                }
            }
            case ARRAY -> collectSilent(schema.getElementType(), silent);
            case MAP -> collectSilent(schema.getValueType(), silent);
            case UNION -> schema.getTypes().forEach(t -> collectSilent(t, silent));
            default -> {}
        }
    }
}
