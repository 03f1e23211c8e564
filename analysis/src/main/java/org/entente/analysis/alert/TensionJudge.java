package org.entente.analysis.alert;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;

/**
 * Tells of a tension that has risen above the mark, once, until it has calmed down.
 *
 * <p>Judges the scores by day of one pair as a whole: a pure function of them, in whatever order they came. Further stories
 * of the same day are further revisions.
 */
public final class TensionJudge {

    /** Changes with the rule, and with it every alert key. */
    public static final String VERSION = "tension-rules/1";

    private static final int MOST_PROOFS = 5;

    private final TensionModel model;

    public TensionJudge(TensionModel model) {
        this.model = model;
    }

    /** Every revision of every rise, in order of time; of several scores for one day the fullest counts. */
    public List<Alert> judge(Dyad dyad, List<TensionScore> scores) {
        var byDay = new TreeMap<LocalDate, TensionScore>();
        for (TensionScore score : scores) {
            byDay.merge(
                    TensionModel.day(score.at()),
                    score,
                    (one, other) ->
                            one.contributions().size() >= other.contributions().size() ? one : other);
        }
        var alerts = new ArrayList<Alert>();
        Vigil vigil = Vigil.BEGUN;
        for (TensionScore score : byDay.values()) {
            Verdict verdict = judge(vigil, TensionDay.of(score));
            alerts.addAll(verdict.alerts());
            vigil = verdict.after();
        }
        return alerts;
    }

    /**
     * What one day comes to.
     *
     * @param after how the days after it are looked at
     * @param alerts the revisions of its rise, if it is news
     */
    public record Verdict(Vigil after, List<Alert> alerts) {

        public Verdict {
            alerts = List.copyOf(alerts);
        }
    }

    /** Judges one day, given how the day before left the pair. */
    public Verdict judge(Vigil before, TensionDay day) {
        boolean armed = before.armed() || day.carried() / model.left(Duration.ofDays(1)) < model.calm();
        if (armed) {
            int ordinal = before.risesOf(day.day().getYear()) + 1;
            List<Alert> risen = risen(day, ordinal);
            if (!risen.isEmpty()) {
                return new Verdict(new Vigil(false, day.day().getYear(), ordinal), risen);
            }
        }
        return new Verdict(new Vigil(armed, before.year(), before.rises()), List.of());
    }

    private List<Alert> risen(TensionDay day, int ordinal) {
        var revisions = new ArrayList<Alert>();
        var told = new ArrayList<Contribution>();
        double value = day.carried();
        int stories = day.heatedBy();
        for (Contribution part : day.reported()) {
            value += part.points();
            if (part.points() > 0) {
                told.add(part);
                stories++;
                if (!revisions.isEmpty() || (value >= model.rise() && stories >= model.leastStories())) {
                    String key = revisions.isEmpty()
                            ? key(day, ordinal)
                            : revisions.get(0).key();
                    revisions.add(alert(day, key, value, told, revisions.size() + 1));
                }
            }
        }
        return revisions;
    }

    private String key(TensionDay day, int ordinal) {
        return ArticleId.sha256(String.join(
                "\n",
                VERSION,
                model.method(),
                day.dyad().toString(),
                "tension_rise",
                day.day().getYear() + " " + ordinal));
    }

    private Alert alert(TensionDay of, String key, double value, List<Contribution> told, int revision) {
        LocalDate day = of.day();
        Dyad dyad = of.dyad();
        Contribution trigger = told.get(told.size() - revision);
        var sources = new LinkedHashSet<String>();
        told.forEach(part -> sources.add(part.source()));
        var proofs = new ArrayList<Proof>();
        proofs.add(proof(trigger));
        told.stream()
                .filter(part -> !part.equals(trigger))
                .sorted(Comparator.comparingDouble(Contribution::points)
                        .reversed()
                        .thenComparing(TensionDay.IN_TIME))
                .limit(MOST_PROOFS - 1L)
                .forEach(part -> proofs.add(proof(part)));
        return new Alert(
                key,
                revision,
                trigger.article(),
                dyad,
                Optional.empty(),
                AlertKind.TENSION_RISE,
                Optional.of(shown(of.carried() / model.left(Duration.ofDays(1)))),
                Optional.of(shown(value)),
                value >= 2 * model.rise() ? Severity.HIGH : Severity.MEDIUM,
                PartialDate.of(day),
                trigger.at(),
                List.copyOf(sources),
                proofs,
                VERSION + " " + model.method(),
                Optional.empty());
    }

    private static Proof proof(Contribution part) {
        return new Proof(part.article(), part.source(), part.evidence());
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
