package org.entente.ingest.feed;

/** Cuts a broken object of JSON behind the last item that stands whole in one of its lists, and closes it there. */
final class WholeItems {

    private WholeItems() {}

    /** The object as far as its items are whole; empty where none is. */
    static String of(String text) {
        int depth = 0;
        int end = -1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                // Behind an object in a list in the object that is the feed.
                end = c == '}' && depth == 2 ? i + 1 : end;
            }
        }
        return end < 0 ? "" : text.substring(0, end) + "]}";
    }
}
