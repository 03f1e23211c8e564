package org.entente.schemas;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.alert.TensionDay;
import org.entente.analysis.alert.Vigil;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.tension.TensionModel;
import org.entente.schemas.avro.TensionDayJudged;

/** {@link JudgedDay}s in their store. */
final class JudgedDayCodec implements Codec<JudgedDay> {

    @Override
    public Schema schema() {
        return TensionDayJudged.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(JudgedDay judged) {
        TensionDay day = judged.day();
        return TensionDayJudged.newBuilder()
                .setDyad(day.dyad().toString())
                .setDay(day.day())
                .setCarried(day.carried())
                .setHeatedBy(day.heatedBy())
                .setReported(day.reported().stream().map(Contributions::toAvro).toList())
                .setArmed(judged.after().armed())
                .setYear(judged.after().year())
                .setRises(judged.after().rises())
                .setRaised(judged.raised().orElse(null))
                .build();
    }

    @Override
    public JudgedDay fromAvro(SpecificRecord avro) {
        var judged = (TensionDayJudged) avro;
        var day = new TensionDay(
                Dyad.parse(judged.getDyad()),
                judged.getDay(),
                judged.getCarried(),
                judged.getHeatedBy(),
                judged.getReported().stream().map(Contributions::fromAvro).toList());
        return new JudgedDay(
                day,
                new Vigil(judged.getArmed(), judged.getYear(), judged.getRises()),
                Optional.ofNullable(judged.getRaised()));
    }

    @Override
    public String id(JudgedDay judged) {
        return judged.day().dyad() + "." + judged.day().day();
    }

    @Override
    public String subject(JudgedDay judged) {
        return judged.day().dyad().toString();
    }

    @Override
    public Instant time(JudgedDay judged) {
        return TensionModel.endOf(judged.day().day());
    }
}
