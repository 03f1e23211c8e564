package org.entente.schemas;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Proof;
import org.entente.analysis.alert.Severity;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.schemas.avro.AlertRaised;
import org.entente.schemas.avro.ProofGiven;

/** {@link Alert} on {@code alerts.raised} and {@code alerts.held}. */
final class AlertCodec implements Codec<Alert> {

    @Override
    public Schema schema() {
        return AlertRaised.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Alert alert) {
        return AlertRaised.newBuilder()
                .setAlertKey(alert.key())
                .setRevision(alert.revision())
                .setArticle(alert.article().value())
                .setDyad(alert.dyad().toString())
                .setLabel(alert.label().map(Label::code).orElse(null))
                .setKind(alert.kind().code())
                .setFrom(alert.from().orElse(null))
                .setTo(alert.to().orElse(null))
                .setSeverity(alert.severity().code())
                .setEventDate(alert.eventDate().toString())
                .setPublishedAt(alert.publishedAt())
                .setSources(alert.sources())
                .setEvidence(alert.proofs().stream()
                        .map(p -> new ProofGiven(p.article().value(), p.source(), Quotes.toAvro(p.evidence())))
                        .toList())
                .setRule(alert.rule())
                .setHeld(alert.held().orElse(null))
                .build();
    }

    @Override
    public Alert fromAvro(SpecificRecord avro) {
        var raised = (AlertRaised) avro;
        return new Alert(
                raised.getAlertKey(),
                raised.getRevision(),
                new ArticleId(raised.getArticle()),
                Dyad.parse(raised.getDyad()),
                Optional.ofNullable(raised.getLabel()).map(Label::ofCode),
                AlertKind.ofCode(raised.getKind()),
                Optional.ofNullable(raised.getFrom()),
                Optional.ofNullable(raised.getTo()),
                Severity.ofCode(raised.getSeverity()),
                PartialDate.parse(raised.getEventDate())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "event date must look like 2013-07-25, got '" + raised.getEventDate() + "'")),
                raised.getPublishedAt(),
                raised.getSources(),
                raised.getEvidence().stream()
                        .map(p -> new Proof(
                                new ArticleId(p.getArticle()), p.getSource(), Quotes.fromAvro(p.getEvidence())))
                        .toList(),
                raised.getRule(),
                Optional.ofNullable(raised.getHeld()));
    }

    /** Late history may change what a revision says, not its number; so the content has a part in the name. */
    @Override
    public String id(Alert alert) {
        return alert.key() + "." + alert.revision() + "."
                + Integer.toHexString(toAvro(alert).hashCode());
    }

    @Override
    public String subject(Alert alert) {
        return alert.dyad().toString();
    }

    @Override
    public Instant time(Alert alert) {
        return alert.publishedAt();
    }
}
