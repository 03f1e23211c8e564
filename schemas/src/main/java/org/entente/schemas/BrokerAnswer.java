package org.entente.schemas;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How answers of the broker are waited for. */
public final class BrokerAnswer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private BrokerAnswer() {}

    /** The answer, for which somebody at a terminal would still wait; throws what the other does. */
    public static <T> T of(KafkaFuture<T> future) {
        return of(future, PATIENCE);
    }

    /**
     * The answer, once it is there.
     *
     * @throws UnknownTopicOrPartitionException where the question was about a topic that does not exist
     * @throws TopicExistsException where a topic was to be created that exists
     * @throws BrokerUnreachable where the broker does not answer in time, or refuses otherwise
     */
    public static <T> T of(KafkaFuture<T> future, Duration patience) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw new BrokerUnreachable("the broker refused: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new BrokerUnreachable("the broker did not answer within " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachable("interrupted while waiting for the broker", e);
        }
    }
}
