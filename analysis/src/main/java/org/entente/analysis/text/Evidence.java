package org.entente.analysis.text;

/**
 * A quote and the place where it stands: {@code text.substring(start, end)} equals the quote.
 *
 * @param field the text of the article that the offsets count in
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last one
 * @param quote the words, byte for byte
 */
public record Evidence(Field field, int start, int end, String quote) {

    public Evidence {
        if (quote.isBlank()) {
            throw new IllegalArgumentException("evidence at " + start + " has no words");
        }
        if (end - start != quote.length()) {
            throw new IllegalArgumentException(
                    "quote of " + quote.length() + " units does not fill " + start + ".." + end);
        }
    }

    public static Evidence of(Passage passage, Span span) {
        return new Evidence(passage.field(), span.start(), span.end(), span.of(passage.text()));
    }

    /** The same quote as if its text began with it: for comparing what is said, not where. */
    public Evidence atStart() {
        return new Evidence(field, 0, quote.length(), quote);
    }
}
