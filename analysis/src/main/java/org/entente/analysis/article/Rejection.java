package org.entente.analysis.article;

import java.time.Instant;

/**
 * An input that did not become an article, and why.
 *
 * @param source the feed, file or publisher that it came from
 * @param place where in the source: a URL, a line number, a file name
 * @param reason why
 * @param detail one sentence for people: what, which one, and the value found
 * @param excerpt the first characters of the input
 * @param rejectedAt when
 */
public record Rejection(
        String source, String place, RejectionReason reason, String detail, String excerpt, Instant rejectedAt) {

    private static final int LONGEST_EXCERPT = 500;

    public Rejection {
        if (excerpt.length() > LONGEST_EXCERPT) {
            int end = Character.isHighSurrogate(excerpt.charAt(LONGEST_EXCERPT - 1))
                    ? LONGEST_EXCERPT - 1
                    : LONGEST_EXCERPT;
            excerpt = excerpt.substring(0, end);
        }
    }
}
