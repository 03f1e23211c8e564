package org.entente.app.pipeline;

import java.util.Map;

/**
 * Where broker and registry answer.
 *
 * @param bootstrapServers of the brokers
 * @param registry URL of the schema registry
 */
public record Addresses(String bootstrapServers, String registry) {

    /** As settings of an application of ours. */
    public Map<String, String> asSettings() {
        return Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", registry);
    }

    /** As settings of a client of Kafka's. */
    public Map<String, Object> asClientSettings() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
