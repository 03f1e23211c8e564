package org.entente.ingest.fetch;

/** The bytes of an answer, unpacked. */
public final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
