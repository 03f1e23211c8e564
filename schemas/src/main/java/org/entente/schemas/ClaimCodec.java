package org.entente.schemas;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.avro.StatusClaimed;

/** {@link StatedClaim}s, standing or withdrawn, on {@code status.claimed}. */
final class ClaimCodec implements Codec<Notice<StatedClaim>> {

    @Override
    public Schema schema() {
        return StatusClaimed.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Notice<StatedClaim> notice) {
        StatedClaim stated = notice.value();
        Claim claim = stated.claim();
        return StatusClaimed.newBuilder()
                .setDyad(claim.dyad().toString())
                .setLabel(claim.label().code())
                .setModality(claim.modality().code())
                .setPolarity(claim.polarity().code())
                .setCurrent(claim.current())
                .setEventDate(claim.eventDate().map(PartialDate::toString).orElse(null))
                .setSpeaker(claim.speaker().orElse(null))
                .setDetail(claim.detail())
                .setRule(claim.rule())
                .setEvidence(Quotes.toAvro(claim.evidence()))
                .setArticle(stated.article().value())
                .setStory(stated.story().value())
                .setSource(stated.source())
                .setGenre(stated.genre().code())
                .setEventTime(stated.eventTime())
                .setKnownAt(stated.knownAt())
                .setDated(stated.dated())
                .setWithdrawn(Notices.reason(notice))
                .build();
    }

    @Override
    public Notice<StatedClaim> fromAvro(SpecificRecord avro) {
        var claimed = (StatusClaimed) avro;
        var claim = new Claim(
                Dyad.parse(claimed.getDyad()),
                Label.ofCode(claimed.getLabel()),
                Modality.ofCode(claimed.getModality()),
                Polarity.ofCode(claimed.getPolarity()),
                claimed.getCurrent(),
                Optional.ofNullable(claimed.getEventDate()).flatMap(PartialDate::parse),
                Optional.ofNullable(claimed.getSpeaker()),
                claimed.getDetail(),
                claimed.getRule(),
                Quotes.fromAvro(claimed.getEvidence()));
        var by = new Attribution(
                new ArticleId(claimed.getArticle()),
                new ArticleId(claimed.getStory()),
                claimed.getSource(),
                Genre.ofCode(claimed.getGenre()),
                claimed.getEventTime(),
                claimed.getKnownAt(),
                claimed.getDated());
        return Notices.of(new StatedClaim(claim, by), claimed.getWithdrawn());
    }

    @Override
    public String id(Notice<StatedClaim> notice) {
        StatedClaim stated = notice.value();
        Claim claim = stated.claim();
        return ArticleId.sha256(String.join(
                "\n",
                stated.article().value(),
                stated.story().value(),
                claim.dyad().toString(),
                claim.label().code(),
                claim.modality().code(),
                claim.evidence().field().code(),
                Integer.toString(claim.evidence().start()),
                stated.knownAt().toString(),
                Notices.reason(notice)));
    }

    @Override
    public String subject(Notice<StatedClaim> notice) {
        return notice.value().claim().dyad().toString();
    }

    @Override
    public Instant time(Notice<StatedClaim> notice) {
        return notice.value().eventTime();
    }
}
