package org.entente.app.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one broker that is its own controller, small and quick to start. */
final class BrokerProperties {

    static final String CONTROLLER = "CONTROLLER";
    static final int NODE_ID = 1;

    private static final String CLIENTS = "PLAINTEXT";
    private static final String ALONE = "1";
    private static final String FEW_PARTITIONS = "4";
    private static final String KEEP_FOR_EVER = "-1";
    private static final String MIB = "1048576";
    private static final String MIB_2 = "2097152";
    private static final String MIB_256 = "268435456";

    private BrokerProperties() {}

    static Properties of(BrokerSettings settings, Path logs, int port, int controllerPort) {
        var properties = new Properties();
        identity(properties, settings.host(), port, controllerPort);
        singleCopies(properties);
        smallFootprint(properties);
        quickStart(properties);
        properties.put("log.dirs", logs.toString());
        properties.put("log.retention.ms", KEEP_FOR_EVER);
        properties.put("auto.create.topics.enable", "false");
        properties.putAll(settings.properties());
        return properties;
    }

    private static void identity(Properties properties, String host, int port, int controllerPort) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("controller.quorum.voters", NODE_ID + "@" + host + ":" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", CLIENTS);
        String clients = CLIENTS + "://" + host + ":" + port;
        properties.put("listeners", clients + "," + CONTROLLER + "://" + host + ":" + controllerPort);
        properties.put("advertised.listeners", clients);
    }

    private static void singleCopies(Properties properties) {
        properties.put("default.replication.factor", ALONE);
        properties.put("min.insync.replicas", ALONE);
        properties.put("offsets.topic.replication.factor", ALONE);
        properties.put("offsets.topic.num.partitions", FEW_PARTITIONS);
        properties.put("transaction.state.log.replication.factor", ALONE);
        properties.put("transaction.state.log.min.isr", ALONE);
        properties.put("transaction.state.log.num.partitions", FEW_PARTITIONS);
        properties.put("share.coordinator.state.topic.replication.factor", ALONE);
        properties.put("share.coordinator.state.topic.min.isr", ALONE);
        properties.put("share.coordinator.state.topic.num.partitions", FEW_PARTITIONS);
    }

    private static void smallFootprint(Properties properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.put("group.coordinator.threads", "1");
        properties.put("share.coordinator.threads", "1");
        properties.put("log.cleaner.dedupe.buffer.size", MIB_2);
        properties.put("log.cleaner.io.buffer.size", MIB);
        // Index files are as large as this until their segment is full, and every partition has two of them.
        properties.put("log.segment.bytes", MIB_256);
        properties.put("log.index.size.max.bytes", MIB);
    }

    private static void quickStart(Properties properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Kafka gathers controller records this long before it writes them; alone, there is nothing to gather.
        properties.put("controller.quorum.append.linger.ms", "0");
        // After a kill the controller waits this long for the broker it remembers before it lets the new one in.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
    }
}
