package org.entente.app.broker;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the embedded broker keeps its data and listens.
 *
 * @param directory holds everything the broker remembers; one process at a time
 * @param host the address to listen on, told to clients as well
 * @param port where clients connect; 0 takes a free one
 * @param properties Kafka's own settings, which win over ours
 */
public record BrokerSettings(Path directory, String host, int port, Map<String, String> properties) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;

    public BrokerSettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("broker port must lie in 0.." + HIGHEST_PORT + ", got " + port);
        }
        properties = Map.copyOf(properties);
    }

    /** A broker on this machine only, on whatever port is free. */
    public static BrokerSettings in(Path directory) {
        return new BrokerSettings(directory, LOOPBACK, 0, Map.of());
    }

    public BrokerSettings onPort(int wanted) {
        return new BrokerSettings(directory, host, wanted, properties);
    }

    public BrokerSettings with(Map<String, String> kafkaProperties) {
        return new BrokerSettings(directory, host, port, kafkaProperties);
    }
}
