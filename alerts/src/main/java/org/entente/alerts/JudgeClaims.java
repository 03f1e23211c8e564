package org.entente.alerts;

import java.util.HashSet;
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
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.Judgement;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Keeps the claims of each dyad and judges them all anew with each one that comes or goes: arrival decides nothing. */
final class JudgeClaims implements ProcessorSupplier<String, Notice<StatedClaim>, String, News> {

    private final Judge judge;
    private final Registry registry;

    JudgeClaims(Judge judge, Registry registry) {
        this.judge = judge;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(Topics.CLAIMS.name()),
                        Serdes.String(),
                        registry.serde(Topics.CLAIMS)),
                SentAlerts.builder(Topics.ALERTS_SENT, registry));
    }

    @Override
    public Processor<String, Notice<StatedClaim>, String, News> get() {
        return new OnTheBench();
    }

    private final class OnTheBench implements Processor<String, Notice<StatedClaim>, String, News> {

        private @Nullable ProcessorContext<String, News> context;
        private @Nullable Ledger<StatedClaim> claims;
        private @Nullable SentAlerts sent;

        @Override
        public void init(ProcessorContext<String, News> context) {
            this.context = context;
            this.claims =
                    new Ledger<>(Topics.STATUS_CLAIMED, new Packed<>(context.getStateStore(Topics.CLAIMS.name())));
            this.sent = new SentAlerts(new Packed<>(context.getStateStore(Topics.ALERTS_SENT.name())));
        }

        @Override
        public void process(Record<String, Notice<StatedClaim>> record) {
            Dyad dyad = record.value().value().claim().dyad();
            Ledger<StatedClaim> known = Initialised.of(claims);
            Judgement before = judge.judge(dyad, known.all(record.key()));
            known.take(record.key(), record.value());
            Judgement now = judge.judge(dyad, known.all(record.key()));
            forward(record, new News.Known(now.relation()));
            Initialised.of(sent)
                    .changes(record.key(), now.alerts())
                    .forEach(alert -> forward(record, new News.Raised(alert)));
            newlyHeld(before, now).forEach(alert -> forward(record, new News.Held(alert)));
        }

        private void forward(Record<String, Notice<StatedClaim>> record, News news) {
            Initialised.of(context).forward(record.withValue(news));
        }
    }

    private static List<Alert> newlyHeld(Judgement before, Judgement now) {
        var held = new HashSet<>(before.held());
        return now.held().stream().filter(alert -> !held.contains(alert)).toList();
    }
}
