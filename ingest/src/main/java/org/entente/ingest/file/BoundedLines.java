package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines of bytes, keeping no more of a line than its limit, however long it is. Of tables a line is a row, within
 * whose quotes breaks may stand; a quote that is never closed makes its own line bad and no other.
 */
final class BoundedLines {

    private static final int BUFFER = 64 * 1024;
    private static final int NO_QUOTES = -1;

    private final InputStream in;
    private final int longest;
    private final int separator;
    private byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int position;
    private int filled;
    private long number;
    private long offset;

    BoundedLines(InputStream in, int longest) {
        this(in, longest, NO_QUOTES);
    }

    private BoundedLines(InputStream in, int longest, int separator) {
        this.in = in;
        this.longest = longest;
        this.separator = separator;
    }

    /** Rows of a table whose cells are parted by a character of ASCII. */
    static BoundedLines rows(InputStream in, int longest, char separator) {
        return new BoundedLines(in, longest, separator);
    }

    /** One line without its break, or its beginning where it is too long. */
    static final class Line {

        private final long number;
        private final byte[] bytes;
        private final long length;
        private final long end;
        private final boolean open;

        private Line(long number, byte[] bytes, long length, long end, boolean open) {
            this.number = number;
            this.bytes = bytes;
            this.length = length;
            this.end = end;
            this.open = open;
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

        /** Where the next line begins, in bytes. */
        long end() {
            return end;
        }

        boolean isCut() {
            return length > bytes.length;
        }

        /** Whether a quote is opened in it and never closed, or closed amid its cell. */
        boolean isOpen() {
            return open;
        }
    }

    /** Where the next line begins, in bytes. */
    long offset() {
        return offset;
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        int kept = 0;
        long length = 0;
        boolean any = false;
        var quotes = new Quotes(separator);
        while (true) {
            if (position == filled && !fill()) {
                if (quotes.areOpen()) {
                    return Optional.of(brokenRow(kept));
                }
                return any ? Optional.of(line(kept, length, 0)) : Optional.empty();
            }
            any = true;
            int end = separator == NO_QUOTES ? lineEnd() : rowEnd(quotes);
            int room = Math.min(end - position, longest - kept);
            if (room > 0) {
                keep(kept, room);
                kept += room;
            }
            length += end - position;
            position = end;
            if (quotes.areMisplaced() || (kept == longest && quotes.areOpen())) {
                return Optional.of(brokenRow(kept));
            }
            if (end < filled) {
                position = end + 1;
                return Optional.of(line(kept, length, 1));
            }
        }
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }

    private int lineEnd() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private int rowEnd(Quotes quotes) {
        int end = position;
        while (end < filled && !quotes.isEnd(buffer[end]) && !quotes.areMisplaced()) {
            end++;
        }
        return end;
    }

    /** What follows the first break of a row without end is read again, as rows of its own. */
    private Line brokenRow(int kept) throws IOException {
        int end = 0;
        while (end < kept && line[end] != '\n') {
            end++;
        }
        if (end == kept) {
            return restOfLine(kept);
        }
        int rest = end + 1;
        byte[] again = Arrays.copyOf(Arrays.copyOfRange(line, rest, kept), kept - rest + filled - position);
        System.arraycopy(buffer, position, again, kept - rest, filled - position);
        buffer = again.length < BUFFER ? Arrays.copyOf(again, BUFFER) : again;
        filled = again.length;
        position = 0;
        number++;
        offset += rest;
        return new Line(number, Arrays.copyOf(line, end), end, offset, true);
    }

    /** A broken row that has no break within it: it ends where its line does. */
    private Line restOfLine(int kept) throws IOException {
        long length = kept;
        while (position < filled || fill()) {
            int end = lineEnd();
            length += end - position;
            position = end;
            if (end < filled) {
                position++;
                number++;
                offset += length + 1;
                return new Line(number, Arrays.copyOf(line, kept), length, offset, true);
            }
        }
        number++;
        offset += length;
        return new Line(number, Arrays.copyOf(line, kept), length, offset, true);
    }

    private void keep(int at, int count) {
        if (line.length < at + count) {
            line = Arrays.copyOf(line, Math.max(at + count, Math.min(longest, line.length * 2)));
        }
        System.arraycopy(buffer, position, line, at, count);
    }

    private Line line(int kept, long length, int broken) {
        number++;
        offset += length + broken;
        return new Line(number, Arrays.copyOf(line, kept), length, offset, false);
    }

    /** Whether one stands within quotes: they count only at the beginning of a cell, and doubled they close nothing. */
    private static final class Quotes {
        private final int separator;
        private boolean open;
        private boolean closing;
        private boolean atCell = true;
        private boolean misplaced;

        Quotes(int separator) {
            this.separator = separator;
        }

        boolean areOpen() {
            return open && !closing;
        }

        /** Whether something other than the end of its cell follows on a quote that closes. */
        boolean areMisplaced() {
            return misplaced;
        }

        /** Whether a row ends at this byte. */
        boolean isEnd(byte b) {
            if (open && !closing) {
                closing = b == '"';
                return false;
            }
            if (closing && b == '"') {
                closing = false;
                return false;
            }
            misplaced = closing && b != separator && b != ' ' && b != '\r' && b != '\n';
            boolean opens = atCell && b == '"';
            open = opens;
            closing = false;
            atCell = b == separator || (atCell && b == ' ');
            return b == '\n' && !opens;
        }
    }
}
