package org.entente.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.analysis.dedupe.Sketch;
import org.entente.schemas.avro.CopySketch;

/** {@link Sketch} in its store, which knows the article by its key. */
final class SketchCodec implements Codec<Sketch> {

    @Override
    public Schema schema() {
        return CopySketch.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(Sketch sketch) {
        return new CopySketch(ByteBuffer.wrap(sketch.toBytes()));
    }

    @Override
    public Sketch fromAvro(SpecificRecord avro) {
        return Sketch.of(LetterCodec.bytes(((CopySketch) avro).getSketch()));
    }

    @Override
    public String id(Sketch sketch) {
        return Integer.toHexString(sketch.hashCode());
    }

    @Override
    public String subject(Sketch sketch) {
        return id(sketch);
    }

    @Override
    public Instant time(Sketch sketch) {
        return Instant.EPOCH;
    }
}
