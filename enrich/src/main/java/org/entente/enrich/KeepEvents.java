package org.entente.enrich;

import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Notice;
import org.entente.analysis.event.StatedEvent;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Keeps the events of each dyad that stand, notes from when on the scores are due, and lets each notice pass. */
final class KeepEvents implements FixedKeyProcessorSupplier<String, Notice<StatedEvent>, Notice<StatedEvent>> {

    private final StoreBuilder<?> events;
    private final StoreBuilder<?> due;

    /**
     * @param events where they are kept
     * @param due where that is noted
     */
    KeepEvents(StoreBuilder<?> events, StoreBuilder<?> due) {
        this.events = events;
        this.due = due;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(events, due);
    }

    @Override
    public FixedKeyProcessor<String, Notice<StatedEvent>, Notice<StatedEvent>> get() {
        return new AtShelf();
    }

    private static final class AtShelf implements FixedKeyProcessor<String, Notice<StatedEvent>, Notice<StatedEvent>> {

        private @Nullable FixedKeyProcessorContext<String, Notice<StatedEvent>> context;
        private @Nullable Ledger<StatedEvent> events;
        private @Nullable Due due;

        @Override
        public void init(FixedKeyProcessorContext<String, Notice<StatedEvent>> context) {
            this.context = context;
            this.events = new Ledger<>(
                    Topics.EVENTS_CODED, new Packed<>(context.getStateStore(Topics.TENSION_EVENTS.name())));
            this.due = new Due(context.getStateStore(EnrichTopology.SCORES_DUE));
        }

        @Override
        public void process(FixedKeyRecord<String, Notice<StatedEvent>> record) {
            Initialised.of(events).take(record.key(), record.value());
            Initialised.of(due).note(record.key(), record.value().value().eventTime());
            Initialised.of(context).forward(record);
        }
    }
}
