package org.entente.enrich;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.KeyPart;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sharers;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Initialised;
import org.entente.schemas.streams.Store;
import org.jspecify.annotations.Nullable;

/** Keeps parts of the lookup keys, answers who else has an article's keys, and remembers the article for the next. */
final class AnswerLookups implements ProcessorSupplier<String, Lookup, String, Letter> {

    private final EnrichSettings settings;
    private final Registry registry;

    AnswerLookups(EnrichSettings settings, Registry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Store.ofLasting(Topics.KEY_PARTS, registry));
    }

    @Override
    public Processor<String, Lookup, String, Letter> get() {
        return new AtParts();
    }

    private final class AtParts implements Processor<String, Lookup, String, Letter> {

        private @Nullable ProcessorContext<String, Letter> context;
        private @Nullable KeyValueStore<String, Lookup> stored;
        private final Map<Integer, KeyPart> parts = new TreeMap<>();
        private final EventClock clock = new EventClock(settings.storyMemory());

        @Override
        public void init(ProcessorContext<String, Letter> context) {
            this.context = context;
            this.stored = context.getStateStore(Topics.KEY_PARTS.name());
            // Streams may revive a task with the same processor, whose memory holds what an aborted transaction left.
            parts.clear();
            try (KeyValueIterator<String, Lookup> all = stored().all()) {
                while (all.hasNext()) {
                    Lookup lookup = all.next().value;
                    part(lookup.part()).add(lookup);
                }
            }
        }

        @Override
        public void process(Record<String, Lookup> record) {
            Lookup lookup = record.value();
            clock.advanceTo(lookup.at()).ifPresent(this::forgetBefore);
            KeyPart part = part(lookup.part());
            var answer = new Letter.Found(lookup.from(), Sharers.of(part.lookUp(lookup)));
            part.add(lookup);
            stored().put(storeKey(lookup.part(), lookup.from()), lookup);
            ProcessorContext<String, Letter> context = Initialised.of(this.context);
            context.forward(Postmark.now(record.withKey(lookup.from().value()).withValue(answer), context));
        }

        private void forgetBefore(Instant limit) {
            parts.forEach((number, part) -> {
                if (part.size() > settings.storyCapacity()) {
                    part.forgetBefore(limit).forEach(article -> stored().delete(storeKey(number, article)));
                }
            });
        }

        private KeyPart part(int number) {
            return parts.computeIfAbsent(number, n -> new KeyPart());
        }

        private KeyValueStore<String, Lookup> stored() {
            return Initialised.of(stored);
        }
    }

    private static String storeKey(int part, ArticleId article) {
        return part + "/" + article.value();
    }
}
