package org.entente.schemas;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.Grounds;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.StandingState;
import org.entente.analysis.relation.Talk;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.avro.RelationKnown;
import org.entente.schemas.avro.StandingKnown;
import org.entente.schemas.avro.StatusClaimed;
import org.entente.schemas.avro.TalkKnown;

/** {@link Relation} on {@code relations.known}. */
final class RelationCodec implements Codec<Relation> {

    private final ClaimCodec claims = new ClaimCodec();

    @Override
    public Schema schema() {
        return RelationKnown.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Relation relation) {
        return RelationKnown.newBuilder()
                .setDyad(relation.dyad().toString())
                .setAsOf(relation.asOf())
                .setLadders(relation.ladders())
                .setStandings(relation.standings().stream().map(this::known).toList())
                .setTalks(relation.talks().stream().map(this::known).toList())
                .build();
    }

    private StandingKnown known(Standing standing) {
        return StandingKnown.newBuilder()
                .setLabel(standing.label().code())
                .setState(code(standing.state()))
                .setGrounds(code(standing.grounds()))
                .setSince(standing.since().map(PartialDate::toString).orElse(null))
                .setDay(standing.day())
                .setStatedAt(standing.statedAt())
                .setOnceEnded(standing.onceEnded())
                .setEvidence(standing.evidence().stream().map(this::claimed).toList())
                .build();
    }

    private TalkKnown known(Talk talk) {
        return TalkKnown.newBuilder()
                .setLabel(talk.label().code())
                .setDirection(talk.direction().code())
                .setKind(code(talk.kind()))
                .setState(code(talk.state()))
                .setSince(talk.since())
                .setLastAt(talk.lastAt())
                .setEvidence(claimed(talk.evidence()))
                .build();
    }

    private StatusClaimed claimed(StatedClaim claim) {
        return (StatusClaimed) claims.toAvro(new Notice.Standing<>(claim));
    }

    @Override
    public Relation fromAvro(SpecificRecord avro) {
        var known = (RelationKnown) avro;
        return new Relation(
                Dyad.parse(known.getDyad()),
                known.getAsOf(),
                known.getStandings().stream().map(this::standing).toList(),
                known.getTalks().stream().map(this::talk).toList(),
                known.getLadders());
    }

    private Standing standing(StandingKnown known) {
        return new Standing(
                Label.ofCode(known.getLabel()),
                StandingState.valueOf(known.getState().toUpperCase(Locale.ROOT)),
                Grounds.valueOf(known.getGrounds().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(known.getSince()).flatMap(PartialDate::parse),
                known.getDay(),
                known.getStatedAt(),
                known.getOnceEnded(),
                known.getEvidence().stream().map(this::stated).toList());
    }

    private Talk talk(TalkKnown known) {
        return new Talk(
                Label.ofCode(known.getLabel()),
                Polarity.ofCode(known.getDirection()),
                Talk.Kind.valueOf(known.getKind().toUpperCase(Locale.ROOT)),
                Talk.State.valueOf(known.getState().toUpperCase(Locale.ROOT)),
                known.getSince(),
                known.getLastAt(),
                stated(known.getEvidence()));
    }

    private StatedClaim stated(StatusClaimed claimed) {
        return claims.fromAvro(claimed).value();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String id(Relation relation) {
        return relation.dyad() + "." + relation.asOf().toEpochMilli() + "."
                + Integer.toHexString(toAvro(relation).hashCode());
    }

    @Override
    public String subject(Relation relation) {
        return relation.dyad().toString();
    }

    @Override
    public Instant time(Relation relation) {
        return relation.asOf();
    }
}
