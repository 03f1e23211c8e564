package org.entente.schemas;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Measures a value in Avro's binary encoding without keeping the bytes. */
final class AvroSize {

    private AvroSize() {}

    static int of(SpecificRecord value) {
        var counter = new Counter();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(counter, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("counting writes nowhere and cannot fail", e);
        }
        return counter.bytes;
    }

    private static final class Counter extends OutputStream {
        private int bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
