package org.entente.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** Writes what the records of one topic are into their headers, by CloudEvents 1.0 in Kafka's binary content mode. */
final class CloudEvents<T> {

    private static final byte[] VERSION = utf8("1.0");

    private final Codec<T> codec;
    private final byte[] source;
    private final byte[] type;

    CloudEvents(Topic<T> topic) {
        this.codec = topic.codec();
        this.source = utf8("/entente/" + topic.owner());
        this.type = utf8("org.entente." + topic.name());
    }

    /** Sets the six attributes anew: headers of the record that this one was made from travel along with it. */
    void describe(T value, Headers headers) {
        set(headers, "ce_specversion", VERSION);
        set(headers, "ce_id", utf8(codec.id(value)));
        set(headers, "ce_source", source);
        set(headers, "ce_type", type);
        set(headers, "ce_time", utf8(codec.time(value).toString()));
        set(headers, "ce_subject", utf8(codec.subject(value)));
    }

    private static void set(Headers headers, String name, byte[] value) {
        headers.remove(name);
        headers.add(name, value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
