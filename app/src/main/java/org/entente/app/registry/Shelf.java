package org.entente.app.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.app.registry.Entry.Forgotten;
import org.entente.app.registry.Entry.LevelSet;
import org.entente.app.registry.Entry.ModeSet;
import org.entente.app.registry.Entry.SchemaVersion;
import org.entente.app.registry.Entry.SubjectDeleted;

/** What the topic's records add up to, held in memory. One thread applies them, others ask. */
final class Shelf {

    private static final CompatibilityLevel STANDARD_LEVEL = CompatibilityLevel.BACKWARD;

    private final NavigableMap<String, NavigableMap<Integer, SchemaVersion>> subjects = new TreeMap<>();
    private final Map<Integer, String> schemas = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Optional<String>, CompatibilityLevel> levels = new HashMap<>();
    private final Map<Optional<String>, Mode> modes = new HashMap<>();
    private int highestId;

    synchronized void apply(Entry entry) {
        if (entry instanceof SchemaVersion schema) {
            put(schema);
        } else if (entry instanceof Forgotten forgotten) {
            forget(forgotten);
        } else if (entry instanceof SubjectDeleted deleted) {
            versions(deleted.subject()).stream()
                    .filter(version -> version.version() <= deleted.lastVersion())
                    .forEach(version -> put(version.asDeleted()));
        } else if (entry instanceof LevelSet set) {
            set.level().ifPresentOrElse(level -> levels.put(set.subject(), level), () -> levels.remove(set.subject()));
        } else if (entry instanceof ModeSet set) {
            set.mode().ifPresentOrElse(mode -> modes.put(set.subject(), mode), () -> modes.remove(set.subject()));
        }
    }

    /** All versions of a subject, deleted ones too, in their order. */
    synchronized List<SchemaVersion> versions(String subject) {
        NavigableMap<Integer, SchemaVersion> known = subjects.get(subject);
        return known == null ? List.of() : List.copyOf(known.values());
    }

    /** All versions of all subjects, deleted ones too, by subject and version. */
    synchronized List<SchemaVersion> everything() {
        var all = new ArrayList<SchemaVersion>();
        subjects.values().forEach(versions -> all.addAll(versions.values()));
        return List.copyOf(all);
    }

    synchronized Optional<String> schema(int id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** The id that this text has already, under any subject, or the next free one. */
    synchronized int idFor(String schema) {
        Integer known = ids.get(schema);
        return known == null ? highestId + 1 : known;
    }

    synchronized Optional<CompatibilityLevel> levelOf(String subject) {
        return Optional.ofNullable(levels.get(Optional.of(subject)));
    }

    synchronized CompatibilityLevel levelOfAll() {
        return levels.getOrDefault(Optional.<String>empty(), STANDARD_LEVEL);
    }

    synchronized Optional<Mode> modeOf(String subject) {
        return Optional.ofNullable(modes.get(Optional.of(subject)));
    }

    synchronized Mode modeOfAll() {
        return modes.getOrDefault(Optional.<String>empty(), Mode.READWRITE);
    }

    private void put(SchemaVersion schema) {
        subjects.computeIfAbsent(schema.subject(), subject -> new TreeMap<>()).put(schema.version(), schema);
        schemas.put(schema.id(), schema.schema());
        ids.put(schema.schema(), schema.id());
        highestId = Math.max(highestId, schema.id());
    }

    private void forget(Forgotten forgotten) {
        NavigableMap<Integer, SchemaVersion> known = subjects.get(forgotten.subject());
        SchemaVersion gone = known == null ? null : known.remove(forgotten.version());
        if (known == null || gone == null) {
            return;
        }
        if (known.isEmpty()) {
            subjects.remove(forgotten.subject());
        }
        if (everything().stream().noneMatch(other -> other.id() == gone.id())) {
            schemas.remove(gone.id());
            ids.remove(gone.schema());
        }
    }
}
