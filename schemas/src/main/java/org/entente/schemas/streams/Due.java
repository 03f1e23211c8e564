package org.entente.schemas.streams;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From when on what follows from the things of each group is to be worked out anew. It is noted and taken between two
 * commits, so nothing of it outlives one, and it needs no disk and no changelog.
 *
 * @param store that time, in milliseconds from 1970, by group
 */
public record Due(KeyValueStore<String, Long> store) {

    public static StoreBuilder<KeyValueStore<String, Long>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
                .withLoggingDisabled();
    }

    public void note(String group, Instant from) {
        Long known = store.get(group);
        if (known == null || from.toEpochMilli() < known) {
            store.put(group, from.toEpochMilli());
        }
    }

    /** The earliest time noted since it was last asked for, to the millisecond. */
    public Optional<Instant> take(String group) {
        return Optional.ofNullable(store.delete(group)).map(Instant::ofEpochMilli);
    }
}
