package org.entente.app.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entente.schemas.BrokerAnswer;

/** How much is on a topic. */
final class Offsets {

    private Offsets() {}

    /** About how many records a topic holds, transaction marks among them; none if there is no such topic. */
    static long count(Admin admin, String topic) {
        Map<String, TopicDescription> found;
        try {
            found = BrokerAnswer.of(admin.describeTopics(List.of(topic)).allTopicNames());
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
        return sum(BrokerAnswer.of(admin.listOffsets(last).all()))
                - sum(BrokerAnswer.of(admin.listOffsets(first).all()));
    }

    private static long sum(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        return offsets.values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }
}
