package org.entente.schemas.streams;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KeyValueMapper;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.Topic;

/** Turns a value whose bytes do not fit its topic into a rejection that says so. */
final class RejectTooLarge<T> implements KeyValueMapper<String, byte[], KeyValue<String, Rejection>> {

    private final Channel<T> channel;

    RejectTooLarge(Channel<T> channel) {
        this.channel = channel;
    }

    @Override
    public KeyValue<String, Rejection> apply(String key, byte[] bytes) {
        Topic<T> topic = channel.topic();
        T value = channel.values().deserializer().deserialize(topic.name(), bytes);
        String detail = "a value for " + topic.name() + " has " + Topic.sizeOf(bytes) + " bytes, " + Topic.LARGEST_VALUE
                + " are allowed";
        var rejection = new Rejection(
                topic.owner(), key, RejectionReason.TOO_LARGE, detail, topic.subjectOf(value), topic.timeOf(value));
        return KeyValue.pair(topic.owner(), rejection);
    }
}
