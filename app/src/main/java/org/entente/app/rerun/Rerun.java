package org.entente.app.rerun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.article.Article;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.replay.Replay;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.filter.Backtest;
import org.entente.app.output.Progress;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.BrokerAnswer;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.TopicAdmin;
import org.entente.schemas.Topics;

/** Takes the archive through today's rules in the order of events, and writes what comes of it to topics of its own. */
public final class Rerun {

    private static final Duration DELETING = Duration.ofSeconds(20);

    private final Addresses addresses;
    private final RunName name;

    public Rerun(Addresses addresses, RunName name) {
        this.addresses = addresses;
        this.name = name;
    }

    /**
     * What of the archive to take.
     *
     * @param since the earliest event time, if there is one
     * @param until the first event time that is too late, if there is one
     */
    public record Span(Optional<Instant> since, Optional<Instant> until) {

        boolean holds(Article article) {
            Instant at = article.eventTime();
            return since.map(first -> !at.isBefore(first)).orElse(true)
                    && until.map(at::isBefore).orElse(true);
        }
    }

    /** How much went in and came out. */
    public record Tally(int articles, int alerts, int revisions, int held) {}

    /** Every article of the archive within the span. */
    public List<Article> archive(Span span, Progress progress) {
        List<Article> articles = new ArrayList<>();
        try (TopicReader<Article> reader = TopicReader.of(Topics.ARTICLES_RAW, addresses)) {
            reader.readToEnd(entry -> {
                if (span.holds(entry.value())) {
                    articles.add(entry.value());
                }
                progress.advanceTo(articles.size());
            });
        }
        return articles;
    }

    /** Makes the topics of the run, which must not exist unless they may be replaced. */
    public void prepare(boolean replace) {
        List<Topic<?>> topics = name.topics();
        try (Admin admin = Admin.create(addresses.asClientSettings())) {
            Set<String> there = new HashSet<>(BrokerAnswer.of(admin.listTopics().names()));
            there.retainAll(topics.stream().map(Topic::name).toList());
            if (!there.isEmpty() && !replace) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "there is a replay called " + name.value() + " already; take another name, or --replace it");
            }
            if (!there.isEmpty()) {
                delete(admin, there);
            }
            new TopicAdmin(admin).createMissing(topics, (short) 1);
        }
    }

    /** Analyses the articles and writes everything, alerts with all their revisions in the order of events. */
    public Tally run(List<Article> articles, int threads, Progress reading, Progress writing) {
        var backtest = new Backtest();
        Replay.Outcome outcome = backtest.run(articles, threads, reading);
        List<Alert> revisions = backtest.revisions(outcome);
        try (var writer = new Writer(writing)) {
            writer.write(
                    Topics.ARTICLES_ENRICHED,
                    outcome.articles(),
                    found -> found.article().value());
            outcome.judgements()
                    .forEach((dyad, judgement) -> writer.write(
                            Topics.RELATIONS_KNOWN, List.of(judgement.relation()), known -> dyad.toString()));
            outcome.tension()
                    .forEach((dyad, scores) -> writer.write(Topics.TENSION_SCORED, scores, score -> dyad.toString()));
            writer.write(Topics.ALERTS_RAISED, revisions, alert -> alert.dyad().toString());
            writer.write(
                    Topics.ALERTS_HELD, outcome.held(), alert -> alert.dyad().toString());
        }
        List<EnrichedArticle> read = outcome.articles();
        return new Tally(
                read.size(),
                outcome.alerts().size(),
                revisions.size(),
                outcome.held().size());
    }

    private void delete(Admin admin, Collection<String> topics) {
        BrokerAnswer.of(admin.deleteTopics(topics).all());
        long deadline = System.nanoTime() + DELETING.toNanos();
        // The broker answers before it has forgotten them.
        while (System.nanoTime() < deadline) {
            try {
                BrokerAnswer.of(admin.describeTopics(topics).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                return;
            }
        }
    }

    /** Writes values to the topics of the run. */
    private final class Writer implements AutoCloseable {

        private final Registry registry = Registry.at(addresses.registry());
        private final KafkaProducer<String, byte[]> producer;
        private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        private final Progress progress;
        private long written;

        Writer(Progress progress) {
            this.progress = progress;
            Map<String, Object> settings = new HashMap<>(addresses.asClientSettings());
            settings.put("compression.type", "lz4");
            settings.put("linger.ms", "20");
            this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }

        <T> void write(Topic<T> service, List<T> values, java.util.function.Function<T, String> key) {
            Topic<T> topic = name.topic(service);
            Serializer<T> serializer = registry.serde(topic).serializer();
            for (T value : values) {
                var headers = new RecordHeaders();
                byte[] bytes = serializer.serialize(topic.name(), headers, value);
                // Whether it was written is told to the callback.
                var unused = producer.send(
                        new ProducerRecord<>(topic.name(), null, null, key.apply(value), bytes, headers),
                        (metadata, problem) -> {
                            if (problem != null) {
                                failures.add(problem);
                            }
                        });
                written++;
                progress.advanceTo(written);
            }
            serializer.close();
        }

        @Override
        public void close() {
            producer.close();
            Exception problem = failures.peek();
            if (problem != null) {
                throw new BrokerUnreachable(
                        "the broker refused a record of the replay: " + problem.getMessage(), problem);
            }
        }
    }
}
