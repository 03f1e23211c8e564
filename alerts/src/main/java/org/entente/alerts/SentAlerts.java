package org.entente.alerts;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertDiff;
import org.entente.schemas.Registry;
import org.entente.schemas.Stored;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Packed;
import org.entente.schemas.streams.Store;

/**
 * The last revision of every alert that was sent, by dyad.
 *
 * @param store where they are kept
 */
record SentAlerts(Packed<Alert> store) {

    /** Alerts are found by dyad and key; they have no use for an order in time. */
    private static final Instant NO_TIME = Instant.EPOCH;

    static StoreBuilder<KeyValueStore<String, Alert>> builder(Stored<Alert> stored, Registry registry) {
        return Store.of(stored, registry);
    }

    /** What has to be sent now that the dyad comes to these alerts; it counts as sent. */
    List<Alert> changes(String dyad, List<Alert> derived) {
        return changes(dyad, store.all(dyad), derived);
    }

    /** The same where only the alerts of these keys can have changed. */
    List<Alert> changes(String dyad, SortedSet<String> keys, List<Alert> derived) {
        List<Alert> before = keys.stream()
                .flatMap(key -> store.get(dyad, NO_TIME, key).stream())
                .toList();
        return changes(
                dyad,
                before,
                derived.stream().filter(alert -> keys.contains(alert.key())).toList());
    }

    /** Whether this has not been sent before, just as it is; it counts as sent. */
    boolean isFirst(String dyad, Alert alert) {
        if (store.get(dyad, NO_TIME, alert.key()).filter(alert::equals).isPresent()) {
            return false;
        }
        if (Topics.ALERTS_HELD.fits(alert)) {
            store.put(dyad, NO_TIME, alert.key(), alert);
        }
        return true;
    }

    private List<Alert> changes(String dyad, List<Alert> before, List<Alert> derived) {
        List<Alert> changes = AlertDiff.between(before, derived);
        // One that is too large for its topic goes out as a rejection, and would end the service here.
        changes.stream()
                .filter(Topics.ALERTS_RAISED::fits)
                .forEach(alert -> store.put(dyad, NO_TIME, alert.key(), alert));
        return changes;
    }
}
