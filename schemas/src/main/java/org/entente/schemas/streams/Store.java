package org.entente.schemas.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.entente.schemas.Registry;
import org.entente.schemas.Stored;

/** How all stores are made. */
public final class Store {

    private Store() {}

    /**
     * A store on disk with its changelog. What changes several times between two commits is written once, and what comes
     * and goes between them not at all.
     */
    public static <T> StoreBuilder<KeyValueStore<String, T>> of(Stored<T> stored, Registry registry) {
        return ofLasting(stored, registry).withCachingEnabled();
    }

    /** The same for values that hardly change once they are there: nothing holds them back, so ranges of them are read fast. */
    public static <T> StoreBuilder<KeyValueStore<String, T>> ofLasting(Stored<T> stored, Registry registry) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(stored.name()), Serdes.String(), registry.serde(stored));
    }
}
