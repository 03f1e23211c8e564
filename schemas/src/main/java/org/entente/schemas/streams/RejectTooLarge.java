package org.entente.schemas.streams;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KeyValueMapper;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.Topic;

/** Turns a value that does not fit its topic into a rejection that says so. */
final class RejectTooLarge<T> implements KeyValueMapper<String, T, KeyValue<String, Rejection>> {

    private final Topic<T> topic;

    RejectTooLarge(Topic<T> topic) {
        this.topic = topic;
    }

    @Override
    public KeyValue<String, Rejection> apply(String key, T value) {
        String detail = "a value for " + topic.name() + " has " + topic.sizeOf(value) + " bytes, " + Topic.LARGEST_VALUE
                + " are allowed";
        var rejection = new Rejection(
                topic.owner(), key, RejectionReason.TOO_LARGE, detail, topic.subjectOf(value), topic.timeOf(value));
        return KeyValue.pair(topic.owner(), rejection);
    }
}
