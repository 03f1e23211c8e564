package org.entente.ingest.fetch;

/** The bytes of an answer, unpacked. */
public final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** To be read and not to be changed: a copy of a large one is dear. */
    public byte[] bytes() {
        return bytes;
    }
}
