package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.schemas.avro.EventCoded;

/** {@link StatedEvent}s, standing or withdrawn, on {@code events.coded}. */
final class EventCodec implements Codec<Notice<StatedEvent>> {

    @Override
    public Schema schema() {
        return EventCoded.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Notice<StatedEvent> notice) {
        StatedEvent stated = notice.value();
        CodedEvent event = stated.event();
        return EventCoded.newBuilder()
                .setDyad(stated.dyad().toString())
                .setPlover(event.plover())
                .setCameo(event.cameo())
                .setMode(event.mode())
                .setActor(event.source())
                .setTarget(event.target())
                .setGoldstein(event.goldstein())
                .setEvidence(Quotes.toAvro(event.evidence()))
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
    public Notice<StatedEvent> fromAvro(SpecificRecord avro) {
        var coded = (EventCoded) avro;
        var event = new CodedEvent(
                coded.getPlover(),
                coded.getCameo(),
                coded.getMode(),
                coded.getActor(),
                coded.getTarget(),
                coded.getGoldstein(),
                Quotes.fromAvro(coded.getEvidence()));
        var by = new Attribution(
                new ArticleId(coded.getArticle()),
                new ArticleId(coded.getStory()),
                coded.getSource(),
                Genre.ofCode(coded.getGenre()),
                coded.getEventTime(),
                coded.getKnownAt(),
                coded.getDated());
        return Notices.of(new StatedEvent(event, by), coded.getWithdrawn());
    }

    @Override
    public String id(Notice<StatedEvent> notice) {
        StatedEvent stated = notice.value();
        CodedEvent event = stated.event();
        return ArticleId.sha256(String.join(
                "\n",
                stated.article().value(),
                stated.story().value(),
                event.source(),
                event.target(),
                event.cameo(),
                event.evidence().field().code(),
                Integer.toString(event.evidence().start()),
                stated.knownAt().toString(),
                Notices.reason(notice)));
    }

    @Override
    public String subject(Notice<StatedEvent> notice) {
        return notice.value().dyad().toString();
    }

    @Override
    public Instant time(Notice<StatedEvent> notice) {
        return notice.value().eventTime();
    }
}
