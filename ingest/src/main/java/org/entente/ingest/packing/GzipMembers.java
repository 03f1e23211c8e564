package org.entente.ingest.packing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What one or several members of gzip hold, one after the other. However many of them hold nothing, no more than one is
 * open at a time; what stands behind the last is passed over.
 */
final class GzipMembers extends InputStream {

    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int LONGEST_WORDS = 64 * 1024;

    private final InputStream in;
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[8 * 1024];
    private int position;
    private int limit;
    private boolean within;
    private boolean done;

    /**
     * @param inflater without a header of its own; whoever has made it ends it
     */
    GzipMembers(InputStream in, Inflater inflater) throws IOException {
        this.in = in;
        this.inflater = inflater;
        within = begin();
        done = !within;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (!done && length > 0) {
            if (!within) {
                within = begin();
                done = !within;
                continue;
            }
            int unpacked = unpack(into, from, length);
            if (unpacked > 0) {
                sum.update(into, from, unpacked);
                return unpacked;
            }
            if (inflater.finished()) {
                end();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("gzip asks for a dictionary");
            } else {
                feed();
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int unpack(byte[] into, int from, int length) throws ZipException {
        try {
            return inflater.inflate(into, from, length);
        } catch (DataFormatException e) {
            throw new ZipException("gzip is broken: " + e.getMessage());
        }
    }

    /** Reads the header of the next member; false where there is none. */
    private boolean begin() throws IOException {
        int first = next();
        if (first != FIRST || next() != SECOND) {
            return false;
        }
        int method = whole();
        int flags = whole();
        if (method != 8) {
            throw new ZipException("gzip packed by method " + method + ", which there is not");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(whole() | whole() << 8);
        }
        skipWords((flags & NAME) != 0);
        skipWords((flags & COMMENT) != 0);
        skip((flags & HEADER_CHECK) != 0 ? 2 : 0);
        inflater.reset();
        sum.reset();
        return true;
    }

    private void end() throws IOException {
        position = limit - inflater.getRemaining();
        within = false;
        long check = number();
        long size = number();
        if (check != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("gzip is broken: its sum or its length is wrong");
        }
    }

    private void feed() throws IOException {
        if (position >= limit && !fill()) {
            throw new EOFException("gzip breaks off");
        }
        inflater.setInput(buffer, position, limit - position);
        position = limit;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(0, read);
        return read > 0;
    }

    private int next() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xFF : -1;
    }

    private int whole() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException("gzip breaks off");
        }
        return next;
    }

    private long number() throws IOException {
        return whole() | (long) whole() << 8 | (long) whole() << 16 | (long) whole() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            whole();
        }
    }

    private void skipWords(boolean there) throws IOException {
        int length = 0;
        while (there && whole() != 0) {
            if (++length > LONGEST_WORDS) {
                throw new ZipException("gzip with a name or comment longer than " + LONGEST_WORDS + " bytes");
            }
        }
    }
}
