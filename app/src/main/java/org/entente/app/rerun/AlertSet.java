package org.entente.app.rerun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** What an alert is about, whatever its key: rules of another version give other keys. */
    private static String matter(ObjectNode alert) {
        return String.join(
                " ",
                alert.path("dyad").asText(),
                alert.path("label").asText(),
                alert.path("kind").asText(),
                alert.path("event_date").asText());
    }

    /** The differences between two runs, by day, dyad and label. */
    public static List<Difference> differences(AlertSet one, AlertSet other) {
        Map<String, ObjectNode> gone = one.settled();
        Map<String, ObjectNode> come = other.settled();
        List<Difference> differences = new ArrayList<>();
        for (ObjectNode alert : List.copyOf(gone.values())) {
            String key = alert.path("alert_key").asText();
            ObjectNode match = come.remove(key);
            if (match != null) {
                Difference.between(alert, match).ifPresent(differences::add);
                gone.remove(key);
            }
        }
        Map<String, ObjectNode> byMatter = new TreeMap<>();
        come.values().forEach(alert -> byMatter.put(matter(alert), alert));
        for (ObjectNode alert : List.copyOf(gone.values())) {
            ObjectNode match = byMatter.remove(matter(alert));
            if (match != null) {
                Difference.between(alert, match).ifPresent(differences::add);
                gone.remove(alert.path("alert_key").asText());
                come.remove(match.path("alert_key").asText());
            }
        }
        gone.values().forEach(alert -> differences.add(Difference.gone(alert)));
        come.values().forEach(alert -> differences.add(Difference.come(alert)));
        differences.sort(Comparator.comparing(Difference::order));
        return differences;
    }
}
