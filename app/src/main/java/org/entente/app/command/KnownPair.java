package org.entente.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/**
 * What is known of one pair, read from the topics.
 *
 * @param pair which
 * @param asOf of which part of history
 * @param relation its status
 * @param alerts every revision, by publication
 * @param tension the score of the last day with a report; of the day asked for, where one was
 */
record KnownPair(
        Dyad pair, AsOf asOf, Optional<Relation> relation, List<Alert> alerts, Optional<TensionScore> tension) {

    KnownPair {
        alerts = List.copyOf(alerts);
    }

    static KnownPair read(Addresses addresses, Dyad pair, AsOf asOf) {
        var reader = new Reader(addresses, pair, asOf);
        return new KnownPair(
                pair,
                asOf,
                asOf.isNow() ? reader.relation() : reader.relationThen(),
                reader.alerts(),
                reader.tension());
    }

    boolean isNothing() {
        return relation.isEmpty() && alerts.isEmpty() && tension.isEmpty();
    }

    private record Reader(Addresses addresses, Dyad pair, AsOf asOf) {

        Optional<Relation> relation() {
            List<Relation> newest = new ArrayList<>();
            read(Topics.RELATIONS_KNOWN, entry -> {
                newest.clear();
                newest.add(entry.value());
            });
            return newest.stream().findFirst();
        }

        /** Judged anew, by the claims made up to then. */
        Optional<Relation> relationThen() {
            Map<String, StatedClaim> standing = new TreeMap<>();
            read(Topics.STATUS_CLAIMED, entry -> {
                Notice<StatedClaim> notice = entry.value();
                String id = Topics.STATUS_CLAIMED.idOf(new Notice.Standing<>(notice.value()));
                if (notice instanceof Notice.Withdrawn) {
                    standing.remove(id);
                } else if (asOf.covers(notice.value().eventTime())) {
                    standing.put(id, notice.value());
                }
            });
            return standing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Judge.standard()
                            .judge(pair, List.copyOf(standing.values()))
                            .relation());
        }

        List<Alert> alerts() {
            List<Alert> alerts = new ArrayList<>();
            read(Topics.ALERTS_RAISED, entry -> {
                if (asOf.covers(entry.value().publishedAt())) {
                    alerts.add(entry.value());
                }
            });
            alerts.sort(Comparator.comparing(Alert::publishedAt)
                    .thenComparing(Alert::key)
                    .thenComparing(Alert::revision));
            return alerts;
        }

        /** Of several scores of one day the last is right; on a day without one, what is left of the one before. */
        Optional<TensionScore> tension() {
            var byDay = new TreeMap<Instant, TensionScore>();
            read(Topics.TENSION_SCORED, entry -> {
                if (asOf.covers(entry.value().at())) {
                    byDay.put(entry.value().at(), entry.value());
                }
            });
            Optional<TensionScore> last = byDay.values().stream().reduce((earlier, later) -> later);
            Optional<LocalDate> on = asOf.on();
            return on.isEmpty()
                    ? last
                    : last.map(score -> TensionModel.standard().at(score, TensionModel.endOf(on.get())));
        }

        private <T> void read(Topic<T> topic, Consumer<TopicReader.Entry<T>> taker) {
            String key = pair.toString();
            try (TopicReader<T> reader = TopicReader.of(topic, addresses, key)) {
                reader.readToEnd(entry -> {
                    if (entry.key().equals(key) && asOf.knew(entry.at())) {
                        taker.accept(entry);
                    }
                });
            }
        }
    }
}
