package org.entente.alerts;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertDiff;
import org.entente.schemas.Registry;
import org.entente.schemas.Stored;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Packed;

/**
 * The last revision of every alert that was sent, by dyad.
 *
 * @param store where they are kept
 */
record SentAlerts(Packed<Alert> store) {

    /** Alerts are found by dyad and key; they have no use for an order in time. */
    private static final Instant NO_TIME = Instant.EPOCH;

    static StoreBuilder<KeyValueStore<String, Alert>> builder(Stored<Alert> stored, Registry registry) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(stored.name()), Serdes.String(), registry.serde(stored));
    }

    /** What has to be sent now that the dyad comes to these alerts; it counts as sent. */
    List<Alert> changes(String dyad, List<Alert> derived) {
        List<Alert> changes = AlertDiff.between(store.all(dyad), derived);
        // One that is too large for its topic goes out as a rejection, and would end the service here.
        changes.stream()
                .filter(Topics.ALERTS_RAISED::fits)
                .forEach(alert -> store.put(dyad, NO_TIME, alert.key(), alert));
        return changes;
    }
}
