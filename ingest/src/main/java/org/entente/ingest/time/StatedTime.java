package org.entente.ingest.time;

import java.time.Instant;
import org.entente.analysis.article.TimeQuality;

/**
 * A point in time, and how far it can be trusted.
 *
 * @param at when
 * @param quality whether it was stated to the second or to the day
 */
public record StatedTime(Instant at, TimeQuality quality) {

    /** The same time, taken from the page, the URL or the transport rather than stated by the publisher. */
    public StatedTime inferred() {
        return new StatedTime(at, TimeQuality.INFERRED);
    }
}
