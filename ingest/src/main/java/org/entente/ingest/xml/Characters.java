package org.entente.ingest.xml;

import java.nio.charset.Charset;

/** Which characters a document may hold. */
public final class Characters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /**
     * The text without characters that no document may hold, and with those of windows-1252 that were taken for control
     * characters of Unicode put right; the same object if there are none of either.
     */
    static String allowed(String text) {
        int first = firstForbidden(text);
        if (first < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isAllowed).forEach(point -> kept.append(ofWindows(point)));
        return kept.toString();
    }

    /** Whether windows-1252 has a character where Unicode has a control character. */
    public static boolean isOfWindows(int point) {
        return point >= 0x80 && point <= 0x9F && point != 0x85;
    }

    /** The character that windows-1252 has at a place where Unicode has a control character. */
    public static String ofWindows(int point) {
        return isOfWindows(point) ? new String(new byte[] {(byte) point}, WINDOWS_1252) : Character.toString(point);
    }

    /** Without the blanks around it, also those that do not break and those without width. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ZERO_WIDTH_SPACE || c == BYTE_ORDER_MARK;
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isAllowed(c) || isOfWindows(c)) {
                return i;
            }
        }
        return -1;
    }
}
