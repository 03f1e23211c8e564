package org.entente.schemas;

import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.Lookup;
import org.entente.schemas.avro.CopyLookup;

/** {@link Lookup} on {@code copies.sought}. */
final class LookupCodec implements Codec<Lookup> {

    @Override
    public Schema schema() {
        return CopyLookup.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Lookup lookup) {
        return new CopyLookup(
                lookup.part(),
                lookup.from().value(),
                lookup.at(),
                lookup.words(),
                Arrays.stream(lookup.keys()).boxed().toList());
    }

    @Override
    public Lookup fromAvro(SpecificRecord avro) {
        var lookup = (CopyLookup) avro;
        return new Lookup(
                lookup.getPart(),
                new ArticleId(lookup.getFrom()),
                lookup.getAt(),
                lookup.getWords(),
                lookup.getKeys().stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public String id(Lookup lookup) {
        return lookup.from() + "." + lookup.part();
    }

    @Override
    public String subject(Lookup lookup) {
        return lookup.from().value();
    }

    @Override
    public Instant time(Lookup lookup) {
        return lookup.at();
    }
}
