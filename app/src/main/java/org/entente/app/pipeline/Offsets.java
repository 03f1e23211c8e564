package org.entente.app.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entente.schemas.BrokerUnreachable;

/** How much is on a topic, and how answers of the broker are waited for. */
public final class Offsets {

    private static final long PATIENCE_SECONDS = 20;

    private Offsets() {}

    /** About how many records a topic holds, transaction marks among them; none if there is no such topic. */
    static long count(Admin admin, String topic) {
        Map<String, TopicDescription> found;
        try {
            found = answer(admin.describeTopics(java.util.List.of(topic)).allTopicNames());
        } catch (UnknownTopicOrPartitionException e) {
            return 0;
        }
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        Map<TopicPartition, OffsetSpec> last = new HashMap<>();
        for (TopicDescription description : found.values()) {
            description.partitions().forEach(partition -> {
                first.put(new TopicPartition(topic, partition.partition()), OffsetSpec.earliest());
                last.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
            });
        }
        return sum(answer(admin.listOffsets(last).all()))
                - sum(answer(admin.listOffsets(first).all()));
    }

    /**
     * Waits for the broker's answer.
     *
     * @throws UnknownTopicOrPartitionException where the question was about a topic that does not exist
     * @throws BrokerUnreachable where it does not answer or refuses
     */
    public static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            throw new BrokerUnreachable("the broker refused: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new BrokerUnreachable("the broker did not answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnreachable("interrupted while waiting for the broker", e);
        }
    }

    private static long sum(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        return offsets.values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }
}
