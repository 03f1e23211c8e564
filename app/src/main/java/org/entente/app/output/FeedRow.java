package org.entente.app.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.entente.ingest.health.FeedHealth;
import org.entente.schemas.FeedStanding;
import org.entente.schemas.PolledFeed;
import org.jspecify.annotations.Nullable;

/** How a feed fares, in the words and figures that {@code entente ingest list} shows. */
public final class FeedRow {

    public static final List<String> COLUMNS =
            List.of("state", "last_success", "last_error_at", "lately", "normal", "url", "detail");

    private FeedRow() {}

    public static ObjectNode of(PolledFeed feed, String title, Instant now) {
        FeedHealth health = FeedHealth.of(feed, now);
        FeedStanding standing = feed.standing();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("url", feed.url());
        out.put("title", title);
        out.put("state", health.state().name().toLowerCase(Locale.ROOT));
        out.put("detail", health.detail());
        out.put("last_success", time(standing.polledAt()));
        out.put("failures", standing.failures());
        out.put("last_error", standing.lastError().isEmpty() ? null : standing.lastError());
        out.put("last_error_at", time(standing.failedAt()));
        out.put("next", standing.gone() ? null : time(feed.dueAt()));
        out.put("last_new", time(feed.volume().lastNewAt()));
        out.put("lately", feed.volume().lately(now));
        out.put("normal", feed.volume().normal(now));
        out.put("address", feed.asked());
        return out;
    }

    private static @Nullable String time(Instant at) {
        return at.equals(Instant.EPOCH)
                ? null
                : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
