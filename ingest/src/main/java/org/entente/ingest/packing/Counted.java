package org.entente.ingest.packing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read through it; what is skipped does not count. */
public final class Counted extends FilterInputStream {

    private long count;

    public Counted(InputStream in) {
        super(in);
    }

    /** How many have been read so far. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count += Math.max(0, read);
        return read;
    }
}
