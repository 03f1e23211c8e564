package org.entente.app.rerun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way in which two runs differ.
 *
 * @param change one of gone, come and changed
 * @param alert as it is in the run that has it, in the second if both have it
 * @param what the members that changed, each with both values
 */
public record Difference(String change, ObjectNode alert, List<String> what) {

    private static final List<String> COMPARED =
            List.of("kind", "label", "from", "to", "severity", "event_date", "article", "sources", "evidence");
    private static final int MOST_SHOWN = 60;

    public Difference {
        what = List.copyOf(what);
    }

    static Difference gone(ObjectNode alert) {
        return new Difference("gone", alert, List.of());
    }

    static Difference come(ObjectNode alert) {
        return new Difference("come", alert, List.of());
    }

    /** Empty if they say the same; keys, revisions and rules may differ. */
    static Optional<Difference> between(ObjectNode one, ObjectNode other) {
        List<String> what = new ArrayList<>();
        for (String member : COMPARED) {
            if (!one.path(member).equals(other.path(member))) {
                what.add(member + ": " + shown(one.path(member)) + " -> " + shown(other.path(member)));
            }
        }
        return what.isEmpty() ? Optional.empty() : Optional.of(new Difference("changed", other, what));
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

    private static String shown(JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "\u2026";
    }
}
