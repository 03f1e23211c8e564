package org.entente.enrich;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/** Keeps a score for each day of a dyad, and makes those anew that are due: from the day noted on, each from the one before. */
final class ScoreTension implements ProcessorSupplier<String, Long, String, TensionScore> {

    private static final String OF_THE_DAY = "score";

    private final TensionModel model;
    private final StoreBuilder<?> events;
    private final StoreBuilder<?> due;
    private final Registry registry;

    /**
     * @param events where the events of each dyad are kept
     * @param due where it is noted from when on scores are due
     */
    ScoreTension(TensionModel model, StoreBuilder<?> events, StoreBuilder<?> due, Registry registry) {
        this.model = model;
        this.events = events;
        this.due = due;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(events, due, Store.of(Topics.TENSION_SCORES, registry));
    }

    @Override
    public Processor<String, Long, String, TensionScore> get() {
        return new AtScale();
    }

    private final class AtScale implements Processor<String, Long, String, TensionScore> {

        private @Nullable ProcessorContext<String, TensionScore> context;
        private @Nullable Ledger<StatedEvent> events;
        private @Nullable Packed<TensionScore> scores;
        private @Nullable Due due;

        @Override
        public void init(ProcessorContext<String, TensionScore> context) {
            this.context = context;
            this.events = new Ledger<>(
                    Topics.EVENTS_CODED, new Packed<>(context.getStateStore(ScoreTension.this.events.name())));
            this.scores = new Packed<>(context.getStateStore(Topics.TENSION_SCORES.name()));
            this.due = new Due(context.getStateStore(ScoreTension.this.due.name()));
        }

        @Override
        public void process(Record<String, Long> record) {
            Initialised.of(due).take(record.key()).ifPresent(from -> scoreFrom(TensionModel.day(from), record));
        }

        private void scoreFrom(LocalDate first, Record<String, Long> record) {
            String dyad = record.key();
            SortedMap<LocalDate, TensionScore> known = new TreeMap<>();
            scores().since(dyad, TensionModel.endOf(first))
                    .forEach(score -> known.put(TensionModel.day(score.at()), score));
            SortedMap<LocalDate, List<StatedEvent>> reported = TensionModel.byDay(
                    Initialised.of(events).since(dyad, first.atStartOfDay().toInstant(ZoneOffset.UTC)));
            known.keySet().forEach(day -> reported.putIfAbsent(day, List.of()));

            TensionScore before = scores().lastBefore(dyad, TensionModel.endOf(first))
                    .orElseGet(() -> model.calm(Dyad.parse(dyad), Instant.EPOCH));
            for (var day : reported.entrySet()) {
                Instant end = TensionModel.endOf(day.getKey());
                boolean counts = model.weighsAnything(day.getValue());
                if (!counts && !known.containsKey(day.getKey())) {
                    continue;
                }
                TensionScore score = model.next(before, before.dyad(), day.getValue(), end);
                if (counts) {
                    before = score;
                }
                if (!score.equals(known.get(day.getKey()))) {
                    keep(dyad, score, counts);
                    Initialised.of(context).forward(record.withValue(score));
                }
            }
        }

        private void keep(String dyad, TensionScore score, boolean counts) {
            if (counts) {
                scores().put(dyad, score.at(), OF_THE_DAY, score);
            } else {
                scores().delete(dyad, score.at(), OF_THE_DAY);
            }
        }

        private Packed<TensionScore> scores() {
            return Initialised.of(scores);
        }
    }
}
