package org.entente.app.containers;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** A broker and a registry in containers, on a network of their own. */
final class Platform implements AutoCloseable {

    /** Where another container of the network finds the broker. */
    static final String BROKER_INSIDE = "broker:19092";

    /** Where another container of the network finds the registry. */
    static final String REGISTRY_INSIDE = "http://registry:8080/apis/ccompat/v7";

    private static final int REGISTRY_PORT = 8080;
    private static final String REGISTRY_PATH = "/apis/ccompat/v7";

    private final Network network = Network.newNetwork();
    private final KafkaContainer broker;
    private final GenericContainer<?> registry;

    private Platform(KafkaContainer broker, GenericContainer<?> registry) {
        this.broker = broker.withNetwork(network).withListener(BROKER_INSIDE);
        this.registry = registry.withNetwork(network)
                .withNetworkAliases("registry")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/health/ready").forPort(REGISTRY_PORT));
    }

    static Platform start() {
        var platform = new Platform(new KafkaContainer(Images.kafka()), new GenericContainer<>(Images.registry()));
        platform.broker.start();
        platform.registry.start();
        return platform;
    }

    String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + REGISTRY_PATH;
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        registry.stop();
        broker.stop();
        network.close();
    }
}
