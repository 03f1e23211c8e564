package org.entente.enrich;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.CopyJudge;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.dedupe.StoryDesk;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/**
 * The steps that find stories on any number of partitions, without a broker.
 *
 * <p>Every partition has its own stores and steps, and three queues: articles, letters, lookups. What a step sends goes
 * to the partition that its key hashes to, as on a topic. Which partition works next, and on which queue, is left to
 * chance; only within one queue records keep their order.
 */
final class ScatteredStories {

    private final EnrichSettings settings;
    private final Registry registry;
    private final Path directory;
    private final List<Partition> partitions = new ArrayList<>();
    private final Map<String, Kinship> kinships = new TreeMap<>();
    private final Random random;

    ScatteredStories(EnrichSettings settings, Registry registry, Path directory, int partitions, Random random) {
        this.settings = settings;
        this.registry = registry;
        this.directory = directory;
        this.random = random;
        for (int number = 0; number < partitions; number++) {
            this.partitions.add(new Partition(number));
        }
    }

    void send(Article article) {
        String key = article.id().value();
        home(key).articles.add(new Record<>(key, Mail.arrival(article), 0));
    }

    /** Works until nothing is left, and answers the last kinship told of each article. */
    Map<String, Kinship> settle() {
        while (work(Integer.MAX_VALUE)) {}
        return kinships;
    }

    /** Lets so many records be worked on; answers whether there was anything to do. */
    boolean work(int records) {
        for (int i = 0; i < records; i++) {
            List<Partition> busy = partitions.stream().filter(Partition::isBusy).toList();
            if (busy.isEmpty()) {
                return i > 0;
            }
            busy.get(random.nextInt(busy.size())).workOnce();
        }
        return true;
    }

    /** All memory of one partition is lost; what it had stored stays. */
    void crashAny() {
        partitions.get(random.nextInt(partitions.size())).start();
    }

    void close() {
        partitions.forEach(partition -> partition.stores.values().forEach(StateStore::close));
    }

    private Partition home(String key) {
        return partitions.get(place(key));
    }

    private int place(String key) {
        return Topic.partitionOf(key, partitions.size());
    }

    /** One partition of every topic. */
    private final class Partition {

        private final int number;
        private final Deque<Record<String, Mail>> articles = new ArrayDeque<>();
        private final Deque<Record<String, Mail>> letters = new ArrayDeque<>();
        private final Deque<Record<String, Lookup>> lookups = new ArrayDeque<>();
        private final Map<String, StateStore> stores = new HashMap<>();
        private Step<Mail, Post> findStory;
        private Step<Lookup, Letter> answerLookups;

        Partition(int number) {
            this.number = number;
            findStory = newFindStory();
            answerLookups = newAnswerLookups();
        }

        void start() {
            findStory = newFindStory();
            answerLookups = newAnswerLookups();
        }

        private Step<Mail, Post> newFindStory() {
            var desk = new StoryDesk(CopyJudge.standard(), Topics.COPY_PARTS, article -> place(article.value()));
            return new Step<>(new FindStory(desk, Sketcher.standard(), settings, registry), this);
        }

        private Step<Lookup, Letter> newAnswerLookups() {
            return new Step<>(new AnswerLookups(settings, registry), this);
        }

        boolean isBusy() {
            return !articles.isEmpty() || !letters.isEmpty() || !lookups.isEmpty();
        }

        void workOnce() {
            List<Deque<?>> waiting = new ArrayList<>();
            for (Deque<?> queue : List.of(articles, letters, lookups)) {
                if (!queue.isEmpty()) {
                    waiting.add(queue);
                }
            }
            Deque<?> queue = waiting.get(random.nextInt(waiting.size()));
            if (queue == lookups) {
                answerLookups.work(lookups.remove()).forEach(this::deliver);
            } else {
                findStory
                        .work(queue == articles ? articles.remove() : letters.remove())
                        .forEach(this::post);
            }
        }

        private void deliver(Record<String, Letter> letter) {
            home(letter.key()).letters.add(letter.withValue(Mail.delivery(letter.value())));
        }

        private void post(Record<String, Post> record) {
            Post post = record.value();
            if (post instanceof Post.Question question) {
                home(record.key()).lookups.add(record.withValue(question.lookup()));
            } else if (post instanceof Post.Note note) {
                deliver(record.withValue(note.letter()));
            } else {
                kinships.put(record.key(), ((Post.Verdict) post).kinship());
            }
        }
    }

    /** One step of the topology on one partition, with the partition's stores. */
    private final class Step<I, O> {

        private final Processor<String, I, String, O> processor;
        private final MockProcessorContext<String, O> context;

        Step(ProcessorSupplier<String, I, String, O> supplier, Partition partition) {
            this.processor = supplier.get();
            Properties properties = new Properties();
            properties.putAll(settings.streams().properties());
            context = new MockProcessorContext<>(
                    properties,
                    new TaskId(0, partition.number),
                    directory.resolve("partition-" + partition.number).toFile());
            Set<StoreBuilder<?>> builders = supplier.stores();
            for (StoreBuilder<?> builder : builders) {
                StateStore store = partition.stores.computeIfAbsent(builder.name(), name -> {
                    StateStore built =
                            builder.withLoggingDisabled().withCachingDisabled().build();
                    built.init(context.getStateStoreContext(), built);
                    return built;
                });
                context.addStateStore(store);
            }
            context.setCurrentSystemTimeMs(0);
            processor.init(context);
        }

        List<Record<String, O>> work(Record<String, I> record) {
            processor.process(record);
            List<Record<String, O>> sent = new ArrayList<>();
            context.forwarded().forEach(forward -> {
                Record<? extends String, ? extends O> made = forward.record();
                sent.add(new Record<>(made.key(), made.value(), made.timestamp()));
            });
            context.resetForwards();
            return sent;
        }
    }
}
