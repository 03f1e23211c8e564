package org.entente.app.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker in this process, its own controller, whose data outlive the process. */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String FORMATTED = "meta.properties";

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, String bootstrapServers) {
        this.lock = lock;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Returns when the broker answers clients, or refuses with {@link StartRefused}. */
    public static EmbeddedBroker start(BrokerSettings settings) {
        DirectoryLock lock = DirectoryLock.take(settings.directory());
        try {
            return start(settings, lock);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** What a client calls {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static EmbeddedBroker start(BrokerSettings settings, DirectoryLock lock) {
        int[] ports = Ports.claimTwo(settings.host(), settings.port(), "broker", "broker's controller");
        Path logs = settings.directory().resolve("logs");
        Properties properties = BrokerProperties.of(settings, logs, ports[0], ports[1]);
        boolean again = isFormatted(logs);
        if (!again) {
            format(logs);
        }
        String controller = settings.host() + ":" + ports[1];
        KafkaRaftServer server = started(properties, logs, again && KilledBroker.isIn(logs), controller);
        return new EmbeddedBroker(lock, server, settings.host() + ":" + ports[0]);
    }

    private static KafkaRaftServer started(Properties properties, Path logs, boolean afterKill, String controller) {
        // Kafka answers a failed start by ending the process, sometimes from another thread, before we can say why.
        Exit.setExitProcedure(EmbeddedBroker::stay);
        Exit.setHaltProcedure(EmbeddedBroker::stay);
        try {
            if (afterKill) {
                KilledBroker.forget(properties, controller);
            }
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            Exit.resetExitProcedure();
            Exit.resetHaltProcedure();
            return server;
        } catch (RuntimeException | Error e) {
            throw new StartRefused("the broker cannot start on the data in " + logs + " (" + e.getMessage() + ")", e);
        }
    }

    private static void stay(int status, @Nullable String message) {
        throw new IllegalStateException("the broker would have ended the process: " + message);
    }

    private static boolean isFormatted(Path logs) {
        return Files.exists(logs.resolve(FORMATTED));
    }

    private static void format(Path logs) {
        try (var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .run();
        } catch (Exception e) {
            throw new StartRefused("cannot prepare the broker's directory " + logs + " (" + e.getMessage() + ")", e);
        }
    }
}
