package org.entente.analysis.article;

/**
 * Word that something found in an article stands, or stands no longer.
 *
 * @param <T> what was found
 */
public sealed interface Notice<T> {

    T value();

    /** It stands. */
    record Standing<T>(T value) implements Notice<T> {}

    /** It stood, and is taken back, as when its article proved to be a copy. */
    record Withdrawn<T>(T value, String reason) implements Notice<T> {

        public Withdrawn {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("nothing is withdrawn without a reason");
            }
        }
    }
}
