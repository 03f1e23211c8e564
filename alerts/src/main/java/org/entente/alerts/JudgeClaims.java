package org.entente.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertDiff;
import org.entente.analysis.alert.Hearing;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.Judgement;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Judges what the claims of a dyad come to, and sends what has changed: arrival decides nothing. */
final class JudgeClaims implements ProcessorSupplier<String, Long, String, News> {

    private final Judge judge;
    private final StoreBuilder<?> claims;
    private final StoreBuilder<?> due;
    private final Registry registry;

    /**
     * @param claims where they are kept
     * @param due where it is noted from when on they have changed
     */
    JudgeClaims(Judge judge, StoreBuilder<?> claims, StoreBuilder<?> due, Registry registry) {
        this.judge = judge;
        this.claims = claims;
        this.due = due;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                claims,
                due,
                SentAlerts.builder(Topics.ALERTS_SENT, registry),
                SentAlerts.builder(Topics.HELD_SENT, registry));
    }

    @Override
    public Processor<String, Long, String, News> get() {
        return new OnTheBench();
    }

    private final class OnTheBench implements Processor<String, Long, String, News> {

        private @Nullable ProcessorContext<String, News> context;
        private @Nullable Ledger<StatedClaim> claims;
        private @Nullable Due due;
        private @Nullable SentAlerts raised;
        private @Nullable SentAlerts held;
        private final RecentCases cases = new RecentCases();

        @Override
        public void init(ProcessorContext<String, News> context) {
            // Streams may revive a task with the same processor, whose memory holds what an aborted transaction left.
            cases.forget();
            this.context = context;
            this.claims = new Ledger<>(
                    Topics.STATUS_CLAIMED, new Packed<>(context.getStateStore(JudgeClaims.this.claims.name())));
            this.due = new Due(context.getStateStore(JudgeClaims.this.due.name()));
            this.raised = new SentAlerts(new Packed<>(context.getStateStore(Topics.ALERTS_SENT.name())));
            this.held = new SentAlerts(new Packed<>(context.getStateStore(Topics.HELD_SENT.name())));
        }

        @Override
        public void process(Record<String, Long> record) {
            Initialised.of(due).take(record.key()).ifPresent(from -> judge(from, record));
        }

        private void judge(Instant from, Record<String, Long> record) {
            String dyad = record.key();
            Ledger<StatedClaim> kept = Initialised.of(claims);
            Optional<Hearing> known = cases.take(dyad);
            Optional<Judgement> before = known.map(Hearing::judgement);
            Hearing hearing = known.orElseGet(() -> judge.open(Dyad.parse(dyad)));
            Judgement now = known.isPresent()
                    ? hearing.judgeSince(from, kept.since(dyad, from))
                    : hearing.judge(kept.all(dyad));
            cases.remember(dyad, hearing);
            send(record, before, now);
        }

        /** What was sent before this process began may have been judged by other rules: then all of it is looked at. */
        private void send(Record<String, Long> record, Optional<Judgement> before, Judgement now) {
            String dyad = record.key();
            if (before.filter(then -> then.relation().equals(now.relation())).isEmpty()) {
                forward(record, new News.Known(now.relation()));
            }
            List<Alert> changes = before.map(then -> Initialised.of(raised)
                            .changes(dyad, AlertDiff.touched(then.alerts(), now.alerts()), now.alerts()))
                    .orElseGet(() -> Initialised.of(raised).changes(dyad, now.alerts()));
            changes.forEach(alert -> forward(record, new News.Raised(alert)));
            Set<String> heldNow = AlertDiff.touched(before.map(Judgement::held).orElse(List.of()), now.held());
            now.held().stream()
                    .filter(alert -> heldNow.contains(alert.key()))
                    .filter(alert -> Initialised.of(held).isFirst(dyad, alert))
                    .forEach(alert -> forward(record, new News.Held(alert)));
        }

        private void forward(Record<String, Long> record, News news) {
            Initialised.of(context).forward(record.withValue(news));
        }
    }
}
