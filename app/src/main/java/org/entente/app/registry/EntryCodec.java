package org.entente.app.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.util.Optional;
import org.entente.app.registry.Entry.Forgotten;
import org.entente.app.registry.Entry.LevelSet;
import org.entente.app.registry.Entry.ModeSet;
import org.entente.app.registry.Entry.SchemaVersion;
import org.entente.app.registry.Entry.SubjectDeleted;
import org.entente.app.registry.Entry.Unused;
import org.jspecify.annotations.Nullable;

/** Between entries and the bytes of the topic. Keys are compared as bytes by compaction, so their members keep one order. */
final class EntryCodec {

    private static final String KEYTYPE = "keytype";
    private static final String SUBJECT = "subject";
    private static final String VERSION = "version";
    private static final String LEVEL = "compatibilityLevel";
    private static final String MODE = "mode";

    private EntryCodec() {}

    static byte[] key(Entry entry) {
        if (entry instanceof SchemaVersion schema) {
            return schemaKey(schema.subject(), schema.version());
        }
        if (entry instanceof Forgotten forgotten) {
            return schemaKey(forgotten.subject(), forgotten.version());
        }
        if (entry instanceof SubjectDeleted deleted) {
            return plainKey("DELETE_SUBJECT", Optional.of(deleted.subject()));
        }
        if (entry instanceof LevelSet level) {
            return plainKey("CONFIG", level.subject());
        }
        if (entry instanceof ModeSet mode) {
            return plainKey("MODE", mode.subject());
        }
        throw new IllegalArgumentException("an entry that is never written: " + entry);
    }

    /** The record's value; null is Kafka's word for removal. */
    static byte @Nullable [] value(Entry entry) {
        if (entry instanceof SchemaVersion schema) {
            return Json.write(Json.object()
                    .put(SUBJECT, schema.subject())
                    .put(VERSION, schema.version())
                    .put("id", schema.id())
                    .put("schema", schema.schema())
                    .put("deleted", schema.deleted()));
        }
        if (entry instanceof SubjectDeleted deleted) {
            return Json.write(Json.object().put(SUBJECT, deleted.subject()).put(VERSION, deleted.lastVersion()));
        }
        if (entry instanceof LevelSet set && set.level().isPresent()) {
            return Json.write(Json.object().put(LEVEL, set.level().get().name));
        }
        if (entry instanceof ModeSet set && set.mode().isPresent()) {
            return Json.write(Json.object().put(MODE, set.mode().get().name()));
        }
        return null;
    }

    static Entry read(byte[] key, byte @Nullable [] value) throws IOException {
        JsonNode keyNode = Json.read(key);
        JsonNode valueNode = value == null ? Json.object() : Json.read(value);
        String keytype = keyNode.path(KEYTYPE).asText();
        Optional<String> subject = text(keyNode, SUBJECT);
        return switch (keytype) {
            case "SCHEMA" -> schema(keyNode, valueNode);
            case "DELETE_SUBJECT" ->
                value == null
                        ? new Unused(keytype)
                        : new SubjectDeleted(
                                subject.orElseThrow(), valueNode.path(VERSION).asInt());
            case "CONFIG" -> new LevelSet(subject, text(valueNode, LEVEL).map(CompatibilityLevel::forName));
            case "MODE" -> new ModeSet(subject, text(valueNode, MODE).flatMap(Mode::named));
            default -> new Unused(keytype);
        };
    }

    private static Entry schema(JsonNode key, JsonNode value) {
        String subject = text(key, SUBJECT).orElseThrow();
        int version = key.path(VERSION).asInt();
        if (value.isEmpty()) {
            return new Forgotten(subject, version);
        }
        return new SchemaVersion(
                subject,
                version,
                value.path("id").asInt(),
                value.path("schema").asText(),
                value.path("deleted").asBoolean());
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.path(member).textValue());
    }

    private static byte[] schemaKey(String subject, int version) {
        ObjectNode key = Json.object().put(KEYTYPE, "SCHEMA").put(SUBJECT, subject);
        return Json.write(key.put(VERSION, version).put("magic", 1));
    }

    private static byte[] plainKey(String keytype, Optional<String> subject) {
        ObjectNode key = Json.object().put(KEYTYPE, keytype).put(SUBJECT, subject.orElse(null));
        return Json.write(key.put("magic", 0));
    }
}
