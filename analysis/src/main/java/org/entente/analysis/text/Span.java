package org.entente.analysis.text;

/**
 * A stretch of a text, in UTF-16 code units as {@link String#substring(int, int)} counts them.
 *
 * @param start offset of the first unit, from 0
 * @param end offset behind the last unit, at least {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must run forward from 0, got " + start + ".." + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
