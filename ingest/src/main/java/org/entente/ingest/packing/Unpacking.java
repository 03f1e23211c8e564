package org.entente.ingest.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks bodies, and knows how many bytes came over the line. What is packed although its header does not say so is
 * unpacked, and what is not although its header says so is taken as it is: both are common mistakes. To close it frees what it
 * holds, and leaves the body open: to close one that does not end would be to read it.
 */
public final class Unpacking implements AutoCloseable {

    /** What we can unpack, as we tell servers. */
    public static final String ACCEPTED = "gzip, deflate";

    private final Counted line;
    private final List<Inflater> inflaters = new ArrayList<>();
    private InputStream unpacked;

    /** A body that is packed in a way that we did not ask for and cannot undo. */
    public static final class UnknownPacking extends IOException {

        private static final long serialVersionUID = 1;

        UnknownPacking(String encoding) {
            super("sends a body packed as " + encoding + ", which was not asked for");
        }
    }

    private Unpacking(Counted line) {
        this.line = line;
        this.unpacked = line;
    }

    /**
     * @param encodings as the header gives them, in the order in which they were applied
     * @throws UnknownPacking where one of them is none that we asked for
     */
    public static Unpacking of(InputStream body, String encodings) throws IOException {
        var unpacking = new Unpacking(new Counted(body));
        String[] applied = encodings.toLowerCase(Locale.ROOT).split(",", 8);
        try {
            for (int i = applied.length - 1; i >= 0; i--) {
                unpacking.undo(applied[i].strip());
            }
        } catch (IOException e) {
            unpacking.close();
            throw e;
        }
        return unpacking;
    }

    public InputStream stream() {
        return unpacked;
    }

    /** How many bytes have come over the line so far. */
    public long received() {
        return line.count();
    }

    @Override
    public void close() {
        inflaters.forEach(Inflater::end);
    }

    private void undo(String encoding) throws IOException {
        unpacked = switch (encoding) {
            case "", "identity", "none", "gzip", "x-gzip" -> gunzipped(Start.of(unpacked));
            case "deflate", "x-deflate" -> inflated(Start.of(unpacked));
            default -> throw new UnknownPacking(encoding);
        };
    }

    private InputStream gunzipped(Start packed) throws IOException {
        boolean isPacked = packed.first == 0x1F && packed.second == 0x8B;
        return isPacked ? new GzipMembers(packed.whole, inflater(true)) : packed.whole;
    }

    /** By the standard this is zlib; some servers leave its two bytes of header out. */
    private InputStream inflated(Start packed) {
        boolean zlib = (packed.first & 0x0F) == 8 && (packed.first * 256 + packed.second) % 31 == 0;
        return new InflaterInputStream(packed.whole, inflater(!zlib), 8 * 1024);
    }

    private Inflater inflater(boolean bare) {
        var inflater = new Inflater(bare);
        inflaters.add(inflater);
        return inflater;
    }

    /**
     * How a body starts.
     *
     * @param first its first byte, or -1
     * @param second its second byte, or -1
     * @param whole the body, these two included
     */
    private record Start(int first, int second, InputStream whole) {

        static Start of(InputStream in) throws IOException {
            var ahead = new PushbackInputStream(in, 2);
            int first = ahead.read();
            int second = first < 0 ? -1 : ahead.read();
            if (second >= 0) {
                ahead.unread(second);
            }
            if (first >= 0) {
                ahead.unread(first);
            }
            return new Start(first, second, ahead);
        }
    }
}
