package org.entente.ingest.packing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A body as it comes in, in pieces, so that a large one takes its size in memory twice and no more. */
public final class Gathered {

    private static final int PIECE = 16 * 1024;

    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] last = new byte[0];
    private int filled;
    private int size;

    /** In bytes. */
    public int size() {
        return size;
    }

    /** Takes what is there to be read; false at the end. */
    public boolean readFrom(InputStream in) throws IOException {
        if (filled == last.length) {
            last = new byte[PIECE];
            filled = 0;
            pieces.add(last);
        }
        int read = in.read(last, filled, last.length - filled);
        if (read > 0) {
            filled += read;
            size += read;
        }
        return read >= 0;
    }

    /** The whole; what was gathered is let go. */
    public byte[] bytes() {
        byte[] whole = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            int length = Math.min(piece.length, size - at);
            System.arraycopy(piece, 0, whole, at, length);
            at += length;
        }
        pieces.clear();
        return whole;
    }
}
