package org.entente.ingest.xml;

/** Which characters a document may hold. */
final class Characters {

    private Characters() {}

    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }

    /** The text without characters that no document may hold; the same object if there are none. */
    static String allowed(String text) {
        int first = firstForbidden(text);
        if (first < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Characters::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isAllowed(c)) {
                return i;
            }
        }
        return -1;
    }
}
