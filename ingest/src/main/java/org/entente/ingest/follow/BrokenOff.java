package org.entente.ingest.follow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A feed of which only a beginning came. */
final class BrokenOff {

    private BrokenOff() {}

    /** Up to the end of its last whole entry, so that no half of one is taken for the whole. */
    static byte[] wholeEntries(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int end = Math.max(end(text, "</item>"), end(text, "</entry>"));
        return end < 0 ? body : Arrays.copyOf(body, end);
    }

    private static int end(String text, String tag) {
        int place = text.lastIndexOf(tag);
        return place < 0 ? -1 : place + tag.length();
    }
}
