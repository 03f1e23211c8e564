package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Two pure functions between a record of {@code analysis} and its Avro form, and what CloudEvents says of it.
 *
 * @param <T> the record
 */
interface Codec<T> {

    Schema schema();

    SpecificRecord toAvro(T value);

    T fromAvro(SpecificRecord avro);

    /** Names the value among all of its topic, the same for the same value in every run. */
    String id(T value);

    /** What the value is about: an article id, a dyad, a source. */
    String subject(T value);

    /** Event time of the value. */
    Instant time(T value);
}
