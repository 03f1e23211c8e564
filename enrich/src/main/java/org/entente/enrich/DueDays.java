package org.entente.enrich;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * From which day on the scores of each dyad are to be made anew.
 *
 * @param store that day, counted from 1970, by dyad
 */
record DueDays(KeyValueStore<String, Long> store) {

    static final String NAME = "tension-due";

    static StoreBuilder<KeyValueStore<String, Long>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }

    void note(String dyad, LocalDate day) {
        Long known = store.get(dyad);
        if (known == null || day.toEpochDay() < known) {
            store.put(dyad, day.toEpochDay());
        }
    }

    /** The earliest day noted since it was last asked for. */
    Optional<LocalDate> take(String dyad) {
        return Optional.ofNullable(store.delete(dyad)).map(LocalDate::ofEpochDay);
    }
}
