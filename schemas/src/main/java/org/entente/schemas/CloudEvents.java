package org.entente.schemas;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** Writes what a record is into its headers, by CloudEvents 1.0 in Kafka's binary content mode. */
final class CloudEvents {

    private CloudEvents() {}

    /** Sets the five attributes anew: headers of the record that this one was made from travel along with it. */
    static <T> void describe(Topic<T> topic, T value, Headers headers) {
        Codec<T> codec = topic.codec();
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", codec.id(value));
        set(headers, "ce_source", "/entente/" + topic.owner());
        set(headers, "ce_type", "org.entente." + topic.name());
        set(headers, "ce_time", codec.time(value).toString());
        set(headers, "ce_subject", codec.subject(value));
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
