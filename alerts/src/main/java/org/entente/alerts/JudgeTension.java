package org.entente.alerts;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Keeps the scores of each dyad by day and tells when they have risen. */
final class JudgeTension implements ProcessorSupplier<String, TensionScore, String, Alert> {

    private static final String OF_THE_DAY = "score";

    private final TensionJudge judge;
    private final Registry registry;

    JudgeTension(TensionJudge judge, Registry registry) {
        this.judge = judge;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(Topics.TENSION_DAYS.name()),
                        Serdes.String(),
                        registry.serde(Topics.TENSION_DAYS)),
                SentAlerts.builder(Topics.RISES_SENT, registry));
    }

    @Override
    public Processor<String, TensionScore, String, Alert> get() {
        return new OnTheBench();
    }

    private final class OnTheBench implements Processor<String, TensionScore, String, Alert> {

        private @Nullable ProcessorContext<String, Alert> context;
        private @Nullable Packed<TensionScore> days;
        private @Nullable SentAlerts sent;

        @Override
        public void init(ProcessorContext<String, Alert> context) {
            this.context = context;
            this.days = new Packed<>(context.getStateStore(Topics.TENSION_DAYS.name()));
            this.sent = new SentAlerts(new Packed<>(context.getStateStore(Topics.RISES_SENT.name())));
        }

        @Override
        public void process(Record<String, TensionScore> record) {
            TensionScore score = record.value();
            Initialised.of(days).put(record.key(), score.at(), OF_THE_DAY, score);
            List<Alert> rises = judge.judge(score.dyad(), Initialised.of(days).all(record.key()));
            Initialised.of(sent)
                    .changes(record.key(), rises)
                    .forEach(alert -> Initialised.of(context).forward(record.withValue(alert)));
        }
    }
}
