package org.entente.app.registry;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.app.registry.Entry.Forgotten;
import org.entente.app.registry.Entry.LevelSet;
import org.entente.app.registry.Entry.ModeSet;
import org.entente.app.registry.Entry.SchemaVersion;
import org.entente.app.registry.Entry.SubjectDeleted;

/** What can be asked of the registry. Changes happen one at a time, and are in the topic when they return. */
final class Registry {

    private final Shelf shelf;
    private final SchemaTopic topic;

    Registry(Shelf shelf, SchemaTopic topic) {
        this.shelf = shelf;
        this.topic = topic;
    }

    /** The id of a schema under this subject, which is given one if it is new and compatible with what went before. */
    synchronized int register(String subject, String text, boolean normalize) {
        requireWritable(subject);
        AvroSchema schema = Compatibility.parse(text, normalize);
        Optional<SchemaVersion> known = find(live(subject), schema);
        if (known.isPresent()) {
            return known.get().id();
        }
        List<String> objections = Compatibility.objections(schema, level(subject), live(subject));
        if (!objections.isEmpty()) {
            throw Refusal.incompatible(subject, objections.toString());
        }
        int id = shelf.idFor(schema.canonicalString());
        topic.append(new SchemaVersion(subject, nextVersion(subject), id, schema.canonicalString(), false));
        return id;
    }

    SchemaVersion lookUp(String subject, String text, boolean normalize, Show show) {
        List<SchemaVersion> versions = versions(subject, show);
        return find(versions, Compatibility.parse(text, normalize)).orElseThrow(Refusal::noSchema);
    }

    List<String> subjects(Show show, String prefix) {
        var named = new TreeSet<String>();
        shelf.everything().stream().map(SchemaVersion::subject).forEach(named::add);
        Predicate<String> alive = subject -> !live(subject).isEmpty();
        return named.stream()
                .filter(subject -> subject.startsWith(prefix))
                .filter(subject -> show.admits(!alive.test(subject)))
                .toList();
    }

    List<SchemaVersion> versions(String subject, Show show) {
        List<SchemaVersion> versions = filtered(shelf.versions(subject), show);
        if (versions.isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        return versions;
    }

    SchemaVersion version(String subject, VersionName name, Show show) {
        List<SchemaVersion> versions = versions(subject, show);
        return name.in(versions).orElseThrow(() -> Refusal.noVersion(name.number()));
    }

    List<SchemaVersion> schemas(Show show, String prefix, boolean latestOnly) {
        return filtered(shelf.everything(), show).stream()
                .filter(version -> version.subject().startsWith(prefix))
                .filter(version -> !latestOnly || isLatest(version, show))
                .toList();
    }

    String schema(int id) {
        return shelf.schema(id).orElseThrow(() -> Refusal.noSchema(id));
    }

    List<SchemaVersion> uses(int id, Show show) {
        String text = schema(id);
        return filtered(shelf.everything(), show).stream()
                .filter(version -> version.id() == id && version.schema().equals(text))
                .toList();
    }

    synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
        requireWritable(subject);
        List<SchemaVersion> versions = versions(subject, Show.ALL);
        List<SchemaVersion> live = live(subject);
        if (permanent) {
            if (!live.isEmpty()) {
                throw Refusal.subjectNotDeletedYet(subject);
            }
            versions.forEach(version -> topic.append(new Forgotten(subject, version.version())));
            return numbers(versions);
        }
        if (live.isEmpty()) {
            throw Refusal.subjectAlreadyDeleted(subject);
        }
        topic.append(new SubjectDeleted(subject, last(versions).version()));
        forgetSettings(subject);
        return numbers(live);
    }

    synchronized int deleteVersion(String subject, VersionName name, boolean permanent) {
        requireWritable(subject);
        SchemaVersion version = version(subject, name, name.isLatest() && !permanent ? Show.LIVE : Show.ALL);
        if (permanent) {
            if (!version.deleted()) {
                throw Refusal.versionNotDeletedYet(subject, version.version());
            }
            topic.append(new Forgotten(subject, version.version()));
            return version.version();
        }
        if (version.deleted()) {
            throw Refusal.versionAlreadyDeleted(subject, version.version());
        }
        topic.append(version.asDeleted());
        if (live(subject).isEmpty()) {
            forgetSettings(subject);
        }
        return version.version();
    }

