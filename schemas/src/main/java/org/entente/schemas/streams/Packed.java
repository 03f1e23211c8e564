package org.entente.schemas.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store whose keys are a group, a time and an id, so that a group can be read in order of time.
 *
 * @param store where it is kept
 * @param <T> what is kept
 */
public record Packed<T>(KeyValueStore<String, T> store) {

    private static final char SEPARATOR = '\u0001';
    private static final char BEHIND = '\u0002';
    private static final long EPOCH_SHIFT = 1L << 60;

    public void put(String group, Instant at, String id, T value) {
        store.put(key(group, at, id), value);
    }

    public void delete(String group, Instant at, String id) {
        store.delete(key(group, at, id));
    }

    public Optional<T> get(String group, Instant at, String id) {
        return Optional.ofNullable(store.get(key(group, at, id)));
    }

    /** The last of a group before a time. */
    public Optional<T> lastBefore(String group, Instant at) {
        // A key of that time is longer than this one, and so behind it.
        try (KeyValueIterator<String, T> range =
                store.reverseRange(group + SEPARATOR, group + SEPARATOR + sortable(at))) {
            return range.hasNext() ? Optional.of(range.next().value) : Optional.empty();
        }
    }

    /** The first of a group from then on. */
    public Optional<T> firstSince(String group, Instant from) {
        try (KeyValueIterator<String, T> range = store.range(group + SEPARATOR + sortable(from), group + BEHIND)) {
            return range.hasNext() ? Optional.of(range.next().value) : Optional.empty();
        }
    }

    /** Everything of a group, in order of time. */
    public List<T> all(String group) {
        return between(group + SEPARATOR, group + BEHIND);
    }

    /** What a group has from then on, in order of time. */
    public List<T> since(String group, Instant from) {
        return between(group + SEPARATOR + sortable(from), group + BEHIND);
    }

    private List<T> between(String from, String to) {
        List<T> values = new ArrayList<>();
        try (KeyValueIterator<String, T> range = store.range(from, to)) {
            range.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }

    private static String key(String group, Instant at, String id) {
        return group + SEPARATOR + sortable(at) + SEPARATOR + id;
    }

    /** Sixteen hexadecimal digits that sort as the times do, those before 1970 included. */
    private static String sortable(Instant at) {
        return HexFormat.of().toHexDigits(at.toEpochMilli() + EPOCH_SHIFT);
    }
}
