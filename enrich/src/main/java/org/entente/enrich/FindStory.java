package org.entente.enrich;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Home;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sketch;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.dedupe.StoryDesk;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/** Keeps each article where its key puts it, and works through its mail until its story is known. */
final class FindStory implements ProcessorSupplier<String, Mail, String, Post> {

    private final StoryDesk desk;
    private final Sketcher sketcher;
    private final EnrichSettings settings;
    private final Registry registry;

    FindStory(StoryDesk desk, Sketcher sketcher, EnrichSettings settings, Registry registry) {
        this.desk = desk;
        this.sketcher = sketcher;
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Store.of(Topics.HOMES, registry),
                Store.ofLasting(Topics.SKETCHES, registry),
                Store.of(Topics.WAITING, registry));
    }

    @Override
    public Processor<String, Mail, String, Post> get() {
        return new AtHome();
    }

    private final class AtHome implements Processor<String, Mail, String, Post> {

        private @Nullable ProcessorContext<String, Post> context;
        private @Nullable KeyValueStore<String, Home> homes;
        private @Nullable KeyValueStore<String, Sketch> sketches;
        private @Nullable KeyValueStore<String, Article> waiting;
        private final EventClock clock = new EventClock(settings.storyMemory());

        @Override
        public void init(ProcessorContext<String, Post> context) {
            this.context = context;
            this.homes = context.getStateStore(Topics.HOMES.name());
            this.sketches = context.getStateStore(Topics.SKETCHES.name());
            this.waiting = context.getStateStore(Topics.WAITING.name());
        }

        @Override
        public void process(Record<String, Mail> record) {
            if (record.value() instanceof Mail.Arrival arrival) {
                arrive(arrival.article(), record);
            } else if (record.value() instanceof Mail.Delivery delivery) {
                if (delivery.letter() instanceof Letter.Compare question) {
                    answer(question, record);
                } else {
                    receive(delivery.letter(), record);
                }
            }
        }

        private void arrive(Article article, Record<String, Mail> record) {
            Optional<Home> known = Optional.ofNullable(homes().get(record.key()));
            if (known.isPresent()) {
                forward(record, revision(known.get(), article));
                return;
            }
            clock.advanceTo(article.eventTime()).ifPresent(this::forgetBefore);
            Sketch sketch = sketcher.sketch(article.title(), article.text());
            StoryDesk.Outcome outcome = desk.arrive(article.id(), article.eventTime(), sketch);
            sketches().put(record.key(), sketch.withoutKeys());
            homes().put(record.key(), outcome.home());
            if (outcome.news().isEmpty()) {
                waiting().put(record.key(), article);
            }
            send(outcome, record, Optional.of(article));
        }

        private Post revision(Home known, Article article) {
            Sketch first = sketch(article.id().value());
            Kinship kinship = desk.revise(known, first, sketcher.sketch(article.title(), article.text()));
            return kinship.relation() == CopyRelation.REVISION
                    ? new Post.Verdict(
                            kinship, Optional.of(article), Optional.of(sketcher.difference(first, article.text())))
                    : Post.Verdict.of(kinship, Optional.of(article));
        }

        private void answer(Letter.Compare question, Record<String, Mail> record) {
            List<Home> kept = new ArrayList<>();
            for (ArticleId candidate : question.candidates()) {
                Optional.ofNullable(homes().get(candidate.value())).ifPresent(kept::add);
            }
            forward(record, new Post.Note(desk.answer(question, kept, id -> sketch(id.value()))));
        }

        private void receive(Letter letter, Record<String, Mail> record) {
            String id = letter.to().value();
            Home home = homes().get(id);
            if (home == null) {
                return;
            }
            StoryDesk.Outcome outcome = desk.receive(home, () -> sketch(id), letter);
            if (!outcome.home().equals(home)) {
                homes().put(id, outcome.home());
            }
            Optional<Article> unread =
                    outcome.news().isPresent() ? Optional.ofNullable(waiting().delete(id)) : Optional.empty();
            send(outcome, record, unread);
        }

        private void send(StoryDesk.Outcome outcome, Record<String, Mail> record, Optional<Article> unread) {
            outcome.lookups().forEach(lookup -> forward(record, new Post.Question(lookup)));
            outcome.letters().forEach(letter -> forward(record, new Post.Note(letter)));
            outcome.news().ifPresent(news -> forward(record, Post.Verdict.of(news.kinship(), unread)));
        }

        private Sketch sketch(String id) {
            Sketch sketch = sketches().get(id);
            if (sketch == null) {
                throw new IllegalStateException("article " + id + " is kept without its sketch");
            }
            return sketch;
        }

        private void forward(Record<String, Mail> record, Post post) {
            Record<String, Post> sent = record.withKey(keyOf(post)).withValue(post);
            context().forward(post instanceof Post.Verdict ? sent : Postmark.now(sent, context()));
        }

        private void forgetBefore(Instant limit) {
            if (homes().approximateNumEntries() <= settings.storyCapacity()) {
                return;
            }
            List<String> old = new ArrayList<>();
            try (KeyValueIterator<String, Home> all = homes().all()) {
                while (all.hasNext()) {
                    KeyValue<String, Home> entry = all.next();
                    if (entry.value.self().at().isBefore(limit) && entry.value.phase() instanceof Home.Settled) {
                        old.add(entry.key);
                    }
                }
            }
            old.forEach(id -> {
                homes().delete(id);
                sketches().delete(id);
            });
        }

        private ProcessorContext<String, Post> context() {
            return Initialised.of(context);
        }

        private KeyValueStore<String, Home> homes() {
            return Initialised.of(homes);
        }

        private KeyValueStore<String, Sketch> sketches() {
            return Initialised.of(sketches);
        }

        private KeyValueStore<String, Article> waiting() {
            return Initialised.of(waiting);
        }
    }

    private static String keyOf(Post post) {
        if (post instanceof Post.Question question) {
            return partKey(question.lookup());
        }
        return post instanceof Post.Note note
                ? note.letter().to().value()
                : ((Post.Verdict) post).kinship().article().value();
    }

    private static String partKey(Lookup lookup) {
        return Integer.toString(lookup.part());
    }
}
