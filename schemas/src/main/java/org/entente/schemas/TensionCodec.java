package org.entente.schemas;

import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.avro.TensionScored;

/** {@link TensionScore} on {@code tension.scored}. */
final class TensionCodec implements Codec<TensionScore> {

    @Override
    public Schema schema() {
        return TensionScored.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(TensionScore score) {
        return TensionScored.newBuilder()
                .setDyad(score.dyad().toString())
                .setAt(score.at())
                .setValue(score.value())
                .setMethod(score.method())
                .setContributions(score.contributions().stream()
                        .map(Contributions::toAvro)
                        .toList())
                .build();
    }

    @Override
    public TensionScore fromAvro(SpecificRecord avro) {
        var scored = (TensionScored) avro;
        List<Contribution> contributions =
                scored.getContributions().stream().map(Contributions::fromAvro).toList();
        return new TensionScore(
                Dyad.parse(scored.getDyad()), scored.getAt(), scored.getValue(), scored.getMethod(), contributions);
    }

    @Override
    public String id(TensionScore score) {
        return score.dyad() + "." + score.at().toEpochMilli() + "."
                + score.contributions().size() + "." + Long.toHexString(Double.doubleToLongBits(score.value()));
    }

    @Override
    public String subject(TensionScore score) {
        return score.dyad().toString();
    }

    @Override
    public Instant time(TensionScore score) {
        return score.at();
    }
}
