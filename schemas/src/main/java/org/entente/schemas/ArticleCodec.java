package org.entente.schemas;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.schemas.avro.ArticleRaw;

/** {@link Article} on {@code articles.raw}. */
final class ArticleCodec implements Codec<Article> {

    @Override
    public Schema schema() {
        return ArticleRaw.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Article article) {
        return ArticleRaw.newBuilder()
                .setId(article.id().value())
                .setSource(article.source())
                .setUrl(article.url().orElse(null))
                .setTitle(article.title())
                .setText(article.text())
                .setLanguage(article.language())
                .setPublishedAt(article.publishedAt())
                .setTimeQuality(article.timeQuality().name())
                .setFetchedAt(article.fetchedAt())
                .setRevision(article.revision())
                .build();
    }

    @Override
    public Article fromAvro(SpecificRecord avro) {
        var raw = (ArticleRaw) avro;
        return new Article(
                new ArticleId(raw.getId()),
                raw.getSource(),
                Optional.ofNullable(raw.getUrl()),
                raw.getTitle(),
                raw.getText(),
                raw.getLanguage(),
                raw.getPublishedAt(),
                TimeQuality.valueOf(raw.getTimeQuality()),
                raw.getFetchedAt(),
                raw.getRevision());
    }

    @Override
    public String id(Article article) {
        return article.id() + "." + article.revision();
    }

    @Override
    public String subject(Article article) {
        return article.id().value();
    }

    @Override
    public Instant time(Article article) {
        return article.eventTime();
    }
}
