package org.entente.app.output;

/** Text from articles made fit for a screen: one line, and nothing in it that a terminal would obey. */
public final class ScreenText {

    private ScreenText() {}

    /** Runs of blanks and control characters as one blank. */
    public static String oneLine(String text) {
        var out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isObeyed(c)) {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    /** At most so many characters, with an ellipsis where some were left out. */
    public static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Math.max(1, length - 1);
        if (Character.isHighSurrogate(text.charAt(end - 1)) && end > 1) {
            end--;
        }
        return text.substring(0, end) + "\u2026";
    }

    /** Control characters, and marks that turn the direction of writing. */
    private static boolean isObeyed(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
