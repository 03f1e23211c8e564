package org.entente.ingest.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks bodies, and knows how many bytes came over the line. What is packed although its header does not say so is
 * unpacked, and what is not although its header says so is taken as it is: both are common mistakes.
 */
public final class Unpacking {

    /** What we can unpack, as we tell servers. */
    public static final String ACCEPTED = "gzip, deflate";

    private final Counted line;
    private final InputStream unpacked;

    /** A body that is packed in a way that we did not ask for and cannot undo. */
    public static final class UnknownPacking extends IOException {

        private static final long serialVersionUID = 1;

        UnknownPacking(String encoding) {
            super("sends a body packed as " + encoding + ", which was not asked for");
        }
    }

    private Unpacking(Counted line, InputStream unpacked) {
        this.line = line;
        this.unpacked = unpacked;
    }

    /**
     * @param encodings as the header gives them, in the order in which they were applied
     * @throws UnknownPacking where one of them is none that we asked for
     */
    public static Unpacking of(InputStream body, String encodings) throws IOException {
        var line = new Counted(body);
        InputStream unpacked = line;
        String[] applied = encodings.toLowerCase(Locale.ROOT).split(",", 8);
        for (int i = applied.length - 1; i >= 0; i--) {
            unpacked = undone(unpacked, applied[i].strip());
        }
        return new Unpacking(line, unpacked);
    }

    public InputStream stream() {
        return unpacked;
    }

    /** How many bytes have come over the line so far. */
    public long received() {
        return line.count();
    }

    private static InputStream undone(InputStream packed, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity", "none", "gzip", "x-gzip" -> gunzipped(packed);
            case "deflate", "x-deflate" -> inflated(packed);
            default -> throw new UnknownPacking(encoding);
        };
    }

    private static InputStream gunzipped(InputStream in) throws IOException {
        var ahead = new PushbackInputStream(in, 2);
        int first = ahead.read();
        int second = first < 0 ? -1 : ahead.read();
        putBack(ahead, first, second);
        return first == 0x1F && second == 0x8B ? new GzipMembers(ahead) : ahead;
    }

    /** By the standard this is zlib; some servers leave its two bytes of header out. */
    private static InputStream inflated(InputStream in) throws IOException {
        var ahead = new PushbackInputStream(in, 2);
        int first = ahead.read();
        int second = first < 0 ? -1 : ahead.read();
        putBack(ahead, first, second);
        boolean zlib = (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
        return new InflaterInputStream(ahead, new Inflater(!zlib), 8 * 1024);
    }

    private static void putBack(PushbackInputStream ahead, int first, int second) throws IOException {
        if (second >= 0) {
            ahead.unread(second);
        }
        if (first >= 0) {
            ahead.unread(first);
        }
    }
}
