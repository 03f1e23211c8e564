package org.entente.app.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.Optional;

/** One record of the registry's topic; the registry knows what follows from reading them in order. */
sealed interface Entry {

    /** A schema under a subject, or its new state. */
    record SchemaVersion(String subject, int version, int id, String schema, boolean deleted) implements Entry {

        SchemaVersion asDeleted() {
            return new SchemaVersion(subject, version, id, schema, true);
        }
    }

    /** A version deleted for good. */
    record Forgotten(String subject, int version) implements Entry {}

    /** All versions of a subject up to this one are deleted, but can still be asked for. */
    record SubjectDeleted(String subject, int lastVersion) implements Entry {}

    /** A compatibility level, of one subject or of all; none takes it back. */
    record LevelSet(Optional<String> subject, Optional<CompatibilityLevel> level) implements Entry {}

    /** A mode, of one subject or of all; none takes it back. */
    record ModeSet(Optional<String> subject, Optional<Mode> mode) implements Entry {}

    /** A kind of record that other registries write and this one has no use for. */
    record Unused(String keytype) implements Entry {}
}
