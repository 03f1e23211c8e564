package org.entente.analysis.article;

/** Why an input did not become an article. */
public enum RejectionReason {
    /** Nothing to read. */
    EMPTY,
    /** Bytes that are no text. */
    BINARY,
    /** A line that is no JSON object. */
    BROKEN_JSON,
    /** A JSON object without the members an article needs. */
    MISSING_FIELD,
    /** Larger than an article may be. */
    TOO_LARGE,
    /** A feed entry that names neither a link nor a guid. */
    NO_LINK,
    /** A publication time that is no time, or lies beyond belief. */
    BAD_DATE,
    /** A feed that could not be parsed. */
    BROKEN_FEED,
    /** A feed or page that could not be fetched. */
    NOT_FETCHED,
    /** A feed or page that its host, or the page itself, does not want robots to read. */
    NOT_ALLOWED,
    /** A page that is no article. */
    NOT_ARTICLE,
    /** A file that could not be read. */
    NOT_READABLE
}
