package org.entente.app.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;

/**
 * The broker that a kill has left in the metadata as if it were alive.
 *
 * <p>A broker that starts on such metadata takes itself for the leader of everything, begins to write the markers of
 * transactions that were committed just before the kill, and is then fenced as its own predecessor. When the fencing comes
 * between two attempts, Kafka takes the partitions, which have no leader for a moment, for deleted ones, and calls the
 * transaction complete without its markers: readers of committed records wait at it for ever. So the controller is
 * started alone first, and told that this broker is gone.
 */
final class KilledBroker {

    /** Kafka leaves this file behind when it stops in order, and deletes it when it starts. */
    private static final String STOPPED_IN_ORDER = ".kafka_cleanshutdown";

    private static final int PATIENCE_MS = 30_000;
    private static final int PAUSE_MS = 50;

    private KilledBroker() {}

    static boolean isIn(Path logs) {
        return !Files.exists(logs.resolve(STOPPED_IN_ORDER));
    }

    /** Returns when the metadata know of no broker. */
    static void forget(Properties properties, String controller) {
        var server = new KafkaRaftServer(new KafkaConfig(alone(properties), false), Time.SYSTEM);
        server.startup();
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG,
                controller,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS))) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
            while (!isForgotten(admin, end)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static boolean isForgotten(Admin admin, long end) throws InterruptedException {
        try {
            admin.unregisterBroker(BrokerProperties.NODE_ID).all().get();
            return true;
        } catch (ExecutionException e) {
            // The kill may have come before the broker was ever registered.
            if (e.getCause() instanceof BrokerIdNotRegisteredException) {
                return true;
            }
            // Until the controller has read its metadata it does not know what it may be asked.
            if (e.getCause() instanceof UnsupportedVersionException && System.nanoTime() < end) {
                return false;
            }
            throw new KafkaException(e.getCause());
        }
    }

    private static Properties alone(Properties properties) {
        var alone = new Properties();
        alone.putAll(properties);
        alone.put("process.roles", "controller");
        String controller = BrokerProperties.CONTROLLER + "://";
        String listeners = properties.getProperty("listeners");
        alone.put("listeners", listeners.substring(listeners.indexOf(controller)));
        alone.remove("advertised.listeners");
        alone.remove("inter.broker.listener.name");
        return alone;
    }
}
