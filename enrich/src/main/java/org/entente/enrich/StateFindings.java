package org.entente.enrich;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.ArticleReader;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.replay.Statements;
import org.entente.analysis.status.StatedClaim;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article once its story is known and states what it says; takes back what a later text of the article says no
 * longer, and everything if the article proves to be a copy after all, as when its original comes late.
 */
final class StateFindings implements ProcessorSupplier<String, Post.Verdict, String, Product> {

    private final ArticleReader reader;
    private final Registry registry;

    StateFindings(ArticleReader reader, Registry registry) {
        this.reader = reader;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Store.ofLasting(Topics.STATEMENTS, registry));
    }

    @Override
    public Processor<String, Post.Verdict, String, Product> get() {
        return new AtDesk();
    }

    private final class AtDesk implements Processor<String, Post.Verdict, String, Product> {

        private @Nullable ProcessorContext<String, Product> context;
        private @Nullable StatementShelf shelf;

        @Override
        public void init(ProcessorContext<String, Product> context) {
            this.context = context;
            this.shelf = new StatementShelf(context.getStateStore(Topics.STATEMENTS.name()));
        }

        @Override
        public void process(Record<String, Post.Verdict> record) {
            Post.Verdict verdict = record.value();
            if (verdict.article().isPresent()) {
                Article article = verdict.article().get();
                // However long its story was sought, what an article says is stamped with the time of ingest.
                hear(record.withTimestamp(Math.max(0, article.fetchedAt().toEpochMilli())), article);
            } else {
                shelf().standing(record.key())
                        .ifPresent(before -> displace(
                                Postmark.now(record, Initialised.of(context)),
                                before,
                                before.asCopy(verdict.kinship())));
            }
        }

        private void displace(Record<String, Post.Verdict> record, Statements before, Statements now) {
            forward(record, record.key(), new Product.Enriched(now.enriched()));
            silence(record, Optional.of(before), now);
        }

        private void hear(Record<String, Post.Verdict> record, Article article) {
            String id = record.key();
            boolean isRevision = record.value().kinship().isOfItself();
            Optional<Statements> before = shelf().standing(id);
            if (isRevision && shelf().holds(id, before, article.revision())) {
                return;
            }
            Statements made = read(record, article);
            if (isRevision && before.isEmpty()) {
                // Its story is not known yet; it will be heard with the text that is waiting for it.
                shelf().keep(id, made);
                return;
            }
            forward(record, id, new Product.Enriched(made.enriched()));
            if (made.enriched().kinship().isOfAnother()) {
                silence(record, before, made);
            } else {
                speak(record, before, made);
            }
        }

        private Statements read(Record<String, Post.Verdict> record, Article article) {
            Post.Verdict verdict = record.value();
            Findings findings = reader.read(article, verdict.kinship());
            findings.leftOut().ifPresent(what -> refuse(record, article, what));
            Statements made = fitting(record, article, Statements.of(findings, verdict.kinship()));
            return verdict.difference().map(made::with).orElse(made);
        }

        /** A store takes no larger values than a topic does, and one too large would end the service. */
        private Statements fitting(Record<String, Post.Verdict> record, Article article, Statements all) {
            Statements fitting = all;
            while (!Topics.STATEMENTS.fits(fitting) && !fitting.isSilent()) {
                fitting = fitting.half();
            }
            if (!fitting.equals(all)) {
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

        /** All texts of the article are heard, each in the place of the one before. */
        private void speak(Record<String, Post.Verdict> record, Optional<Statements> before, Statements made) {
            Statements now = shelf().withAllTexts(record.key(), before, made);
            shelf().stand(record.key(), now);
            int revision = now.enriched().revision();
            if (revision != made.enriched().revision()) {
                forward(record, record.key(), new Product.Enriched(now.enriched()));
            }
            tell(record, before, now, "replaced by revision " + revision + " of its article");
        }

        private void silence(Record<String, Post.Verdict> record, Optional<Statements> before, Statements now) {
            shelf().forgetTexts(record.key());
            shelf().stand(record.key(), now);
            Kinship kinship = now.enriched().kinship();
            tell(
                    record,
                    before,
                    now,
                    "its article is a copy (" + kinship.relation().code() + ") of " + kinship.story());
        }

        /** What has come is told before what has gone, so that nobody who keeps its place is thought to have left. */
        private void tell(
                Record<String, Post.Verdict> record, Optional<Statements> before, Statements now, String reason) {
            List<StatedClaim> claims = before.map(Statements::claims).orElse(List.of());
            Changes.of(Topics.STATUS_CLAIMED, claims, now.claims(), reason)
                    .forEach(notice -> forward(record, dyadOf(notice.value()), new Product.Claimed(notice)));
            List<StatedEvent> events = before.map(Statements::events).orElse(List.of());
            Changes.of(Topics.EVENTS_CODED, events, now.events(), reason)
                    .forEach(notice -> forward(record, notice.value().dyad().toString(), new Product.Coded(notice)));
        }

        private void forward(Record<String, Post.Verdict> record, String key, Product product) {
            Initialised.of(context).forward(record.withKey(key).withValue(product));
        }

        private StatementShelf shelf() {
            return Initialised.of(shelf);
        }
    }

    private static String dyadOf(StatedClaim claim) {
        return claim.claim().dyad().toString();
    }
}
