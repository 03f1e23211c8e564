package org.entente.enrich;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.analysis.article.Notice;
import org.entente.schemas.Topic;

/** The notices that lead from what stood to what stands. */
final class Changes {

    private Changes() {}

    /**
     * First what stands anew, then what stands no longer; but a value that leaves its name to another goes before that one
     * comes.
     *
     * @param topic names the values
     * @param reason why what is gone is withdrawn
     */
    static <T> List<Notice<T>> of(Topic<Notice<T>> topic, List<T> before, List<T> now, String reason) {
        if (before.isEmpty()) {
            return now.stream().<Notice<T>>map(Notice.Standing::new).toList();
        }
        List<T> gone = without(before, now);
        List<T> come = without(now, before);
        Set<String> names = come.stream().map(value -> nameOf(topic, value)).collect(Collectors.toSet());
        List<Notice<T>> notices = new ArrayList<>();
        gone.stream()
                .filter(value -> names.contains(nameOf(topic, value)))
                .forEach(value -> notices.add(new Notice.Withdrawn<>(value, reason)));
        come.forEach(value -> notices.add(new Notice.Standing<>(value)));
        gone.stream()
                .filter(value -> !names.contains(nameOf(topic, value)))
                .forEach(value -> notices.add(new Notice.Withdrawn<>(value, reason)));
        return notices;
    }

    private static <T> List<T> without(List<T> values, List<T> others) {
        var known = new HashSet<>(others);
        return values.stream().filter(value -> !known.contains(value)).toList();
    }

    private static <T> String nameOf(Topic<Notice<T>> topic, T value) {
        return topic.idOf(new Notice.Standing<>(value));
    }
}
