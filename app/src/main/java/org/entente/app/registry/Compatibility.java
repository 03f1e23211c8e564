package org.entente.app.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.entente.app.registry.Entry.SchemaVersion;

/** Whether readers and writers of Avro schemas understand each other; the judgement is that of Confluent's own client. */
final class Compatibility {

    private Compatibility() {}

    static AvroSchema parse(String text, boolean normalize) {
        try {
            var schema = new AvroSchema(text);
            return normalize ? schema.normalize() : schema;
        } catch (AvroRuntimeException e) {
            throw Refusal.invalidSchema(String.valueOf(e.getMessage()));
        }
    }

    /** What stands against the new schema, in words; nothing if it may follow. */
    static List<String> objections(ParsedSchema schema, CompatibilityLevel level, List<SchemaVersion> earlier) {
        List<ParsedSchemaHolder> holders = earlier.stream()
                .map(version -> parse(version.schema(), false))
                .<ParsedSchemaHolder>map(SimpleParsedSchemaHolder::new)
                .toList();
        return schema.isCompatible(level, holders);
    }
}
