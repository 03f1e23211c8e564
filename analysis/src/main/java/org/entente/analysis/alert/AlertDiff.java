package org.entente.analysis.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be sent when a pair has been judged anew: new alerts, next revisions, and corrections of what no longer holds.
 *
 * <p>An alert that has grown is sent from its next revision on. One of which only the status before has become known better
 * is completed: sent again as the same revision, since it tells nothing new. One that has changed otherwise is first
 * corrected and then sent again; one that has vanished is corrected, and that is its last word. Revisions of a key never
 * fall.
 */
public final class AlertDiff {

    /** What a correction leads to when the alert does not hold at all. */
    public static final String WITHDRAWN = "withdrawn";

    private static final String RULE = Judge.VERSION + " correction";

    private AlertDiff() {}

    /**
     * What is to be sent, in order of publication.
     *
     * @param raised what was sent before: the last revision of each alert, in any order; earlier ones do no harm
     * @param derived every revision that the claims known now come to, as {@link Judgement#alerts()} gives them
     */
    public static List<Alert> between(List<Alert> raised, List<Alert> derived) {
        Map<String, Alert> sent = new HashMap<>();
        for (Alert alert : raised) {
            sent.merge(alert.key(), alert, (one, other) -> one.revision() >= other.revision() ? one : other);
        }
        var changes = new ArrayList<List<Alert>>();
        for (List<Alert> revisions : byKey(derived).values()) {
            changes.add(changes(Optional.ofNullable(sent.remove(revisions.get(0).key())), revisions));
        }
        for (Alert gone : sent.values()) {
            changes.add(
                    gone.kind() == AlertKind.CORRECTION
                            ? List.of()
                            : List.of(correction(gone, Optional.of(WITHDRAWN))));
        }
        return changes.stream()
                .filter(ofOneKey -> !ofOneKey.isEmpty())
                .sorted(Comparator.<List<Alert>, Instant>comparing(
                                ofOneKey -> ofOneKey.get(0).publishedAt())
                        .thenComparing(ofOneKey -> ofOneKey.get(0).key()))
                .flatMap(List::stream)
                .toList();
    }

    /** Keys of the alerts that came, went or are other ones now. */
    public static SortedSet<String> touched(List<Alert> before, List<Alert> now) {
        int same = inCommon(before, now);
        Map<String, List<Alert>> then = byKey(before.subList(same, before.size()));
        Map<String, List<Alert>> today = byKey(now.subList(same, now.size()));
        var keys = new TreeSet<String>();
        today.forEach((key, revisions) -> {
            if (!revisions.equals(then.remove(key))) {
                keys.add(key);
            }
        });
        keys.addAll(then.keySet());
        return keys;
    }

    private static Map<String, List<Alert>> byKey(List<Alert> alerts) {
        Map<String, List<Alert>> byKey = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            byKey.computeIfAbsent(alert.key(), key -> new ArrayList<>()).add(alert);
        }
        return byKey;
    }

    /** How many elements the two lists begin with in common. */
    static int inCommon(List<?> before, List<?> now) {
        int most = Math.min(before.size(), now.size());
        int same = 0;
        while (same < most && before.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    /** What is to be sent of one alert, given the last that was sent of it. */
    private static List<Alert> changes(Optional<Alert> last, List<Alert> revisions) {
        if (last.isEmpty()) {
            return revisions;
        }
        Alert sent = last.get();
        Alert settled = revisions.get(revisions.size() - 1);
        boolean grown = settled.revision() > sent.revision();
        if (!grown && sent.equals(withRevision(settled, sent.revision()))) {
            return List.of();
        }
        if (sent.kind() == AlertKind.CORRECTION) {
            return List.of(withRevision(settled, Math.max(settled.revision(), sent.revision() + 1)));
        }
        if (grown) {
            return revisions.stream()
                    .filter(revision -> revision.revision() > sent.revision())
                    .toList();
        }
        Alert completed = withRevision(settled, sent.revision());
        if (sent.equals(withFrom(completed, sent.from()))) {
            return List.of(completed);
        }
        return List.of(correction(sent, settled.to()), withRevision(settled, sent.revision() + 2));
    }

    private static Alert withFrom(Alert alert, Optional<String> from) {
        return new Alert(
                alert.key(),
                alert.revision(),
                alert.article(),
                alert.dyad(),
                alert.label(),
                alert.kind(),
                from,
                alert.to(),
                alert.severity(),
                alert.eventDate(),
                alert.publishedAt(),
                alert.sources(),
                alert.proofs(),
                alert.rule(),
                alert.held());
    }

    private static Alert correction(Alert wrong, Optional<String> right) {
        return new Alert(
                wrong.key(),
                wrong.revision() + 1,
                wrong.article(),
                wrong.dyad(),
                wrong.label(),
                AlertKind.CORRECTION,
                wrong.to(),
                right,
                wrong.severity(),
                wrong.eventDate(),
                wrong.publishedAt(),
                wrong.sources(),
                wrong.proofs(),
                RULE,
                Optional.empty());
    }

    static Alert withRevision(Alert alert, int revision) {
        return new Alert(
                alert.key(),
                revision,
                alert.article(),
                alert.dyad(),
                alert.label(),
                alert.kind(),
                alert.from(),
                alert.to(),
                alert.severity(),
                alert.eventDate(),
                alert.publishedAt(),
                alert.sources(),
                alert.proofs(),
                alert.rule(),
                alert.held());
    }
}
