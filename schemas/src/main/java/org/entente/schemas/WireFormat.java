package org.entente.schemas;

import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Confluent's wire format: a zero byte, the id of the schema in four bytes, the value in Avro's binary encoding. */
final class WireFormat {

    /** Bytes before the value. */
    static final int HEADER = 5;

    private WireFormat() {}

    static boolean isIn(byte[] bytes) {
        return bytes.length >= HEADER && bytes[0] == 0;
    }

    /** The id of the schema that the value was written with. */
    static int idOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    static BinaryDecoder valueOf(byte[] bytes) {
        return DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
    }
}
