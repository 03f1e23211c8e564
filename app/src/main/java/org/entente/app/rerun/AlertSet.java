package org.entente.app.rerun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.analysis.alert.AlertDiff;
import org.entente.analysis.alert.AlertKind;

/** The alerts of one run as they stand in the end: of each the last revision, unless that takes it back. */
public final class AlertSet {

    private final Map<String, ObjectNode> byKey = new TreeMap<>();

    /** Takes a revision, in any order; held alerts do not count. */
    public void take(ObjectNode alert) {
        if (alert.path("held").isNull() || alert.path("held").isMissingNode()) {
            byKey.merge(
                    alert.path("alert_key").asText(),
                    alert,
                    (one, other) -> one.path("revision").asInt()
                                    >= other.path("revision").asInt()
                            ? one
                            : other);
        }
    }

    /** By key. */
    Map<String, ObjectNode> settled() {
        Map<String, ObjectNode> settled = new TreeMap<>(byKey);
        settled.values()
                .removeIf(alert -> alert.path("kind").asText().equals(AlertKind.CORRECTION.code())
                        && alert.path("to").asText().equals(AlertDiff.WITHDRAWN));
        return settled;
    }

    public int size() {
        return settled().size();
    }

    /**
     * What an alert is about, whatever its key: rules of another version give other keys, and so do other ids of the
     * articles.
     */
    private static String matter(ObjectNode alert) {
        return String.join(
                " ",
                alert.path("dyad").asText(),
                alert.path("label").asText(),
                alert.path("kind").asText(),
                alert.path("event_date").asText());
    }

    /**
     * The differences between two runs, by day, dyad and label. Where the runs have no article in common, as a live one
     * and one over a file whose lines bear ids of their own, the ids are left out of the comparison.
     */
    public static List<Difference> differences(AlertSet one, AlertSet other) {
        Comparison comparison =
                Comparison.of(one.settled().values(), other.settled().values());
        Map<String, ObjectNode> gone = one.settled();
        Map<String, ObjectNode> come = other.settled();
        List<Difference> differences = new ArrayList<>();
        for (ObjectNode alert : List.copyOf(gone.values())) {
            String key = alert.path("alert_key").asText();
            ObjectNode match = come.remove(key);
            if (match != null) {
                comparison.between(alert, match).ifPresent(differences::add);
                gone.remove(key);
            }
        }
        for (ObjectNode alert : List.copyOf(gone.values())) {
            Optional<ObjectNode> match = likest(alert, come.values(), comparison);
            if (match.isPresent()) {
                comparison.between(alert, match.get()).ifPresent(differences::add);
                gone.remove(alert.path("alert_key").asText());
                come.remove(match.get().path("alert_key").asText());
            }
        }
        gone.values().forEach(alert -> differences.add(Difference.gone(alert)));
        come.values().forEach(alert -> differences.add(Difference.come(alert)));
        differences.sort(Comparator.comparing(Difference::order));
        return differences;
    }

    /** Of the alerts about the same matter one that says the same, else any. */
    private static Optional<ObjectNode> likest(ObjectNode alert, Collection<ObjectNode> others, Comparison comparison) {
        String matter = matter(alert);
        return others.stream()
                .filter(other -> matter(other).equals(matter))
                .min(Comparator.comparing(
                        other -> comparison.between(alert, other).isPresent()));
    }
}
