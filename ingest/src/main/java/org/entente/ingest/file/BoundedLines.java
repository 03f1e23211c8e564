package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines of bytes, keeping no more of a line than its limit, however long it is. */
final class BoundedLines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int position;
    private int filled;
    private long number;

    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** One line without its break, or its beginning where it is too long. */
    static final class Line {

        private final long number;
        private final byte[] bytes;
        private final long length;

        private Line(long number, byte[] bytes, long length) {
            this.number = number;
            this.bytes = bytes;
            this.length = length;
        }

        /** Counted from 1. */
        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Of the whole line, in bytes. */
        long length() {
            return length;
        }

        boolean isCut() {
            return length > bytes.length;
        }
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        int kept = 0;
        long length = 0;
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any ? Optional.of(line(kept, length)) : Optional.empty();
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - position, longest - kept);
            if (room > 0) {
                keep(kept, room);
                kept += room;
            }
            length += end - position;
            boolean broken = end < filled;
            position = broken ? end + 1 : end;
            if (broken) {
                return Optional.of(line(kept, length));
            }
        }
    }

    private void keep(int at, int count) {
        if (line.length < at + count) {
            line = Arrays.copyOf(line, Math.max(at + count, Math.min(longest, line.length * 2)));
        }
        System.arraycopy(buffer, position, line, at, count);
    }

    private Line line(int kept, long length) {
        number++;
        return new Line(number, Arrays.copyOf(line, kept), length);
    }
}
