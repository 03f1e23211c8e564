package org.entente.schemas;

import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.schemas.avro.Quote;

/** {@link Evidence} inside other values. */
final class Quotes {

    private Quotes() {}

    static Quote toAvro(Evidence evidence) {
        return new Quote(evidence.field().code(), evidence.start(), evidence.end(), evidence.quote());
    }

    static Evidence fromAvro(Quote quote) {
        return new Evidence(Field.ofCode(quote.getField()), quote.getStart(), quote.getEnd(), quote.getQuote());
    }
}
