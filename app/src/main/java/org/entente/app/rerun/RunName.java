package org.entente.app.rerun;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/** Names one replay, and so its topics. */
public record RunName(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String PREFIX = "replay.";

    public RunName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the name of a replay is made of up to 40 small letters, digits and hyphens, got '" + value + "'");
        }
    }

    /** The topic of this run that stands for one of the services'. */
    public <T> Topic<T> topic(Topic<T> topic) {
        return new Topic<>(
                PREFIX + value + "." + topic.name(),
                topic.key(),
                topic.codec(),
                topic.partitions(),
                topic.retention(),
                "replay",
                topic.purpose());
    }

    /** Every topic that a run writes. */
    public List<Topic<?>> topics() {
        return List.of(
                topic(Topics.ARTICLES_ENRICHED),
                topic(Topics.RELATIONS_KNOWN),
                topic(Topics.TENSION_SCORED),
                topic(Topics.ALERTS_RAISED),
                topic(Topics.ALERTS_HELD));
    }
}
