package org.entente.app.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Proof;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.text.Evidence;

/** The JSON forms of results: fixed, since others read them. */
public final class Json {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** {@code {"id","language","genre","entities","claims","events"}}, as {@code entente analyze} answers. */
    public static ObjectNode findings(Findings findings) {
        ObjectNode out = NODES.objectNode();
        out.put("id", findings.article().id().value());
        out.put("language", findings.language());
        out.put("genre", findings.genre().code());
        ArrayNode entities = out.putArray("entities");
        findings.entities().forEach(entity -> entities.add(entity(entity)));
        ArrayNode claims = out.putArray("claims");
        findings.claims().forEach(claim -> claims.add(claim(claim)));
        ArrayNode events = out.putArray("events");
        findings.events().forEach(event -> events.add(event(event)));
        findings.leftOut().ifPresent(what -> out.put("left_out", what));
        return out;
    }

    private static ObjectNode entity(Entity entity) {
        return NODES.objectNode()
                .put("type", entity.type().code())
                .put("id", entity.id())
                .put("actor", entity.actor())
                .put("name", entity.name())
                .put("field", entity.field().code())
                .put("start", entity.start())
                .put("end", entity.end());
    }

    /** One claim, as it stands in the answer of {@code entente analyze}. */
    public static ObjectNode claim(Claim claim) {
        ObjectNode out = NODES.objectNode();
        out.put("dyad", claim.dyad().toString());
        out.put("label", claim.label().code());
        out.put("modality", claim.modality().code());
        out.put("polarity", claim.polarity().code());
        out.put("current", claim.current());
        out.put("event_date", claim.eventDate().map(PartialDate::toString).orElse(null));
        out.put("speaker", claim.speaker().orElse(null));
        out.put("detail", claim.detail());
        out.put("rule", claim.rule());
        out.set("evidence", evidence(claim.evidence()));
        return out;
    }

    private static ObjectNode event(CodedEvent event) {
        ObjectNode out = NODES.objectNode();
        out.put("plover", event.plover());
        out.put("cameo", event.cameo());
        out.put("mode", event.mode());
        out.put("source", event.source());
        out.put("target", event.target());
        out.put("goldstein", event.goldstein());
        out.set("evidence", evidence(event.evidence()));
        return out;
    }

    static ObjectNode evidence(Evidence evidence) {
        return NODES.objectNode()
                .put("field", evidence.field().code())
                .put("start", evidence.start())
                .put("end", evidence.end())
                .put("quote", evidence.quote());
    }

    /** One alert, as {@code entente backtest} and {@code entente watch} print it. */
    public static ObjectNode alert(Alert alert) {
        ObjectNode out = NODES.objectNode();
        out.put("alert_key", alert.key());
        out.put("revision", alert.revision());
        out.put("article", alert.article().value());
        out.put("dyad", alert.dyad().toString());
        out.put("label", alert.label().map(Label::code).orElse(null));
        out.put("kind", alert.kind().code());
        out.put("from", alert.from().orElse(null));
        out.put("to", alert.to().orElse(null));
        out.put("severity", alert.severity().code());
        out.put("event_date", alert.eventDate().toString());
        out.put("published", alert.publishedAt().toString());
        ArrayNode sources = out.putArray("sources");
        alert.sources().forEach(sources::add);
        out.set("evidence", proofs(alert.proofs()));
        out.put("rule", alert.rule());
        out.put("held", alert.held().orElse(null));
        return out;
    }

    private static ArrayNode proofs(List<Proof> proofs) {
        ArrayNode out = NODES.arrayNode();
        for (Proof proof : proofs) {
            ObjectNode piece = evidence(proof.evidence());
            piece.put("article", proof.article().value());
            piece.put("source", proof.source());
            out.add(piece);
        }
        return out;
    }

    /** {@code {"id","story","relation","of","figures"}}, as {@code entente dedupe} answers. */
    public static ObjectNode kinship(Kinship kinship) {
        ObjectNode out = NODES.objectNode();
        out.put("id", kinship.article().value());
        out.put("story", kinship.story().value());
        out.put("relation", kinship.relation().code());
        out.put("of", kinship.of().map(ArticleId::value).orElse(null));
        ObjectNode figures = out.putObject("figures");
        kinship.figures().forEach(figures::put);
        return out;
    }
}
