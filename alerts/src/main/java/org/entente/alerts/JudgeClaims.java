package org.entente.alerts;

import java.util.HashSet;
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
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.entente.schemas.streams.Store;
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
        return Set.of(Store.of(Topics.CLAIMS, registry), SentAlerts.builder(Topics.ALERTS_SENT, registry));
    }

    @Override
    public Processor<String, Notice<StatedClaim>, String, News> get() {
        return new OnTheBench();
    }

    private final class OnTheBench implements Processor<String, Notice<StatedClaim>, String, News> {

        private @Nullable ProcessorContext<String, News> context;
        private @Nullable Ledger<StatedClaim> claims;
        private @Nullable SentAlerts sent;
        private final RecentCases cases = new RecentCases();

        @Override
        public void init(ProcessorContext<String, News> context) {
            // Streams may revive a task with the same processor, whose memory holds what an aborted transaction left.
            cases.forget();
            this.context = context;
            this.claims =
                    new Ledger<>(Topics.STATUS_CLAIMED, new Packed<>(context.getStateStore(Topics.CLAIMS.name())));
            this.sent = new SentAlerts(new Packed<>(context.getStateStore(Topics.ALERTS_SENT.name())));
        }

        @Override
        public void process(Record<String, Notice<StatedClaim>> record) {
            Dyad dyad = record.value().value().claim().dyad();
            Ledger<StatedClaim> known = Initialised.of(claims);
            Optional<Judgement> remembered = cases.of(record.key());
            Judgement before = remembered.orElseGet(() -> judge.judge(dyad, known.all(record.key())));
            known.take(record.key(), record.value());
            List<StatedClaim> all = known.all(record.key());
            Judgement now = judge.judge(dyad, all);
            cases.remember(record.key(), now, all.size());
            forward(record, new News.Known(now.relation()));
            // What was sent before this process began may have been judged by other rules: then all of it is looked at.
            List<Alert> changes = remembered.isPresent()
                    ? Initialised.of(sent).changes(record.key(), changed(before, now), now.alerts())
                    : Initialised.of(sent).changes(record.key(), now.alerts());
            changes.forEach(alert -> forward(record, new News.Raised(alert)));
            newlyHeld(before, now).forEach(alert -> forward(record, new News.Held(alert)));
        }

        private void forward(Record<String, Notice<StatedClaim>> record, News news) {
            Initialised.of(context).forward(record.withValue(news));
        }
    }

    /** Keys of the alerts that came, went or are other ones now. */
    private static SortedSet<String> changed(Judgement before, Judgement now) {
        Map<String, List<Alert>> earlier = byKey(before);
        Map<String, List<Alert>> later = byKey(now);
        var keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        keys.removeIf(key -> Objects.equals(earlier.get(key), later.get(key)));
        return keys;
    }

    private static Map<String, List<Alert>> byKey(Judgement judgement) {
        return judgement.alerts().stream().collect(Collectors.groupingBy(Alert::key));
    }

    private static List<Alert> newlyHeld(Judgement before, Judgement now) {
        var held = new HashSet<>(before.held());
        return now.held().stream().filter(alert -> !held.contains(alert)).toList();
    }
}
