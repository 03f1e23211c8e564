package org.entente.app.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entente.app.broker.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The compacted topic that is the registry's memory: every change is written there first and takes effect when read back. */
final class SchemaTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaTopic.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final Duration patience;
    private final Shelf shelf;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;
    private final ReentrantLock progress = new ReentrantLock();
    private final Condition moved = progress.newCondition();
    private long position;
    private boolean reading = true;

    private SchemaTopic(RegistrySettings settings, String bootstrapServers, Shelf shelf) {
        this.partition = new TopicPartition(settings.topic(), 0);
        this.patience = settings.patience();
        this.shelf = shelf;
        this.producer = producer(bootstrapServers, settings.patience());
        this.consumer = consumer(bootstrapServers);
        this.reader = new Thread(this::read, "registry-reader");
        this.reader.setDaemon(true);
    }

    /** Returns when everything already in the topic is on the shelf. */
    static SchemaTopic open(RegistrySettings settings, String bootstrapServers, Shelf shelf) {
        createIfMissing(settings, bootstrapServers);
        var topic = new SchemaTopic(settings, bootstrapServers, shelf);
        try {
            topic.consumer.assign(List.of(topic.partition));
            topic.consumer.seekToBeginning(List.of(topic.partition));
            long end = topic.consumer.endOffsets(List.of(topic.partition)).getOrDefault(topic.partition, 0L);
            topic.reader.start();
            topic.awaitRead(end);
            return topic;
        } catch (KafkaException | Refusal e) {
            topic.close();
            throw unreachable(settings, bootstrapServers, e);
        }
    }

    /** Writes an entry and returns when the shelf has it. */
    void append(Entry entry) {
        var record = new ProducerRecord<byte[], byte[]>(
                partition.topic(), partition.partition(), EntryCodec.key(entry), EntryCodec.value(entry));
        try {
            long offset = producer.send(record)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            awaitRead(offset + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.notKept("interrupted");
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.atWarn().addKeyValue("topic", partition.topic()).setCause(e).log("schema was not written");
            throw Refusal.notKept("the write to topic " + partition.topic() + " failed");
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (reader.getState() == Thread.State.NEW) {
            consumer.close();
        }
        producer.close(Duration.ZERO);
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::apply);
                advanceTo(consumer.position(partition));
            }
        } catch (WakeupException e) {
            LOG.debug("reader was told to stop");
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("topic", partition.topic()).setCause(e).log("registry cannot read its topic");
        } finally {
            stopReading();
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        try {
            shelf.apply(EntryCodec.read(record.key(), record.value()));
        } catch (IOException | RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("passed over a record that is no registry entry");
        }
    }

    private void advanceTo(long reached) {
        progress.lock();
        try {
            position = reached;
            moved.signalAll();
        } finally {
            progress.unlock();
        }
    }

    private void stopReading() {
        progress.lock();
        try {
            reading = false;
            moved.signalAll();
        } finally {
            progress.unlock();
        }
    }

    private void awaitRead(long wanted) {
        progress.lock();
        try {
            long left = patience.toNanos();
            while (position < wanted && reading && left > 0) {
                left = moved.awaitNanos(left);
            }
            if (position < wanted) {
                throw Refusal.notKept("topic " + partition.topic() + " was not read up to offset " + wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.notKept("interrupted");
        } finally {
            progress.unlock();
        }
    }

    private static void createIfMissing(RegistrySettings settings, String bootstrapServers) {
        var topic = new NewTopic(settings.topic(), Optional.of(1), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
        Map<String, Object> client = Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", Math.toIntExact(settings.patience().toMillis()),
                "request.timeout.ms", Math.toIntExact(settings.patience().toMillis()));
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(settings, bootstrapServers, e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw unreachable(settings, bootstrapServers, e);
            }
        }
    }

    private static StartRefused unreachable(RegistrySettings settings, String bootstrapServers, Exception cause) {
        return new StartRefused(
                "the schema registry cannot use its topic " + settings.topic() + " on the broker " + bootstrapServers
                        + " (" + cause.getMessage() + ")",
                cause);
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "linger.ms", 0,
                "request.timeout.ms", millis,
                "delivery.timeout.ms", millis,
                "max.block.ms", millis);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
