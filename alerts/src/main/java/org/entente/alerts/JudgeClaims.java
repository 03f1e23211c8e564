package org.entente.alerts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.Judgement;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Judges all claims of a dyad anew: arrival decides nothing. */
final class JudgeClaims implements ProcessorSupplier<String, Long, String, News> {

    private final Judge judge;
    private final StoreBuilder<?> claims;
    private final Registry registry;

    /**
     * @param claims where they are kept
     */
    JudgeClaims(Judge judge, StoreBuilder<?> claims, Registry registry) {
        this.judge = judge;
        this.claims = claims;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                claims,
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
        private @Nullable SentAlerts raised;
        private @Nullable SentAlerts held;
        private final RecentCases cases = new RecentCases();

        @Override
        public void init(ProcessorContext<String, News> context) {
            // Streams may revive a task with the same processor, whose memory holds what an aborted transaction left.
            cases.forget();
            this.context = context;
            this.claims =
                    new Ledger<>(Topics.STATUS_CLAIMED, new Packed<>(context.getStateStore(Topics.CLAIMS.name())));
            this.raised = new SentAlerts(new Packed<>(context.getStateStore(Topics.ALERTS_SENT.name())));
            this.held = new SentAlerts(new Packed<>(context.getStateStore(Topics.HELD_SENT.name())));
        }

        @Override
        public void process(Record<String, Long> record) {
            String dyad = record.key();
            List<StatedClaim> all = Initialised.of(claims).all(dyad);
            Judgement now = judge.judge(Dyad.parse(dyad), all);
            // What was sent before this process began may have been judged by other rules: then all of it is looked at.
            Optional<Judgement> before = cases.of(dyad);
            cases.remember(dyad, now, all.size());
            if (before.filter(then -> then.relation().equals(now.relation())).isEmpty()) {
                forward(record, new News.Known(now.relation()));
            }
            List<Alert> changes = before.map(then ->
                            Initialised.of(raised).changes(dyad, changed(then.alerts(), now.alerts()), now.alerts()))
                    .orElseGet(() -> Initialised.of(raised).changes(dyad, now.alerts()));
            changes.forEach(alert -> forward(record, new News.Raised(alert)));
            SortedSet<String> heldKeys = changed(before.map(Judgement::held).orElse(List.of()), now.held());
            now.held().stream()
                    .filter(alert -> heldKeys.contains(alert.key()))
                    .filter(alert -> Initialised.of(held).isFirst(dyad, alert))
                    .forEach(alert -> forward(record, new News.Held(alert)));
        }

        private void forward(Record<String, Long> record, News news) {
            Initialised.of(context).forward(record.withValue(news));
        }
    }

    /** Keys of the alerts that came, went or are other ones now. */
    private static SortedSet<String> changed(List<Alert> before, List<Alert> now) {
        Map<String, List<Alert>> earlier = byKey(before);
        Map<String, List<Alert>> later = byKey(now);
        var keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        keys.removeIf(key -> Objects.equals(earlier.get(key), later.get(key)));
        return keys;
    }

    private static Map<String, List<Alert>> byKey(List<Alert> alerts) {
        return alerts.stream().collect(Collectors.groupingBy(Alert::key));
    }
}
