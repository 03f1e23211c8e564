package org.entente.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.TextDifference;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.text.Field;
import org.entente.schemas.avro.ArticleEnriched;
import org.entente.schemas.avro.EntityFound;
import org.entente.schemas.avro.TextChange;

/** {@link EnrichedArticle} on {@code articles.enriched}. */
final class EnrichedArticleCodec implements Codec<EnrichedArticle> {

    @Override
    public Schema schema() {
        return ArticleEnriched.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(EnrichedArticle enriched) {
        Kinship kinship = enriched.kinship();
        return ArticleEnriched.newBuilder()
                .setArticle(enriched.article().value())
                .setRevision(enriched.revision())
                .setSource(enriched.source())
                .setTitle(enriched.title())
                .setPublishedAt(enriched.eventTime())
                .setLanguage(enriched.language())
                .setGenre(enriched.genre().code())
                .setStory(kinship.story().value())
                .setRelation(kinship.relation().code())
                .setOf(kinship.of().map(ArticleId::value).orElse(null))
                .setFigures(new TreeMap<>(kinship.figures()))
                .setEntities(enriched.entities().stream()
                        .map(EnrichedArticleCodec::found)
                        .toList())
                .setClaims(enriched.claims())
                .setEvents(enriched.events())
                .setDifference(
                        enriched.difference().map(EnrichedArticleCodec::change).orElse(null))
                .build();
    }

    @Override
    public EnrichedArticle fromAvro(SpecificRecord avro) {
        var enriched = (ArticleEnriched) avro;
        var article = new ArticleId(enriched.getArticle());
        List<Entity> entities = enriched.getEntities().stream()
                .map(EnrichedArticleCodec::entity)
                .toList();
        return new EnrichedArticle(
                article,
                enriched.getRevision(),
                enriched.getSource(),
                enriched.getTitle(),
                enriched.getPublishedAt(),
                enriched.getLanguage(),
                Genre.ofCode(enriched.getGenre()),
                new Kinship(
                        article,
                        new ArticleId(enriched.getStory()),
                        CopyRelation.ofCode(enriched.getRelation()),
                        Optional.ofNullable(enriched.getOf()).map(ArticleId::new),
                        new TreeMap<>(enriched.getFigures())),
                entities,
                enriched.getClaims(),
                enriched.getEvents(),
                Optional.ofNullable(enriched.getDifference()).map(EnrichedArticleCodec::difference));
    }

    private static TextChange change(TextDifference difference) {
        return new TextChange(difference.added(), difference.removed(), difference.kept());
    }

    private static TextDifference difference(TextChange change) {
        return new TextDifference(change.getAdded(), change.getRemoved(), change.getKept());
    }

    private static EntityFound found(Entity entity) {
        return new EntityFound(
                entity.type().code(),
                entity.id(),
                entity.actor(),
                entity.name(),
                entity.field().code(),
                entity.start(),
                entity.end());
    }

    private static Entity entity(EntityFound found) {
        return new Entity(
                EntityType.ofCode(found.getType()),
                found.getId(),
                found.getActor(),
                found.getName(),
                Field.ofCode(found.getField()),
                found.getStart(),
                found.getEnd());
    }

    @Override
    public String id(EnrichedArticle enriched) {
        return enriched.article() + "." + enriched.revision() + "."
                + enriched.kinship().story();
    }

    @Override
    public String subject(EnrichedArticle enriched) {
        return enriched.article().value();
    }

    @Override
    public Instant time(EnrichedArticle enriched) {
        return enriched.eventTime();
    }
}
