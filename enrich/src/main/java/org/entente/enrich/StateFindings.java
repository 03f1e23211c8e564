package org.entente.enrich;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Notice;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.replay.Statements;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article once its story is known and states what it says; takes that back if the article proves to be a copy
 * after all, as when its original comes late.
 */
final class StateFindings implements ProcessorSupplier<String, Post.Verdict, String, Product> {

    private final Function<Article, Findings> reader;
    private final Registry registry;

    StateFindings(Function<Article, Findings> reader, Registry registry) {
        this.reader = reader;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Store.of(Topics.STATEMENTS, registry));
    }

    @Override
    public Processor<String, Post.Verdict, String, Product> get() {
        return new AtDesk();
    }

    private final class AtDesk implements Processor<String, Post.Verdict, String, Product> {

        private @Nullable ProcessorContext<String, Product> context;
        private @Nullable KeyValueStore<String, Statements> statements;

        @Override
        public void init(ProcessorContext<String, Product> context) {
            this.context = context;
            this.statements = context.getStateStore(Topics.STATEMENTS.name());
        }

        @Override
        public void process(Record<String, Post.Verdict> record) {
            Kinship kinship = record.value().kinship();
            if (record.value().article().isPresent()) {
                read(record, record.value().article().get(), kinship);
            } else {
                retell(record, kinship);
            }
        }

        private void read(Record<String, Post.Verdict> record, Article article, Kinship kinship) {
            Findings findings = reader.apply(article);
            findings.leftOut().ifPresent(what -> refuse(record, article, what));
            Statements made = fitting(record, article, Statements.of(findings, kinship));
            if (article.revision() == 1) {
                statements().put(record.key(), made);
            }
            EnrichedArticle enriched =
                    record.value().difference().map(made.enriched()::with).orElse(made.enriched());
            forward(record, record.key(), new Product.Enriched(enriched));
            for (StatedClaim claim : made.claims()) {
                forward(record, dyadOf(claim), new Product.Claimed(new Notice.Standing<>(claim)));
            }
            for (StatedEvent event : made.events()) {
                forward(record, event.dyad().toString(), new Product.Coded(new Notice.Standing<>(event)));
            }
        }

        /** A store takes no larger values than a topic does, and one too large would end the service. */
        private Statements fitting(Record<String, Post.Verdict> record, Article article, Statements all) {
            Statements fitting = all;
            while (!Topics.STATEMENTS.fits(fitting) && !fitting.isSilent()) {
                fitting = fitting.half();
            }
            if (fitting != all) {
                refuse(
                        record,
                        article,
                        "its " + all.claims().size() + " claims and "
                                + all.events().size()
                                + " events are too large to keep; the first "
                                + fitting.claims().size() + " and "
                                + fitting.events().size() + " are kept");
            }
            return fitting;
        }

        private void refuse(Record<String, Post.Verdict> record, Article article, String what) {
            var rejection = new Rejection(
                    article.source(),
                    article.url().orElse(article.id().value()),
                    RejectionReason.TOO_LARGE,
                    "of article " + article.id() + " a part is left out: " + what,
                    article.title(),
                    article.fetchedAt());
            forward(record, article.source(), new Product.Refused(rejection));
        }

        private void retell(Record<String, Post.Verdict> record, Kinship kinship) {
            Statements made = statements().get(record.key());
            if (made == null) {
                return;
            }
            String reason = "its article is a copy (" + kinship.relation().code() + ") of " + kinship.story();
            for (StatedClaim claim : made.claims()) {
                forward(record, dyadOf(claim), new Product.Claimed(new Notice.Withdrawn<>(claim, reason)));
            }
            for (StatedEvent event : made.events()) {
                forward(record, event.dyad().toString(), new Product.Coded(new Notice.Withdrawn<>(event, reason)));
            }
            EnrichedArticle enriched = made.enriched().asCopy(kinship);
            statements().put(record.key(), new Statements(enriched, List.of(), List.of()));
            forward(record, record.key(), new Product.Enriched(enriched));
        }

        private void forward(Record<String, Post.Verdict> record, String key, Product product) {
            Initialised.of(context).forward(record.withKey(key).withValue(product));
        }

        private KeyValueStore<String, Statements> statements() {
            return Initialised.of(statements);
        }
    }

    private static String dyadOf(StatedClaim claim) {
        return claim.claim().dyad().toString();
    }
}
