package org.entente.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the events of each dyad, and scores the days that a new one bears on: its own, and later ones on which something
 * was reported already.
 */
final class ScoreTension implements ProcessorSupplier<String, Notice<StatedEvent>, String, TensionScore> {

    private final TensionModel model;
    private final Registry registry;

    ScoreTension(TensionModel model, Registry registry) {
        this.model = model;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Topics.TENSION_EVENTS.name()),
                Serdes.String(),
                registry.serde(Topics.TENSION_EVENTS)));
    }

    @Override
    public Processor<String, Notice<StatedEvent>, String, TensionScore> get() {
        return new AtScale();
    }

    private final class AtScale implements Processor<String, Notice<StatedEvent>, String, TensionScore> {

        private @Nullable ProcessorContext<String, TensionScore> context;
        private @Nullable Ledger<StatedEvent> events;

        @Override
        public void init(ProcessorContext<String, TensionScore> context) {
            this.context = context;
            this.events = new Ledger<>(
                    Topics.EVENTS_CODED, new Packed<>(context.getStateStore(Topics.TENSION_EVENTS.name())));
        }

        @Override
        public void process(Record<String, Notice<StatedEvent>> record) {
            StatedEvent event = record.value().value();
            Ledger<StatedEvent> known = Initialised.of(events);
            known.take(record.key(), record.value());
            List<StatedEvent> near = known.since(record.key(), event.eventTime().minus(model.memory()));
            Dyad dyad = event.dyad();
            for (LocalDate day : daysToScore(event, near)) {
                Initialised.of(context).forward(record.withValue(model.score(dyad, near, TensionModel.endOf(day))));
            }
        }

        private Set<LocalDate> daysToScore(StatedEvent event, List<StatedEvent> near) {
            LocalDate first = TensionModel.day(event.eventTime());
            var days = new TreeSet<LocalDate>();
            days.add(first);
            Instant faded = event.eventTime().plus(model.memory());
            for (StatedEvent other : near) {
                LocalDate day = TensionModel.day(other.eventTime());
                if (day.isAfter(first) && other.eventTime().isBefore(faded)) {
                    days.add(day);
                }
            }
            return days;
        }
    }
}
