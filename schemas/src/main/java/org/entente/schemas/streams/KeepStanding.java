package org.entente.schemas.streams;

import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Notice;
import org.entente.schemas.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of the values of a topic of notices what stands, notes from when on it has changed, and lets each notice pass.
 *
 * @param <T> what the notices are about
 */
public final class KeepStanding<T> implements FixedKeyProcessorSupplier<String, Notice<T>, Notice<T>> {

    private final Topic<Notice<T>> topic;
    private final StoreBuilder<?> values;
    private final StoreBuilder<?> due;

    /**
     * @param values where they are kept
     * @param due where it is noted from when on they have changed
     */
    public KeepStanding(Topic<Notice<T>> topic, StoreBuilder<?> values, StoreBuilder<?> due) {
        this.topic = topic;
        this.values = values;
        this.due = due;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(values, due);
    }

    @Override
    public FixedKeyProcessor<String, Notice<T>, Notice<T>> get() {
        return new AtShelf();
    }

    private final class AtShelf implements FixedKeyProcessor<String, Notice<T>, Notice<T>> {

        private @Nullable FixedKeyProcessorContext<String, Notice<T>> context;
        private @Nullable Ledger<T> ledger;
        private @Nullable Due changed;

        @Override
        public void init(FixedKeyProcessorContext<String, Notice<T>> context) {
            this.context = context;
            this.ledger = new Ledger<>(topic, new Packed<>(context.getStateStore(values.name())));
            this.changed = new Due(context.getStateStore(due.name()));
        }

        @Override
        public void process(FixedKeyRecord<String, Notice<T>> record) {
            Initialised.of(ledger).take(record.key(), record.value());
            Initialised.of(changed).note(record.key(), topic.timeOf(record.value()));
            Initialised.of(context).forward(record);
        }
    }
}