    /** What stands against a schema as the subject's next one, by the level that holds there. */
    List<String> objections(String subject, String text, boolean normalize) {
        return Compatibility.objections(Compatibility.parse(text, normalize), level(subject), live(subject));
    }

    /** What stands between a schema and one version. */
    List<String> objections(String subject, VersionName name, String text, boolean normalize) {
        SchemaVersion version = version(subject, name, Show.LIVE);
        return Compatibility.objections(Compatibility.parse(text, normalize), level(subject), List.of(version));
    }

    CompatibilityLevel level() {
        return shelf.levelOfAll();
    }

    CompatibilityLevel level(String subject) {
        return shelf.levelOf(subject).orElseGet(shelf::levelOfAll);
    }

    Optional<CompatibilityLevel> ownLevel(String subject) {
        return shelf.levelOf(subject);
    }

    synchronized void setLevel(Optional<String> subject, CompatibilityLevel level) {
        requireWritable(subject);
        topic.append(new LevelSet(subject, Optional.of(level)));
    }

    synchronized CompatibilityLevel resetLevel(Optional<String> subject) {
        requireWritable(subject);
        CompatibilityLevel before = subject.map(one -> ownLevel(one).orElseThrow(() -> Refusal.noSubject(one)))
                .orElseGet(this::level);
        topic.append(new LevelSet(subject, Optional.empty()));
        return before;
    }

    Mode mode() {
        return shelf.modeOfAll();
    }

    Mode mode(String subject) {
        Mode all = shelf.modeOfAll();
        return all == Mode.READONLY_OVERRIDE ? all : shelf.modeOf(subject).orElse(all);
    }

    Optional<Mode> ownMode(String subject) {
        return shelf.modeOf(subject);
    }

    synchronized void setMode(Optional<String> subject, Mode mode) {
        topic.append(new ModeSet(subject, Optional.of(mode)));
    }

    synchronized Mode resetMode(Optional<String> subject) {
        Mode before = subject.map(one -> ownMode(one).orElseThrow(() -> Refusal.noSubject(one)))
                .orElseGet(this::mode);
        topic.append(new ModeSet(subject, Optional.empty()));
        return before;
    }

    private void requireWritable(Optional<String> subject) {
        subject.ifPresent(this::requireWritable);
        if (subject.isEmpty() && mode().refusesChanges()) {
            throw Refusal.registryIsReadOnly();
        }
    }

    private void requireWritable(String subject) {
        if (mode(subject).refusesChanges()) {
            throw Refusal.readOnly(subject);
        }
    }

    private void forgetSettings(String subject) {
        if (ownLevel(subject).isPresent()) {
            topic.append(new LevelSet(Optional.of(subject), Optional.empty()));
        }
        if (ownMode(subject).isPresent()) {
            topic.append(new ModeSet(Optional.of(subject), Optional.empty()));
        }
    }

    private List<SchemaVersion> live(String subject) {
        return filtered(shelf.versions(subject), Show.LIVE);
    }

    private int nextVersion(String subject) {
        List<SchemaVersion> versions = shelf.versions(subject);
        return versions.isEmpty() ? 1 : last(versions).version() + 1;
    }

    private boolean isLatest(SchemaVersion version, Show show) {
        return version.equals(last(versions(version.subject(), show)));
    }

    private static Optional<SchemaVersion> find(List<SchemaVersion> versions, AvroSchema schema) {
        String text = schema.canonicalString();
        return versions.stream()
                .filter(version -> version.schema().equals(text))
                .max(Comparator.comparing(SchemaVersion::version));
    }

    private static List<SchemaVersion> filtered(List<SchemaVersion> versions, Show show) {
        return versions.stream()
                .filter(version -> show.admits(version.deleted()))
                .toList();
    }

    private static SchemaVersion last(List<SchemaVersion> versions) {
        return versions.get(versions.size() - 1);
    }

    private static List<Integer> numbers(List<SchemaVersion> versions) {
        return versions.stream().map(SchemaVersion::version).toList();
    }
}
