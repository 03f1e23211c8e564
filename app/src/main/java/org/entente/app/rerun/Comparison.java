package org.entente.app.rerun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of two alerts is compared.
 *
 * @param withArticles whether articles bear the same ids in both runs
 */
record Comparison(boolean withArticles) {

    private static final String ARTICLE = "article";
    private static final String EVIDENCE = "evidence";
    private static final List<String> COMPARED =
            List.of("kind", "label", "from", "to", "severity", "event_date", ARTICLE, "sources", EVIDENCE);
    private static final int MOST_SHOWN = 60;

    /** Ids are compared unless the runs have none in common. */
    static Comparison of(Collection<ObjectNode> one, Collection<ObjectNode> other) {
        return new Comparison(!Collections.disjoint(articles(one), articles(other)));
    }

    private static Set<String> articles(Collection<ObjectNode> alerts) {
        Set<String> articles = new HashSet<>();
        for (ObjectNode alert : alerts) {
            articles.add(alert.path(ARTICLE).asText());
            alert.path(EVIDENCE)
                    .forEach(piece -> articles.add(piece.path(ARTICLE).asText()));
        }
        return articles;
    }

    /** Empty if they say the same; keys, revisions and rules may differ. */
    Optional<Difference> between(ObjectNode one, ObjectNode other) {
        List<String> what = new ArrayList<>();
        for (String member : COMPARED) {
            JsonNode before = compared(member, one);
            JsonNode after = compared(member, other);
            if (!before.equals(after)) {
                what.add(member + ": " + shown(before) + " -> " + shown(after));
            }
        }
        return what.isEmpty() ? Optional.empty() : Optional.of(new Difference("changed", other, what));
    }

    private JsonNode compared(String member, ObjectNode alert) {
        JsonNode value = alert.path(member);
        if (withArticles) {
            return value;
        }
        return switch (member) {
            case ARTICLE -> JsonNodeFactory.instance.missingNode();
            case EVIDENCE -> withoutArticles(value);
            default -> value;
        };
    }

    /** In an order of their own: theirs follows from the ids where nothing else decides. */
    private static JsonNode withoutArticles(JsonNode evidence) {
        List<JsonNode> pieces = new ArrayList<>();
        for (JsonNode piece : evidence) {
            JsonNode bare = piece.deepCopy();
            if (bare instanceof ObjectNode object) {
                object.remove(ARTICLE);
            }
            pieces.add(bare);
        }
        pieces.sort(Comparator.comparing(JsonNode::toString));
        return JsonNodeFactory.instance.arrayNode().addAll(pieces);
    }

    private static String shown(JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 1) + "\u2026";
    }
}
