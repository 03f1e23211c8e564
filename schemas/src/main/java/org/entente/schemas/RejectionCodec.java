package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.avro.ArticleRejected;

/** {@link Rejection} on {@code articles.rejected}. */
final class RejectionCodec implements Codec<Rejection> {

    @Override
    public Schema schema() {
        return ArticleRejected.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Rejection rejection) {
        return ArticleRejected.newBuilder()
                .setSource(rejection.source())
                .setPlace(rejection.place())
                .setReason(rejection.reason().name())
                .setDetail(rejection.detail())
                .setExcerpt(rejection.excerpt())
                .setRejectedAt(rejection.rejectedAt())
                .build();
    }

    @Override
    public Rejection fromAvro(SpecificRecord avro) {
        var rejected = (ArticleRejected) avro;
        return new Rejection(
                rejected.getSource(),
                rejected.getPlace(),
                RejectionReason.valueOf(rejected.getReason()),
                rejected.getDetail(),
                rejected.getExcerpt(),
                rejected.getRejectedAt());
    }

    @Override
    public String id(Rejection rejection) {
        return ArticleId.sha256(rejection.source()
                + '\n'
                + rejection.place()
                + '\n'
                + rejection.reason()
                + '\n'
                + rejection.rejectedAt().toEpochMilli());
    }

    @Override
    public String subject(Rejection rejection) {
        return rejection.source();
    }

    @Override
    public Instant time(Rejection rejection) {
        return rejection.rejectedAt();
    }
}
