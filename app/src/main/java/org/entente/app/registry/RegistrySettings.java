package org.entente.app.registry;

import java.time.Duration;
import java.util.Optional;

/**
 * How the embedded registry listens and what it takes in.
 *
 * @param host the address to listen on; anything but loopback wants credentials
 * @param port 0 takes a free one
 * @param topic where schemas are kept
 * @param credentials who may ask, or nobody in particular
 * @param bodyLimit the largest request body, in bytes
 * @param patience how long a write may take before the caller is told that it failed
 */
public record RegistrySettings(
        String host, int port, String topic, Optional<Credentials> credentials, int bodyLimit, Duration patience) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HIGHEST_PORT = 65_535;
    private static final int ONE_MIB = 1 << 20;

    public RegistrySettings {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("registry port must lie in 0.." + HIGHEST_PORT + ", got " + port);
        }
        if (bodyLimit <= 0) {
            throw new IllegalArgumentException("registry body limit must be positive, got " + bodyLimit);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("registry patience must be positive, got " + patience);
        }
    }

    /** For this machine only, on whatever port is free. */
    public static RegistrySettings standard() {
        return new RegistrySettings(LOOPBACK, 0, "_schemas", Optional.empty(), ONE_MIB, Duration.ofSeconds(15));
    }

    public RegistrySettings onHost(String wanted) {
        return new RegistrySettings(wanted, port, topic, credentials, bodyLimit, patience);
    }

    public RegistrySettings onPort(int wanted) {
        return new RegistrySettings(host, wanted, topic, credentials, bodyLimit, patience);
    }

    public RegistrySettings keptIn(String wanted) {
        return new RegistrySettings(host, port, wanted, credentials, bodyLimit, patience);
    }

    public RegistrySettings only(Credentials wanted) {
        return new RegistrySettings(host, port, topic, Optional.of(wanted), bodyLimit, patience);
    }

    public RegistrySettings limitedTo(int bytes) {
        return new RegistrySettings(host, port, topic, credentials, bytes, patience);
    }
}
