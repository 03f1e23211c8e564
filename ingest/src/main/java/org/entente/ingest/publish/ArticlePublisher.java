package org.entente.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.Registry;
import org.entente.schemas.SeenArticle;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each text of each article once: the article and the memory of it go out in one transaction, and whoever starts
 * anew reads that memory first.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticlePublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ArticlePublisher.class);

    private static final long LARGEST_BATCH = 8L * 1024 * 1024;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PublisherSettings settings;
    private final InstantSource clock;
    private final Serializer<Article> articles;
    private final Serializer<Rejection> rejections;
    private final Serializer<SeenArticle> seen;
    private final Serializer<PolledFeed> polls;
    private final KnownArticles known = new KnownArticles();
    private final Map<String, PolledFeed> polled = new HashMap<>();
    private final TopicTail<SeenArticle> seenTail;
    private final TopicTail<PolledFeed> polledTail;

    private KafkaProducer<String, byte[]> producer;
    private Batch batch = new Batch();
    private boolean failed;
    private IngestReport report = IngestReport.NOTHING;

    /** What goes out in one transaction, and what is counted once it has. */
    private static final class Batch {
        private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        private final List<SeenArticle> seen = new ArrayList<>();
        private final List<PolledFeed> polled = new ArrayList<>();
        private final Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
        private long bytes;
        private long pieces;
        private long published;
        private long revised;
        private long duplicate;

        private IngestReport counted() {
            return new IngestReport(published, revised, duplicate, rejected);
        }
    }

    /** What the topics have been found to hold since this publisher was opened. */
    private static final class Committed {
        private final KnownArticles articles = new KnownArticles();
        private final Map<String, PolledFeed> polled = new HashMap<>();

        private boolean holds(Batch batch) {
            return batch.seen.stream().anyMatch(articles::holds)
                    || batch.polled.stream().anyMatch(feed -> feed.equals(polled.get(feed.url())));
        }
    }

    private ArticlePublisher(PublisherSettings settings, Registry registry, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.articles = registry.serde(Topics.ARTICLES_RAW).serializer();
        this.rejections = registry.serde(Topics.ARTICLES_REJECTED).serializer();
        this.seen = registry.serde(Topics.ARTICLES_SEEN).serializer();
        this.polls = registry.serde(Topics.FEEDS_POLLED).serializer();
        // First the producer: it ends an older one under its name and settles that one's last transaction.
        this.producer = newProducer();
        this.seenTail = new TopicTail<>(Topics.ARTICLES_SEEN, registry, settings.kafka());
        this.polledTail = new TopicTail<>(Topics.FEEDS_POLLED, registry, settings.kafka());
    }

    /**
     * Reads what has been published so far, and is ready to publish on.
     *
     * @throws BrokerUnreachable where the broker does not answer
     * @throws IllegalStateException where a topic is missing
     */
    public static ArticlePublisher open(PublisherSettings settings, Registry registry, InstantSource clock) {
        try {
            var publisher = new ArticlePublisher(settings, registry, clock);
            publisher.readMemory();
            log.atInfo().addKeyValue("articles", publisher.known.size()).log("ingest remembers what it has published");
            return publisher;
        } catch (KafkaException e) {
            throw unreachable(settings, e);
        }
    }

    /** Publishes an article unless this text of it has been; a changed text goes out as its next revision. */
    public synchronized void publish(Article article) {
        Verdict verdict = known.judge(article);
        if (verdict instanceof Verdict.News news) {
            Article numbered = article.withRevision(news.seen().revision());
            int size = Topics.ARTICLES_RAW.sizeOf(numbered);
            if (size > Topic.LARGEST_VALUE) {
                reject(tooLarge(numbered, size));
                return;
            }
            add(Topics.ARTICLES_RAW, numbered.id().value(), articles, numbered);
            add(Topics.ARTICLES_SEEN, numbered.id().value(), seen, news.seen());
            known.remember(news.seen());
            batch.seen.add(news.seen());
            batch.published++;
            if (news.seen().revision() > 1) {
                batch.revised++;
            }
        } else {
            batch.duplicate++;
        }
        counted();
    }

    /** Publishes why a piece of input is no article. */
    public synchronized void reject(Rejection rejection) {
        add(Topics.ARTICLES_REJECTED, rejection.source(), rejections, rejection);
        batch.rejected.merge(rejection.reason(), 1L, Long::sum);
        counted();
    }

    /** Remembers how a feed answered, in one transaction with the entries that were published before. */
    public synchronized void remember(PolledFeed feed) {
        add(Topics.FEEDS_POLLED, feed.url(), polls, feed);
        batch.polled.add(feed);
        polled.put(feed.url(), feed);
    }

    /** How a feed answered when it was last asked. */
    public synchronized Optional<PolledFeed> polled(String url) {
        return Optional.ofNullable(polled.get(url));
    }

    /**
     * Commits what has been published since the last commit. Articles are committed in batches without it as well.
     *
     * @throws BrokerUnreachable where the broker does not answer for longer than the patience set
     */
    public synchronized void commit() {
        if (failed) {
            throw new IllegalStateException(
                    "this publisher has failed before: open a new one, which reads what went out");
        }
        Batch ready = batch;
        if (!ready.records.isEmpty()) {
            failed = true;
            send(ready);
            failed = false;
            // Only what readers can see is published; what others have published meanwhile is learnt on the way.
            readMemory();
        }
        report = report.plus(ready.counted());
        batch = new Batch();
    }

    /** What has become of everything that came in, up to the last commit. */
    public synchronized IngestReport report() {
        return report;
    }

    private void counted() {
        batch.pieces++;
        if (batch.pieces >= settings.batch() || batch.bytes >= LARGEST_BATCH) {
            commit();
        }
    }

    /** Values are written here and not by the producer, so that a registry that is away holds up no transaction. */
    private <T> void add(Topic<T> topic, String key, Serializer<T> values, T value) {
        var headers = new RecordHeaders();
        byte[] bytes = values.serialize(topic.name(), headers, value);
        long ingestedAt = clock.millis();
        batch.records.add(new ProducerRecord<>(topic.name(), null, ingestedAt, key, bytes, headers));
        batch.bytes += bytes.length;
    }

    private void send(Batch ready) {
        long end = System.nanoTime() + settings.patience().toNanos();
        var committed = new Committed();
        while (!isSent(ready, end)) {
            // A transaction that failed for us may have succeeded for the broker. A new producer under the same name
            // settles it, one way or the other, and the memory on the topics tells which.
            readAnew(committed, end);
            if (committed.holds(ready)) {
                return;
            }
        }
    }

    private boolean isSent(Batch ready, long end) {
        try {
            producer.beginTransaction();
            for (ProducerRecord<String, byte[]> record : ready.records) {
                // The commit fails if any of them has.
                var unused = producer.send(record);
            }
            producer.commitTransaction();
            return true;
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new IllegalStateException(
                    "another ingest runs under the name " + settings.transactionalId()
                            + ": give each its own transactional.id, and its own feeds",
                    e);
        } catch (KafkaException e) {
            giveUpOrWarn(e, end);
            return false;
        }
    }

    /** Tries until there is a new producer and it is known what the broker holds. */
    private void readAnew(Committed committed, long end) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            try {
                producer.close(Duration.ZERO);
                producer = newProducer();
                seenTail.readOn(committed.articles::remember);
                polledTail.readOn(feed -> committed.polled.put(feed.url(), feed));
                return;
            } catch (KafkaException e) {
                giveUpOrWarn(e, end);
            }
        }
    }

    private void giveUpOrWarn(KafkaException e, long end) {
        boolean hopeless = e instanceof AuthenticationException
                || e instanceof AuthorizationException
                || e instanceof InterruptException;
        if (hopeless || System.nanoTime() > end) {
            throw unreachable(settings, e);
        }
        log.atWarn()
                .addKeyValue("reason", String.valueOf(e.getMessage()))
                .log("the broker does not take a batch; trying again with a new producer");
    }

    private void readMemory() {
        seenTail.readOn(known::remember);
        polledTail.readOn(feed -> polled.put(feed.url(), feed));
    }

    private KafkaProducer<String, byte[]> newProducer() {
        Map<String, Object> values = new HashMap<>();
        values.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        values.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        values.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(128 * 1024));
        values.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "30000");
        values.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "15000");
        values.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "45000");
        values.putAll(settings.kafka());
        values.put(ProducerConfig.ACKS_CONFIG, "all");
        values.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        values.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
        var opened = new KafkaProducer<>(values, new StringSerializer(), new ByteArraySerializer());
        try {
            opened.initTransactions();
            return opened;
        } catch (KafkaException e) {
            opened.close(Duration.ZERO);
            throw e;
        }
    }

    private Rejection tooLarge(Article article, int size) {
        Instant now = clock.instant();
        return new Rejection(
                article.source(),
                article.url().orElse(article.id().value()),
                RejectionReason.TOO_LARGE,
                "article " + article.id() + " has " + size + " bytes, a record may have " + Topic.LARGEST_VALUE,
                article.title() + "\n" + article.text(),
                now);
    }

    private static BrokerUnreachable unreachable(PublisherSettings settings, KafkaException e) {
        @Nullable String servers = settings.kafka().get("bootstrap.servers");
        return new BrokerUnreachable("the broker at " + servers + " does not take articles: " + e.getMessage(), e);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }

    /** Commits what is left, unless a commit has failed before, and lets go of the broker. */
    @Override
    public synchronized void close() {
        try {
            if (!failed) {
                commit();
            }
        } finally {
            producer.close(Duration.ofSeconds(3));
            seenTail.close();
            polledTail.close();
            List.of(articles, rejections, seen, polls).forEach(Serializer::close);
        }
    }
}
