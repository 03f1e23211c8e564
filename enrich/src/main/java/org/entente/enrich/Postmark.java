package org.entente.enrich;

import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Stamps what articles tell each other with the time of sending. A letter that bore its article's time of ingest would be
 * past the retention of its topic the moment it is sent, where articles are worked through long after they came in.
 */
final class Postmark {

    private Postmark() {}

    static <T> Record<String, T> now(Record<String, T> record, ProcessingContext context) {
        return record.withTimestamp(context.currentSystemTimeMs());
    }

    /**
     * Of what has come in, Streams takes the oldest first: by their postmarks letters would lie until the last old article
     * is taken in. So a letter counts as older than any article.
     */
    static TimestampExtractor lettersFirst() {
        return (letter, latest) -> 0;
    }
}
