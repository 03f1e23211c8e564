package org.entente.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.ReadFile;
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

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final PublisherSettings settings;
    private final InstantSource clock;
    private final Serializer<Article> articles;
    private final Serializer<Rejection> rejections;
    private final Serializer<SeenArticle> seen;
    private final Serializer<PolledFeed> polls;
    private final Serializer<ReadFile> readings;
    private final KnownArticles known = new KnownArticles();
    private final Map<String, PolledFeed> polled = new HashMap<>();
    private final Map<String, ReadFile> read = new HashMap<>();
    private final TopicTail<SeenArticle> seenTail;
    private final TopicTail<PolledFeed> polledTail;
    private final TopicTail<ReadFile> readTail;
    private final TopicTail<Rejection> rejectedTail;

    /** Spreads the turns of two that share a name. */
    private final Random chance = new Random();

    private KafkaProducer<String, byte[]> producer;
    private Batch batch = new Batch();
    private boolean failed;
    private IngestReport report = IngestReport.NOTHING;

    private ArticlePublisher(PublisherSettings settings, Registry registry, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.articles = registry.serde(Topics.ARTICLES_RAW).serializer();
        this.rejections = registry.serde(Topics.ARTICLES_REJECTED).serializer();
        this.seen = registry.serde(Topics.ARTICLES_SEEN).serializer();
        this.polls = registry.serde(Topics.FEEDS_POLLED).serializer();
        this.readings = registry.serde(Topics.FILES_READ).serializer();
        // First the producer: it ends an older one under its name and settles that one's last transaction.
        this.producer = newProducer();
        this.seenTail = TopicTail.ofAll(Topics.ARTICLES_SEEN, registry, settings.kafka());
        this.polledTail = TopicTail.ofAll(Topics.FEEDS_POLLED, registry, settings.kafka());
        this.readTail = TopicTail.ofAll(Topics.FILES_READ, registry, settings.kafka());
        this.rejectedTail = TopicTail.fromNow(Topics.ARTICLES_REJECTED, registry, settings.kafka());
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
        add(new Piece.Text(article));
        commitIfFull();
    }

    /** Publishes why a piece of input is no article. */
    public synchronized void reject(Rejection rejection) {
        add(new Piece.Refusal(rejection));
        commitIfFull();
    }

    /** Remembers how a feed answered, in one transaction with the entries that were published before. */
    public synchronized void remember(PolledFeed feed) {
        add(new Piece.Answer(feed));
        polled.put(feed.url(), feed);
    }

    /** Whether some text of an article has been published, so that there is no need to fetch it. */
    public synchronized boolean knows(ArticleId article) {
        return batch.knows(article) || known.knows(article);
    }

    /** Counts an article that came again, though not its text. */
    public synchronized void repeat(ArticleId article) {
        add(new Piece.Again(article));
        commitIfFull();
    }

    /** Remembers how far a file has been read, in one transaction with what was published before. */
    public synchronized void remember(ReadFile file) {
        add(new Piece.Reading(file));
        read.put(file.path(), file);
    }

    /** How far a file, by its absolute path, was read when somebody last said. */
    public synchronized Optional<ReadFile> read(String path) {
        return Optional.ofNullable(read.get(path));
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
        if (!batch.records().isEmpty()) {
            failed = true;
            send();
            failed = false;
            batch.seen().forEach(known::remember);
            // Only what readers can see is published; what others have published meanwhile is learnt on the way.
            readMemory();
        }
        report = report.plus(batch.counted());
        batch = new Batch();
    }

    /** What has become of everything that came in, up to the last commit. */
    public synchronized IngestReport report() {
        return report;
    }

    private void commitIfFull() {
        if (batch.isFull(settings.batch())) {
            commit();
        }
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Text text) {
            add(text);
        } else if (piece instanceof Piece.Refusal refusal) {
            Rejection rejection = refusal.rejection();
            batch.addRejected(
                    piece, rejection, record(Topics.ARTICLES_REJECTED, rejection.source(), rejections, rejection));
        } else if (piece instanceof Piece.Again) {
            batch.addRepeat(piece);
        } else if (piece instanceof Piece.Reading reading) {
            ReadFile file = reading.file();
            batch.addMemory(piece, record(Topics.FILES_READ, file.path(), readings, file));
        } else if (piece instanceof Piece.Answer answer) {
            PolledFeed feed = answer.feed();
            batch.addMemory(piece, record(Topics.FEEDS_POLLED, feed.url(), polls, feed));
        }
    }

    private void add(Piece.Text piece) {
        Article article = piece.article();
        Verdict verdict = batch.knows(article.id()) ? batch.judge(article) : known.judge(article);
        if (!(verdict instanceof Verdict.News news)) {
            batch.addRepeat(piece);
            return;
        }
        Article numbered = article.withRevision(news.seen().revision());
        int size = Topics.ARTICLES_RAW.sizeOf(numbered);
        if (size > Topic.LARGEST_VALUE) {
            add(new Piece.Refusal(tooLarge(numbered, size)));
            return;
        }
        batch.addNews(
                piece,
                news.seen(),
                record(Topics.ARTICLES_RAW, numbered.id().value(), articles, numbered),
                record(Topics.ARTICLES_SEEN, numbered.id().value(), seen, news.seen()));
    }

    /** Values are written here and not by the producer, so that a registry that is away holds up no transaction. */
    private <T> ProducerRecord<String, byte[]> record(Topic<T> topic, String key, Serializer<T> values, T value) {
        var headers = new RecordHeaders();
        byte[] bytes = values.serialize(topic.name(), headers, value);
        headers.add(Batch.HEADER, batch.id().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic.name(), null, clock.millis(), key, bytes, headers);
    }

    private void send() {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (!isSent(end)) {
            // A transaction that failed for us may have succeeded for the broker. A new producer under the same name
            // settles it, one way or the other, and the topics tell which.
            if (readAnew(end).contains(batch.id())) {
                return;
            }
            judgeAnew();
        }
    }

    /** What another ingest has published meanwhile is news no longer, and numbered differently. */
    private void judgeAnew() {
        List<Piece> pieces = batch.pieces();
        batch = new Batch();
        pieces.forEach(this::add);
    }

    private boolean isSent(long end) {
        if (batch.records().isEmpty()) {
            return true;
        }
        try {
            producer.beginTransaction();
            for (ProducerRecord<String, byte[]> record : batch.records()) {
                // The commit fails if any of them has.
                var unused = producer.send(record);
            }
            producer.commitTransaction();
            return true;
        } catch (KafkaException e) {
            giveUpOrWarn(e, end);
            return false;
        }
    }

    /** Tries until there is a new producer, and gives the batches that the topics are found to hold since the last reading. */
    private Set<String> readAnew(long end) {
        Set<String> batches = new HashSet<>();
        Duration pause = FIRST_PAUSE;
        while (true) {
            pause(pause.plusMillis(chance.nextLong(pause.toMillis())));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            try {
                producer.close(Duration.ZERO);
                producer = newProducer();
                seenTail.readOn(known::remember, batches::add);
                polledTail.readOn(feed -> polled.put(feed.url(), feed), batches::add);
                readTail.readOn(file -> read.put(file.path(), file), batches::add);
                rejectedTail.readOn(rejection -> {}, batches::add);
                return batches;
            } catch (KafkaException e) {
                giveUpOrWarn(e, end);
            }
        }
    }

    private void giveUpOrWarn(KafkaException e, long end) {
        boolean late = System.nanoTime() > end;
        if (late && isFenced(e)) {
            throw new IllegalStateException(
                    "another ingest runs under the name " + settings.transactionalId()
                            + " and leaves this one no turn: give each its own transactional.id, and its own feeds",
                    e);
        }
        boolean hopeless = e instanceof AuthenticationException
                || e instanceof AuthorizationException
                || e instanceof InterruptException;
        if (hopeless || late) {
            throw unreachable(settings, e);
        }
        if (isFenced(e)) {
            log.atInfo()
                    .addKeyValue("transactionalId", settings.transactionalId())
                    .log("another ingest has published meanwhile; taking turns with it");
        } else {
            log.atWarn()
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log("the broker does not take a batch; trying again with a new producer");
        }
    }

    /** A producer that opens under this name ends the one before it, which learns so at its next transaction. */
    private static boolean isFenced(Throwable e) {
        return e instanceof ProducerFencedException
                || e instanceof InvalidProducerEpochException
                || (e.getCause() != null && isFenced(e.getCause()));
    }

    private void readMemory() {
        seenTail.readOn(known::remember);
        polledTail.readOn(feed -> polled.put(feed.url(), feed));
        readTail.readOn(file -> read.put(file.path(), file));
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
        if (e instanceof SerializationException) {
            return new BrokerUnreachable("what has been published cannot be read: " + e.getMessage(), e);
        }
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
            readTail.close();
            rejectedTail.close();
            List.of(articles, rejections, seen, polls).forEach(Serializer::close);
        }
    }
}
