package org.entente.alerts;

import java.util.Set;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Notice;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Ledger;
import org.entente.schemas.streams.Packed;
import org.jspecify.annotations.Nullable;

/** Keeps the claims of each dyad that stand, notes from when on they have changed, and lets each notice pass. */
final class KeepClaims implements FixedKeyProcessorSupplier<String, Notice<StatedClaim>, Notice<StatedClaim>> {

    private final StoreBuilder<?> claims;
    private final StoreBuilder<?> due;

    /**
     * @param claims where they are kept
     * @param due where it is noted from when on they have changed
     */
    KeepClaims(StoreBuilder<?> claims, StoreBuilder<?> due) {
        this.claims = claims;
        this.due = due;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(claims, due);
    }

    @Override
    public FixedKeyProcessor<String, Notice<StatedClaim>, Notice<StatedClaim>> get() {
        return new AtShelf();
    }

    private static final class AtShelf implements FixedKeyProcessor<String, Notice<StatedClaim>, Notice<StatedClaim>> {

        private @Nullable FixedKeyProcessorContext<String, Notice<StatedClaim>> context;
        private @Nullable Ledger<StatedClaim> claims;
        private @Nullable Due due;

        @Override
        public void init(FixedKeyProcessorContext<String, Notice<StatedClaim>> context) {
            this.context = context;
            this.claims =
                    new Ledger<>(Topics.STATUS_CLAIMED, new Packed<>(context.getStateStore(Topics.CLAIMS.name())));
            this.due = new Due(context.getStateStore(AlertsTopology.CLAIMS_DUE));
        }

        @Override
        public void process(FixedKeyRecord<String, Notice<StatedClaim>> record) {
            Initialised.of(claims).take(record.key(), record.value());
            Initialised.of(due).note(record.key(), Topics.STATUS_CLAIMED.timeOf(record.value()));
            Initialised.of(context).forward(record);
        }
    }
}
