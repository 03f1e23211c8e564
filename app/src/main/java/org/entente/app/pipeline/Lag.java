package org.entente.app.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.entente.schemas.BrokerAnswer;
import org.entente.schemas.Topic;

/** How far the services are behind what has been committed for them to read. */
public final class Lag implements AutoCloseable {

    private final Admin admin;

    public Lag(Addresses addresses) {
        this.admin = Admin.create(addresses.asClientSettings());
    }

    /**
     * How many records, transaction marks among them, the group has still to read.
     *
     * @param group consumer group, for a Streams application its name
     * @param inputs topics that it reads, besides those where it has committed a place
     */
    public long of(String group, Collection<Topic<?>> inputs) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                BrokerAnswer.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Set<String> present = BrokerAnswer.of(admin.listTopics().names());
        for (Topic<?> topic : inputs) {
            for (int i = 0; i < topic.partitions() && present.contains(topic.name()); i++) {
                asked.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                BrokerAnswer.of(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all());
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            OffsetAndMetadata place = committed.get(end.getKey());
            lag += Math.max(0, end.getValue().offset() - (place == null ? 0 : place.offset()));
        }
        return lag;
    }

    /** The lag of each of the services that read topics, by name. */
    public Map<String, Long> ofServices() {
        Map<String, Long> lags = new TreeMap<>();
        Flow.INPUTS.forEach((group, inputs) -> lags.put(group, of(group, inputs)));
        return lags;
    }

    /** How many members each group has now. */
    public Map<String, Integer> members(List<String> groups) {
        Map<String, Integer> members = new TreeMap<>();
        BrokerAnswer.of(admin.describeConsumerGroups(groups).all())
                .forEach((group, description) ->
                        members.put(group, description.members().size()));
        return members;
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
