package org.entente.ingest.publish;

import java.time.Duration;
import java.util.Map;

/**
 * How articles are published.
 *
 * @param kafka settings of Kafka's clients, {@code bootstrap.servers} among them
 * @param transactionalId names this publisher for good; a second one under the same name ends the first
 * @param batch the most pieces in one transaction
 * @param patience how long a broker that does not answer is waited for
 */
public record PublisherSettings(Map<String, String> kafka, String transactionalId, int batch, Duration patience) {

    public static final String TRANSACTIONAL_ID = "entente-ingest";
    public static final int BATCH = 500;
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    public PublisherSettings {
        kafka = Map.copyOf(kafka);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("setting kafka.bootstrap.servers is missing");
        }
        if (batch < 1) {
            throw new IllegalArgumentException("a batch holds at least one article, got " + batch);
        }
    }

    public static PublisherSettings at(String bootstrapServers) {
        return new PublisherSettings(Map.of("bootstrap.servers", bootstrapServers), TRANSACTIONAL_ID, BATCH, PATIENCE);
    }
}
