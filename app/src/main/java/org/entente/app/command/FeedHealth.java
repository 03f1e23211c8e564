package org.entente.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.entente.schemas.PolledFeed;
import org.jspecify.annotations.Nullable;

/**
 * How a feed fares, in the words and figures that {@code entente ingest list} shows.
 *
 * @param state in one word
 * @param detail in one sentence; empty where all is well
 */
record FeedHealth(State state, String detail) {

    static final List<String> COLUMNS =
            List.of("state", "last_success", "last_error_at", "lately", "normal", "url", "detail");

    /** From well to gone. */
    enum State {
        /** It answers, and brings what it usually brings. */
        ok,
        /** Nobody has asked it yet. */
        unasked,
        /** It answers, and brings nothing for longer than it usually does. */
        silent,
        /** Its last answer was no use, or there was none. */
        failing,
        /** It has said that it is gone for good. */
        gone
    }

    static FeedHealth of(PolledFeed feed, Instant now) {
        if (feed.gone()) {
            return new FeedHealth(State.gone, feed.lastError() + "; take it off the list");
        }
        if (feed.failures() > 0) {
            return new FeedHealth(
                    State.failing,
                    "failed " + feed.failures() + (feed.failures() == 1 ? " time: " : " times in a row: ")
                            + feed.lastError());
        }
        if (!feed.hasAnswered()) {
            return new FeedHealth(State.unasked, "");
        }
        if (feed.volume().isSilent(now)) {
            return new FeedHealth(
                    State.silent, "nothing new since " + feed.volume().lastNewAt());
        }
        return new FeedHealth(
                State.ok,
                feed.address().adopted().isEmpty()
                        ? ""
                        : "has moved to " + feed.address().adopted());
    }

    static ObjectNode object(PolledFeed feed, String title, Instant now) {
        FeedHealth health = of(feed, now);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("url", feed.url());
        out.put("title", title);
        out.put("state", health.state().name());
        out.put("detail", health.detail());
        out.put("last_success", time(feed.polledAt()));
        out.put("failures", feed.failures());
        out.put("last_error", feed.lastError().isEmpty() ? null : feed.lastError());
        out.put("last_error_at", time(feed.failedAt()));
        out.put("next", feed.gone() ? null : time(feed.dueAt()));
        out.put("last_new", time(feed.volume().lastNewAt()));
        out.put("lately", feed.volume().lately(now));
        out.put("normal", feed.volume().normal(now));
        out.put("address", feed.asked());
        return out;
    }

    private static @Nullable String time(Instant at) {
        return at.equals(Instant.EPOCH)
                ? null
                : at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
    }
}
