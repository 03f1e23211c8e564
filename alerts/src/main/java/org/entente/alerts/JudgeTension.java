package org.entente.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.TensionDay;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.alert.Vigil;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.JudgedDay;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Packed;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of each dyad's days how they were judged, and judges anew those that a score bears on: its own day, given how the
 * last one before was left, and later ones until one is left as it was.
 */
final class JudgeTension implements ProcessorSupplier<String, TensionScore, String, Alert> {

    private static final String OF_THE_DAY = "day";

    private final TensionJudge judge;
    private final Registry registry;

    JudgeTension(TensionJudge judge, Registry registry) {
        this.judge = judge;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Store.of(Topics.TENSION_DAYS, registry), SentAlerts.builder(Topics.RISES_SENT, registry));
    }

    @Override
    public Processor<String, TensionScore, String, Alert> get() {
        return new OnTheBench();
    }

    private final class OnTheBench implements Processor<String, TensionScore, String, Alert> {

        private @Nullable ProcessorContext<String, Alert> context;
        private @Nullable Packed<JudgedDay> days;
        private @Nullable SentAlerts sent;

        @Override
        public void init(ProcessorContext<String, Alert> context) {
            this.context = context;
            this.days = new Packed<>(context.getStateStore(Topics.TENSION_DAYS.name()));
            this.sent = new SentAlerts(new Packed<>(context.getStateStore(Topics.RISES_SENT.name())));
        }

        @Override
        public void process(Record<String, TensionScore> record) {
            String dyad = record.key();
            TensionDay day = TensionDay.of(record.value());
            Vigil before = before(dyad, day);
            Optional<JudgedDay> known = days().get(dyad, end(day), OF_THE_DAY);
            Vigil left = known.map(JudgedDay::after).orElse(before);
            var derived = new ArrayList<Alert>();
            var keys = new TreeSet<String>();
            known.flatMap(JudgedDay::raised).ifPresent(keys::add);

            Vigil after = before;
            if (day.reported().isEmpty()) {
                days().delete(dyad, end(day), OF_THE_DAY);
            } else {
                after = judge(dyad, before, day, derived);
            }
            Optional<JudgedDay> next = later(dyad, day);
            while (next.isPresent() && !after.equals(left)) {
                left = next.get().after();
                next.get().raised().ifPresent(keys::add);
                after = judge(dyad, after, next.get().day(), derived);
                next = later(dyad, next.get().day());
            }
            derived.forEach(alert -> keys.add(alert.key()));
            Initialised.of(sent)
                    .changes(dyad, keys, derived)
                    .forEach(alert -> Initialised.of(context).forward(record.withValue(alert)));
        }

        /** How the day leaves the pair; what it raises is added to the alerts. */
        private Vigil judge(String dyad, Vigil before, TensionDay day, List<Alert> alerts) {
            TensionJudge.Verdict verdict = judge.judge(before, day);
            alerts.addAll(verdict.alerts());
            Optional<String> raised = verdict.alerts().stream().findFirst().map(Alert::key);
            days().put(dyad, end(day), OF_THE_DAY, new JudgedDay(day, verdict.after(), raised));
            return verdict.after();
        }

        private Vigil before(String dyad, TensionDay day) {
            return days().lastBefore(dyad, end(day)).map(JudgedDay::after).orElse(Vigil.BEGUN);
        }

        private Optional<JudgedDay> later(String dyad, TensionDay day) {
            return days().firstSince(dyad, end(day).plus(Duration.ofMillis(1)));
        }

        private Packed<JudgedDay> days() {
            return Initialised.of(days);
        }
    }

    private static Instant end(TensionDay day) {
        return TensionModel.endOf(day.day());
    }
}
