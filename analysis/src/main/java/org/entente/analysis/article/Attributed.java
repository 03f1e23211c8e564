package org.entente.analysis.article;

import java.time.Instant;

/** Something that an article states. */
public interface Attributed {

    /** Where and when it is stated. */
    Attribution by();

    default ArticleId article() {
        return by().article();
    }

    default ArticleId story() {
        return by().story();
    }

    default String source() {
        return by().source();
    }

    default Genre genre() {
        return by().genre();
    }

    default Instant eventTime() {
        return by().eventTime();
    }

    default Instant knownAt() {
        return by().knownAt();
    }

    default boolean dated() {
        return by().dated();
    }
}
