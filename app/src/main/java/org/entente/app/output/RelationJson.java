package org.entente.app.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.Talk;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionScore;

/** The JSON forms of what is known of a pair. */
public final class RelationJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RelationJson() {}

    /** {@code {"dyad","as_of","standings","talks"}}. */
    public static ObjectNode relation(Relation relation) {
        ObjectNode out = NODES.objectNode();
        out.put("dyad", relation.dyad().toString());
        out.put("as_of", relation.asOf().toString());
        ArrayNode standings = out.putArray("standings");
        relation.standings().forEach(standing -> standings.add(standing(standing)));
        ArrayNode talks = out.putArray("talks");
        relation.talks().forEach(talk -> talks.add(talk(talk)));
        out.put("ladders", relation.ladders());
        return out;
    }

    /** One status: how it stands, since when, by whose word. */
    public static ObjectNode standing(Standing standing) {
        ObjectNode out = NODES.objectNode();
        out.put("label", standing.label().code());
        out.put("state", standing.state().code());
        out.put("grounds", standing.grounds().name().toLowerCase(java.util.Locale.ROOT));
        out.put("since", standing.since().map(PartialDate::toString).orElse(null));
        out.put("stated_at", standing.statedAt().toString());
        ArrayNode sources = out.putArray("sources");
        standing.evidence().forEach(claim -> sources.add(claim.source()));
        out.set("evidence", claims(standing.evidence()));
        return out;
    }

    /** One status that is talked about: what is wished or promised, and what has come of it. */
    public static ObjectNode talk(Talk talk) {
        ObjectNode out = NODES.objectNode();
        out.put("label", talk.label().code());
        out.put("direction", talk.direction().code());
        out.put("kind", talk.kind().name().toLowerCase(java.util.Locale.ROOT));
        out.put("state", talk.state().name().toLowerCase(java.util.Locale.ROOT));
        out.put("since", talk.since().toString());
        out.put("last_at", talk.lastAt().toString());
        ArrayNode sources = out.putArray("sources");
        sources.add(talk.evidence().source());
        out.set("evidence", claims(List.of(talk.evidence())));
        return out;
    }

    /** The score and what it is the sum of. */
    public static ObjectNode tension(TensionScore score) {
        ObjectNode out = NODES.objectNode();
        out.put("at", score.at().toString());
        out.put("value", score.value());
        out.put("method", score.method());
        ArrayNode contributions = out.putArray("contributions");
        for (Contribution part : score.contributions()) {
            ObjectNode one = contributions.addObject();
            one.put("at", part.at().toString());
            one.put("plover", part.plover());
            one.put("cameo", part.cameo());
            one.put("points", part.points());
            one.put("stories", part.stories());
            one.put("article", part.article().value());
            one.put("quote", part.evidence().quote());
        }
        return out;
    }

    private static ArrayNode claims(List<StatedClaim> claims) {
        ArrayNode out = NODES.arrayNode();
        for (StatedClaim stated : claims) {
            ObjectNode piece = Json.evidence(stated.claim().evidence());
            piece.put("article", stated.article().value());
            piece.put("source", stated.source());
            piece.put("published", stated.eventTime().toString());
            out.add(piece);
        }
        return out;
    }
}
