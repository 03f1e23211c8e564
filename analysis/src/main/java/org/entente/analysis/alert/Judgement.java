package org.entente.analysis.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.analysis.relation.Relation;

/**
 * What all claims of a pair come to.
 *
 * @param alerts every revision of every alert, in event order
 * @param held what was not raised, each with its reason, in event order
 * @param relation what is known of the pair at the end
 * @param steps how each claim was judged, in the order of judgement
 */
public record Judgement(List<Alert> alerts, List<Alert> held, Relation relation, List<Step> steps) {

    public Judgement {
        alerts = List.copyOf(alerts);
        held = List.copyOf(held);
        steps = List.copyOf(steps);
    }

    /** The last revision of each alert, in the order in which they were first raised. */
    public List<Alert> settled() {
        Map<String, Alert> last = new LinkedHashMap<>();
        alerts.forEach(alert -> last.put(alert.key(), alert));
        return List.copyOf(last.values());
    }
}
