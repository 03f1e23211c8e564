package org.entente.schemas.streams;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that keeps nothing, for a cache of which only what it does at the commit is of use. */
final class Forgetful implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    private boolean open;

    private Forgetful(String name) {
        this.name = name;
    }

    static KeyValueBytesStoreSupplier supplier(String name) {
        return new Supplier(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        context.register(root, (key, value) -> {});
    }

    @Override
    public void put(Bytes key, byte @Nullable [] value) {
        // nothing is kept
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        // nothing is kept
    }

    @Override
    public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
        return null;
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        return null;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        return null;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        return new None();
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new None();
    }

    @Override
    public long approximateNumEntries() {
        return 0;
    }

    @Override
    public void close() {
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

    private record Supplier(String name) implements KeyValueBytesStoreSupplier {

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new Forgetful(name);
        }

        @Override
        public String metricsScope() {
            return "forgetful";
        }
    }

    private static final class None implements KeyValueIterator<Bytes, byte[]> {

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            throw new NoSuchElementException("nothing is kept");
        }

        @Override
        public Bytes peekNextKey() {
            throw new NoSuchElementException("nothing is kept");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
