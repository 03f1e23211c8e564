package org.entente.analysis.article;

/** How far a publication time can be trusted. */
public enum TimeQuality {
    /** Stated with a time of day by the publisher. */
    EXACT,
    /** Stated to the day only. */
    DAY,
    /** Taken from the page, the URL or the transport, not stated by the feed. */
    INFERRED,
    /** In the future or implausibly old as stated; the time of ingest stands in. */
    CLAMPED,
    /** Not stated anywhere; the time of ingest stands in. */
    UNKNOWN
}
