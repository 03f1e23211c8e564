package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.schemas.avro.ArticleSeen;

/** {@link SeenArticle} on {@code articles.seen}. */
final class SeenArticleCodec implements Codec<SeenArticle> {

    @Override
    public Schema schema() {
        return ArticleSeen.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(SeenArticle seen) {
        return new ArticleSeen(seen.id().value(), seen.content(), seen.revision(), seen.earlier());
    }

    @Override
    public SeenArticle fromAvro(SpecificRecord avro) {
        var seen = (ArticleSeen) avro;
        return new SeenArticle(new ArticleId(seen.getId()), seen.getContent(), seen.getRevision(), seen.getEarlier());
    }

    @Override
    public String id(SeenArticle seen) {
        return seen.id() + "." + seen.revision();
    }

    @Override
    public String subject(SeenArticle seen) {
        return seen.id().value();
    }

    @Override
    public Instant time(SeenArticle seen) {
        return Instant.EPOCH;
    }
}
