package org.entente.schemas.streams;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Turns each value into the bytes, and its record's headers into those, that its topic is to carry. */
final class Encode<T> implements FixedKeyProcessor<String, T, byte[]> {

    private final Channel<T> channel;
    private @Nullable FixedKeyProcessorContext<String, byte[]> context;

    Encode(Channel<T> channel) {
        this.channel = channel;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, T> record) {
        byte[] bytes = channel.values().serializer().serialize(channel.name(), record.headers(), record.value());
        Initialised.of(context).forward(record.withValue(bytes));
    }
}
