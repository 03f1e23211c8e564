package org.entente.schemas.streams;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * What waits for the commit, by key, in the order it came in. It is put here and taken again between two commits, so nothing
 * of it outlives one: it needs no bytes, no disk and no changelog, and what an aborted transaction leaves is forgotten.
 *
 * @param <V> what waits
 */
public final class Heap<V> implements StateStore {

    private final String name;
    private final Map<String, List<V>> waiting = new LinkedHashMap<>();
    private boolean open;

    private Heap(String name) {
        this.name = name;
    }

    public static <V> StoreBuilder<Heap<V>> builder(String name) {
        return new Builder<>(name);
    }

    public void put(String key, V value) {
        waiting.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }

    /** What waits under a key, which waits no longer. */
    public List<V> take(String key) {
        List<V> taken = waiting.remove(key);
        return taken == null ? List.of() : taken;
    }

    /** All that still waits, those first who came first. */
    public Iterator<V> iterator() {
        return waiting.values().stream().flatMap(List::stream).iterator();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        waiting.clear();
        open = true;
        context.register(root, (key, value) -> {
            throw new IllegalStateException("store " + name + " has no changelog");
        });
    }

    @Override
    public void close() {
        waiting.clear();
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    private record Builder<V>(String name) implements StoreBuilder<Heap<V>> {

        @Override
        public StoreBuilder<Heap<V>> withCachingEnabled() {
            throw new UnsupportedOperationException("store " + name + " is a cache itself");
        }

        @Override
        public StoreBuilder<Heap<V>> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<Heap<V>> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("store " + name + " has nothing that should outlive a commit");
        }

        @Override
        public StoreBuilder<Heap<V>> withLoggingDisabled() {
            return this;
        }

        @Override
        public Heap<V> build() {
            return new Heap<>(name);
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }
    }
}
