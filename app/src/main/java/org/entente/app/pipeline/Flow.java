package org.entente.app.pipeline;

import java.util.List;
import java.util.Map;
import org.entente.alerts.AlertsSettings;
import org.entente.enrich.EnrichSettings;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/** Which service reads which topics: by that one can tell when all has gone through. */
public final class Flow {

    /** By consumer group. */
    static final Map<String, List<Topic<?>>> INPUTS = Map.of(
            EnrichSettings.APPLICATION,
            List.of(Topics.ARTICLES_RAW, Topics.COPIES_SOUGHT, Topics.COPIES_LETTERS),
            AlertsSettings.APPLICATION,
            List.of(Topics.STATUS_CLAIMED, Topics.TENSION_SCORED));

    private final Lag lag;
    private int stillTimes;

    public Flow(Lag lag) {
        this.lag = lag;
    }

    /** Whether everything has gone through; it must have looked so twice in a row, some time apart. */
    public boolean isSettled() {
        // What a service has committed as read, it has committed the outcome of; so the services are asked in their
        // order.
        boolean still = lag.of(EnrichSettings.APPLICATION, inputs(EnrichSettings.APPLICATION)) == 0
                && lag.of(AlertsSettings.APPLICATION, inputs(AlertsSettings.APPLICATION)) == 0;
        stillTimes = still ? stillTimes + 1 : 0;
        return stillTimes >= 2;
    }

    private static List<Topic<?>> inputs(String application) {
        return INPUTS.getOrDefault(application, List.of());
    }
}
