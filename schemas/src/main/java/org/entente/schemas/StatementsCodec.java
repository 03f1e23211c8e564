package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.Notice;
import org.entente.analysis.replay.Statements;
import org.entente.schemas.avro.ArticleEnriched;
import org.entente.schemas.avro.EventCoded;
import org.entente.schemas.avro.StatementsMade;
import org.entente.schemas.avro.StatusClaimed;

/** {@link Statements} in their store. */
final class StatementsCodec implements Codec<Statements> {

    private final EnrichedArticleCodec articles = new EnrichedArticleCodec();
    private final ClaimCodec claims = new ClaimCodec();
    private final EventCodec events = new EventCodec();

    @Override
    public Schema schema() {
        return StatementsMade.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Statements statements) {
        return new StatementsMade(
                (ArticleEnriched) articles.toAvro(statements.enriched()),
                statements.claims().stream()
                        .map(claim -> (StatusClaimed) claims.toAvro(new Notice.Standing<>(claim)))
                        .toList(),
                statements.events().stream()
                        .map(event -> (EventCoded) events.toAvro(new Notice.Standing<>(event)))
                        .toList());
    }

    @Override
    public Statements fromAvro(SpecificRecord avro) {
        var made = (StatementsMade) avro;
        return new Statements(
                articles.fromAvro(made.getEnriched()),
                made.getClaims().stream()
                        .map(claim -> claims.fromAvro(claim).value())
                        .toList(),
                made.getEvents().stream()
                        .map(event -> events.fromAvro(event).value())
                        .toList());
    }

    @Override
    public String id(Statements statements) {
        return articles.id(statements.enriched());
    }

    @Override
    public String subject(Statements statements) {
        return articles.subject(statements.enriched());
    }

    @Override
    public Instant time(Statements statements) {
        return articles.time(statements.enriched());
    }
}
