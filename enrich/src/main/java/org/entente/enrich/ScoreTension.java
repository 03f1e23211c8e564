package org.entente.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
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
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the events of each dyad and a score for each day, and makes anew those that an event bears on: the score of its day,
 * from the last one before, and of later days until one comes out as it was.
 */
final class ScoreTension implements ProcessorSupplier<String, Notice<StatedEvent>, String, TensionScore> {

    private static final String OF_THE_DAY = "score";

    private final TensionModel model;
    private final Registry registry;

    ScoreTension(TensionModel model, Registry registry) {
        this.model = model;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Store.of(Topics.TENSION_EVENTS, registry), Store.of(Topics.TENSION_SCORES, registry));
    }

    @Override
    public Processor<String, Notice<StatedEvent>, String, TensionScore> get() {
        return new AtScale();
    }

    private final class AtScale implements Processor<String, Notice<StatedEvent>, String, TensionScore> {

        private @Nullable ProcessorContext<String, TensionScore> context;
        private @Nullable Ledger<StatedEvent> events;
        private @Nullable Packed<TensionScore> scores;

        @Override
        public void init(ProcessorContext<String, TensionScore> context) {
            this.context = context;
            this.events = new Ledger<>(
                    Topics.EVENTS_CODED, new Packed<>(context.getStateStore(Topics.TENSION_EVENTS.name())));
            this.scores = new Packed<>(context.getStateStore(Topics.TENSION_SCORES.name()));
        }

        @Override
        public void process(Record<String, Notice<StatedEvent>> record) {
            Dyad dyad = record.value().value().dyad();
            events().take(record.key(), record.value());
            Optional<LocalDate> day =
                    Optional.of(TensionModel.day(record.value().value().eventTime()));
            while (day.isPresent()) {
                boolean changed = score(dyad, day.get(), record);
                day = changed ? nextScored(record.key(), day.get()) : Optional.empty();
            }
        }

        /** Whether the score of the day is another one now. */
        private boolean score(Dyad dyad, LocalDate day, Record<String, Notice<StatedEvent>> record) {
            Instant end = TensionModel.endOf(day);
            List<StatedEvent> reported =
                    events().between(record.key(), day.atStartOfDay().toInstant(ZoneOffset.UTC), dayAfter(end));
            Optional<TensionScore> known = scores().get(record.key(), end, OF_THE_DAY);
            boolean counts = model.weighsAnything(reported);
            if (!counts && known.isEmpty()) {
                return false;
            }
            TensionScore before =
                    scores().lastBefore(record.key(), end).orElseGet(() -> model.calm(dyad, Instant.EPOCH));
            TensionScore score = model.next(before, dyad, reported, end);
            if (known.filter(score::equals).isPresent()) {
                return false;
            }
            if (counts) {
                scores().put(record.key(), end, OF_THE_DAY, score);
            } else {
                scores().delete(record.key(), end, OF_THE_DAY);
            }
            Initialised.of(context).forward(record.withValue(score));
            return true;
        }

        private Optional<LocalDate> nextScored(String dyad, LocalDate day) {
            return scores().firstSince(dyad, dayAfter(TensionModel.endOf(day)))
                    .map(score -> TensionModel.day(score.at()));
        }

        private static Instant dayAfter(Instant end) {
            return end.plus(Duration.ofMillis(1));
        }

        private Ledger<StatedEvent> events() {
            return Initialised.of(events);
        }

        private Packed<TensionScore> scores() {
            return Initialised.of(scores);
        }
    }
}
