package org.entente.app.rerun;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One way in which two runs differ.
 *
 * @param change one of gone, come and changed
 * @param alert as it is in the run that has it, in the second if both have it
 * @param what the members that changed, each with both values
 */
public record Difference(String change, ObjectNode alert, List<String> what) {

    public Difference {
        what = List.copyOf(what);
    }

    static Difference gone(ObjectNode alert) {
        return new Difference("gone", alert, List.of());
    }

    static Difference come(ObjectNode alert) {
        return new Difference("come", alert, List.of());
    }

    /** As a line of {@code entente diff}. */
    public ObjectNode object() {
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("change", change);
        for (String member : List.of("event_date", "dyad", "kind", "label", "article", "alert_key")) {
            out.set(member, alert.path(member).isMissingNode() ? null : alert.path(member));
        }
        var changes = out.putArray("what");
        what.forEach(changes::add);
        return out;
    }

    String order() {
        return alert.path("event_date").asText() + " " + alert.path("dyad").asText() + " "
                + alert.path("label").asText() + " " + alert.path("kind").asText() + " " + change + " "
                + alert.path("alert_key").asText();
    }
}
