package org.entente.schemas.streams;

import java.time.Instant;
import java.util.List;
import org.entente.analysis.article.Notice;
import org.entente.schemas.Topic;

/**
 * What of the values of a topic of notices stands, by group and in order of time: a notice adds its value or takes it away.
 *
 * @param topic names and dates the values
 * @param store where they are kept
 * @param <T> what the notices are about
 */
public record Ledger<T>(Topic<Notice<T>> topic, Packed<Notice<T>> store) {

    public void take(String group, Notice<T> notice) {
        var standing = new Notice.Standing<>(notice.value());
        String id = topic.idOf(standing);
        Instant at = topic.timeOf(standing);
        if (notice instanceof Notice.Withdrawn) {
            store.delete(group, at, id);
        } else {
            store.put(group, at, id, notice);
        }
    }

    /** Everything of a group that stands, in order of time. */
    public List<T> all(String group) {
        return store.all(group).stream().map(Notice::value).toList();
    }

    /** What of a group stands from then on, in order of time. */
    public List<T> since(String group, Instant from) {
        return store.since(group, from).stream().map(Notice::value).toList();
    }
}
