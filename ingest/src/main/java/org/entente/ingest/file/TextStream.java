package org.entente.ingest.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.entente.ingest.charset.Charsets;

/**
 * A stream of text whose lines can be found by their bytes, and the charset that those are in. What is written in two or
 * four bytes a character is handed on as UTF-8.
 *
 * @param in without a byte order mark; it can be marked
 * @param charset of what it gives
 * @param marked whether a byte order mark told it
 */
record TextStream(InputStream in, Charset charset, boolean marked) {

    private static final int BUFFER = 64 * 1024;
    private static final int LOOKED_AT = 1024 * 1024;
    private static final int LONGEST_MARK = 4;

    /**
     * @param declared the charset as the operator says; empty to tell it from the bytes
     */
    static TextStream of(InputStream raw, Optional<Charset> declared) throws IOException {
        // Whoever writes lines into a pipe is not waited for longer than for a mark.
        int wanted = declared.isPresent() ? LONGEST_MARK : LOOKED_AT;
        var in = new BufferedInputStream(raw, BUFFER);
        in.mark(wanted);
        byte[] beginning = in.readNBytes(wanted);
        in.reset();
        Optional<Charsets.Mark> mark = Charsets.mark(beginning);
        if (mark.isPresent()) {
            in.skipNBytes(mark.get().length());
        }
        Charset charset = mark.map(Charsets.Mark::charset).or(() -> declared).orElseGet(() -> guess(beginning));
        return isWide(charset)
                ? new TextStream(
                        new BufferedInputStream(new InUtf8(in, charset)), StandardCharsets.UTF_8, mark.isPresent())
                : new TextStream(in, charset, mark.isPresent());
    }

    /** Of whole lines only: a character may be cut where the look ended. */
    private static Charset guess(byte[] beginning) {
        int end = beginning.length;
        while (beginning.length == LOOKED_AT && end > 0 && beginning[end - 1] != '\n') {
            end--;
        }
        return Charsets.likely(end == 0 ? beginning : Arrays.copyOf(beginning, end));
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** Text of another charset as UTF-8. */
    private static final class InUtf8 extends InputStream {
        private static final int CHARACTERS = 32 * 1024;

        private final Reader text;
        private final char[] characters = new char[CHARACTERS];
        private byte[] bytes = {};
        private int position;

        InUtf8(InputStream in, Charset charset) {
            this.text = new BufferedReader(new InputStreamReader(in, charset));
        }

        @Override
        public int read() throws IOException {
            return isFilled() ? bytes[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!isFilled()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, into, from, count);
            position += count;
            return count;
        }

        private boolean isFilled() throws IOException {
            if (position < bytes.length) {
                return true;
            }
            int read = text.read(characters, 0, CHARACTERS - 1);
            if (read <= 0) {
                return false;
            }
            // The second half of a pair belongs to the first.
            if (Character.isHighSurrogate(characters[read - 1])) {
                int next = text.read();
                if (next >= 0) {
                    characters[read] = (char) next;
                    read++;
                }
            }
            bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
            position = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
