package org.entente.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of the catalogue where they are missing, and tells how those that exist differ from it. */
public final class TopicAdmin {

    private static final int LARGEST_RECORD = 1_048_588;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;

    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates every missing topic.
     *
     * @param replication how many brokers keep each partition; 1 on a single broker
     * @return the names of those that were created
     * @throws BrokerUnreachable where the broker does not answer
     */
    public List<String> createMissing(Collection<Topic<?>> topics, short replication) {
        return createMissing(topics, names(), replication);
    }

    private List<String> createMissing(Collection<Topic<?>> topics, Set<String> present, short replication) {
        List<String> created = new ArrayList<>();
        for (Topic<?> topic : topics) {
            if (!present.contains(topic.name()) && create(newTopic(topic, replication))) {
                created.add(topic.name());
            }
        }
        return created;
    }

    /**
     * Creates every missing topic, and makes sure that the others have as many partitions as the catalogue says.
     *
     * @throws TopicMisfit where one has not
     */
    public void prepare(Collection<Topic<?>> topics, short replication) {
        Set<String> present = names();
        createMissing(topics, present, replication);
        List<String> misfits = misfits(topics, present);
        if (!misfits.isEmpty()) {
            throw new TopicMisfit(String.join("; ", misfits) + ": create it anew, with that many");
        }
    }

    /** Creates the dead-letter topic of a service where it is missing. */
    public void createDeadLetter(String application, short replication) {
        String name = Topics.deadLetterOf(application);
        if (!names().contains(name)) {
            create(new NewTopic(name, 1, replication).configs(Map.of("retention.ms", Retention.MONTH.milliseconds())));
        }
    }

    /** One sentence for each topic that is missing or has another number of partitions than the catalogue says. */
    public List<String> differences(Collection<Topic<?>> topics) {
        Set<String> present = names();
        List<String> differences = new ArrayList<>();
        for (Topic<?> topic : topics) {
            if (!present.contains(topic.name())) {
                differences.add("topic " + topic.name() + " does not exist");
            }
        }
        differences.addAll(misfits(topics, present));
        return differences;
    }

    private List<String> misfits(Collection<Topic<?>> topics, Set<String> present) {
        List<String> names =
                topics.stream().map(Topic::name).filter(present::contains).toList();
        Map<String, TopicDescription> found = answer(admin.describeTopics(names).allTopicNames());
        List<String> misfits = new ArrayList<>();
        for (Topic<?> topic : topics) {
            TopicDescription description = found.get(topic.name());
            if (description != null && description.partitions().size() != topic.partitions()) {
                int partitions = description.partitions().size();
                misfits.add("topic " + topic.name() + " has " + partitions
                        + (partitions == 1 ? " partition" : " partitions") + ", the catalogue says "
                        + topic.partitions());
            }
        }
        return misfits;
    }

    private Set<String> names() {
        return answer(admin.listTopics().names());
    }

    private boolean create(NewTopic topic) {
        try {
            answer(admin.createTopics(List.of(topic)).all());
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private static NewTopic newTopic(Topic<?> topic, short replication) {
        return new NewTopic(topic.name(), topic.partitions(), replication)
                .configs(Map.of(
                        "cleanup.policy", topic.retention().cleanupPolicy(),
                        "retention.ms", topic.retention().milliseconds(),
                        "max.message.bytes", Integer.toString(LARGEST_RECORD)));
    }

    private static <T> T answer(KafkaFuture<T> future) {
        return BrokerAnswer.of(future, PATIENCE);
    }
}
