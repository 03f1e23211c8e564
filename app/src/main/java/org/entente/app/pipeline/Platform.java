package org.entente.app.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.app.broker.BrokerSettings;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.Ports;
import org.entente.app.registry.RegistryServer;
import org.entente.app.registry.RegistrySettings;

/** What the services stand on: broker and registry, each our own in this process or one that is there already. */
public final class Platform implements AutoCloseable {

    private final Addresses addresses;
    private final Optional<EmbeddedBroker> broker;
    private final Optional<RegistryServer> registry;

    private Platform(Addresses addresses, Optional<EmbeddedBroker> broker, Optional<RegistryServer> registry) {
        this.addresses = addresses;
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * What to stand on.
     *
     * @param directory holds what our own broker remembers
     * @param port of our own broker, 0 for any that is free
     * @param registryPort of our own registry, 0 for any that is free
     * @param bootstrapServers of brokers that are there already
     * @param registry URL of a registry that is there already
     */
    public record Wish(
            Path directory, int port, int registryPort, Optional<String> bootstrapServers, Optional<String> registry) {

        /** Everything our own, on ports that are free. */
        public static Wish embedded(Path directory) {
            return new Wish(directory, 0, 0, Optional.empty(), Optional.empty());
        }
    }

    /** Returns when both answer, or refuses with {@link org.entente.app.broker.StartRefused}. */
    public static Platform start(Wish wish) {
        if (!Files.exists(wish.directory())) {
            refuseBusyPorts(wish);
        }
        Optional<EmbeddedBroker> broker = wish.bootstrapServers().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedBroker.start(
                        BrokerSettings.in(wish.directory().resolve("broker")).onPort(wish.port())));
        String servers = wish.bootstrapServers()
                .or(() -> broker.map(EmbeddedBroker::bootstrapServers))
                .orElseThrow();
        try {
            Optional<RegistryServer> registry = wish.registry().isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            RegistryServer.start(RegistrySettings.standard().onPort(wish.registryPort()), servers));
            String url =
                    wish.registry().or(() -> registry.map(RegistryServer::url)).orElseThrow();
            return new Platform(new Addresses(servers, url), broker, registry);
        } catch (RuntimeException | Error e) {
            broker.ifPresent(EmbeddedBroker::close);
            throw e;
        }
    }

    /** Where nothing is kept yet, a port that cannot be had must not leave anything behind. */
    private static void refuseBusyPorts(Wish wish) {
        if (wish.bootstrapServers().isEmpty()) {
            Ports.claim(BrokerSettings.in(wish.directory()).host(), wish.port(), "broker");
        }
        if (wish.registry().isEmpty()) {
            Ports.claim(RegistrySettings.standard().host(), wish.registryPort(), "schema registry");
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    @Override
    public void close() {
        registry.ifPresent(RegistryServer::close);
        broker.ifPresent(EmbeddedBroker::close);
    }
}
