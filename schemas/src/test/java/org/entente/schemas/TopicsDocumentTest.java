package org.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/topics.md} to the catalogue. {@code make golden} writes it anew. */
class TopicsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "topics.md");

    @Test
    void theDocumentSaysWhatTheCatalogueSays() throws IOException {
        String expected = document();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String document() {
        var out = new StringBuilder("""
                # Topics

                Written from the catalogue (`schemas`, class `Topics`) by `make golden`; a test holds it to that.

                - Keys are UTF-8 strings. Values are Avro in Confluent's wire format: a zero byte, the schema's id in four bytes, the binary encoding.
                - The schema of a topic's values is registered under the subject `<topic>-value`.
                - The record timestamp is the time of ingest; the publication time is a field.
                - Every record carries CloudEvents 1.0 headers in binary mode: `ce_specversion`, `ce_id`, `ce_source`, `ce_type`, `ce_time`, `ce_subject`.
                - `ce_id` names a value for good: whoever has seen it may drop it when it comes again.
                - Bytes that nobody can read go to `<application>.dead-letter` as they came, with the reason in the headers.

                | topic | key | value | partitions | kept | written by |
                |---|---|---|---|---|---|
                """);
        for (Topic<?> topic : Topics.all()) {
            out.append("| [`%s`](#%s) | %s | `%s` | %d | %s | %s |%n"
                    .formatted(
                            topic.name(),
                            topic.name().replace(".", ""),
                            topic.key().inWords(),
                            topic.codec().schema().getName(),
                            topic.partitions(),
                            kept(topic.retention()),
                            topic.owner()));
        }
        for (Topic<?> topic : Topics.all()) {
            out.append("%n## %s%n%n%s%n%n| field | type | meaning |%n|---|---|---|%n"
                    .formatted(topic.name(), topic.purpose()));
            fields("", topic.codec().schema(), out);
        }
        return out.toString().replace("\r", "");
    }

    private static String kept(Retention retention) {
        return switch (retention) {
            case FOREVER -> "for ever";
            case LATEST_PER_KEY -> "the newest of each key";
            case MONTH -> "30 days";
            case WEEK -> "a week";
        };
    }

    private static void fields(String prefix, Schema record, StringBuilder out) {
        for (Schema.Field field : record.getFields()) {
            out.append("| `%s%s` | %s | %s |%n".formatted(prefix, field.name(), type(field.schema()), field.doc()));
            Schema inner = field.schema().getType() == Schema.Type.ARRAY
                    ? field.schema().getElementType()
                    : field.schema();
            String path = prefix + field.name() + ".";
            if (inner.getType() == Schema.Type.RECORD) {
                fields(path, inner, out);
            } else if (inner.getType() == Schema.Type.UNION) {
                kinds(path, inner, out);
            }
        }
    }

    /** The records that a value may be, each with its fields. */
    private static void kinds(String prefix, Schema union, StringBuilder out) {
        List<Schema> kinds = union.getTypes().stream()
                .filter(kind -> kind.getType() == Schema.Type.RECORD)
                .toList();
        kinds.forEach(kind -> fields(kinds.size() == 1 ? prefix : prefix + kind.getName() + ".", kind, out));
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                schema.getTypes().stream()
                        .sorted(Comparator.comparing(Schema::isNullable))
                        .map(TopicsDocumentTest::type)
                        .collect(Collectors.joining(" or "));
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case RECORD -> "`" + schema.getName() + "`";
            case LONG ->
                schema.getLogicalType() == null
                        ? "long"
                        : schema.getLogicalType().getName();
            default -> schema.getType().getName();
        };
    }
}
