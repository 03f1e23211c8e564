package org.entente.analysis.alert;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Comparator<Contribution> IN_TIME = Comparator.comparing(Contribution::at)
            .thenComparing(Contribution::article)
            .thenComparing(Contribution::story);

    private final TensionModel model;

    public TensionJudge(TensionModel model) {
        this.model = model;
    }

    /** Every revision of every rise, in order of time; of several scores for one day the fullest counts. */
    public List<Alert> judge(Dyad dyad, List<TensionScore> scores) {
        var byDay = new HashMap<LocalDate, TensionScore>();
        for (TensionScore score : scores) {
            byDay.merge(
                    TensionModel.day(score.at()),
                    score,
                    (one, other) ->
                            one.contributions().size() >= other.contributions().size() ? one : other);
        }
        var alerts = new ArrayList<Alert>();
        Map<Integer, Integer> ordinals = new HashMap<>();
        boolean armed = true;
        for (LocalDate day : byDay.keySet().stream().sorted().toList()) {
            TensionScore score =
                    byDay.getOrDefault(day, new TensionScore(dyad, TensionModel.endOf(day), 0, "", List.of()));
            Before before = before(score, day);
            armed |= before.value() < model.calm();
            if (armed) {
                List<Alert> risen = risen(dyad, day, score, before, ordinals.getOrDefault(day.getYear(), 0) + 1);
                if (!risen.isEmpty()) {
                    alerts.addAll(risen);
                    ordinals.merge(day.getYear(), 1, Integer::sum);
                    armed = false;
                }
            }
        }
        return alerts;
    }

    /** What was carried into the day, as it weighed at its first moment, and by how many stories that heat. */
    private Before before(TensionScore score, LocalDate day) {
        double carried = 0;
        int stories = 0;
        for (Contribution part : score.contributions()) {
            if (!isOf(day, part)) {
                carried += part.points();
                stories += part.points() > 0 ? 1 : 0;
            }
        }
        return new Before(carried, carried / model.left(Duration.ofDays(1)), stories);
    }

    private List<Alert> risen(Dyad dyad, LocalDate day, TensionScore score, Before before, int ordinal) {
        var revisions = new ArrayList<Alert>();
        var told = new ArrayList<Contribution>();
        double value = before.carried();
        int stories = before.stories();
        for (Contribution part : score.contributions().stream()
                .filter(part -> isOf(day, part))
                .sorted(IN_TIME)
                .toList()) {
            value += part.points();
            if (part.points() > 0) {
                told.add(part);
                stories++;
                if (!revisions.isEmpty() || (value >= model.rise() && stories >= model.leastStories())) {
                    revisions.add(alert(dyad, day, before, value, told, revisions.size() + 1, ordinal));
                }
            }
        }
        return revisions;
    }

    private Alert alert(
            Dyad dyad, LocalDate day, Before before, double value, List<Contribution> told, int revision, int ordinal) {
        Contribution trigger = told.get(told.size() - revision);
        var sources = new LinkedHashSet<String>();
        told.forEach(part -> sources.add(part.source()));
        var proofs = new ArrayList<Proof>();
        proofs.add(proof(trigger));
        told.stream()
                .filter(part -> !part.equals(trigger))
                .sorted(Comparator.comparingDouble(Contribution::points)
                        .reversed()
                        .thenComparing(IN_TIME))
                .limit(MOST_PROOFS - 1L)
                .forEach(part -> proofs.add(proof(part)));
        return new Alert(
                ArticleId.sha256(String.join(
                        "\n", VERSION, model.method(), dyad.toString(), "tension_rise", day.getYear() + " " + ordinal)),
                revision,
                trigger.article(),
                dyad,
                Optional.empty(),
                AlertKind.TENSION_RISE,
                Optional.of(shown(before.value())),
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

    private static boolean isOf(LocalDate day, Contribution part) {
        return TensionModel.day(part.at()).equals(day);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /**
     * What a day begins with.
     *
     * @param carried the points of earlier days, as they weigh at the end of the day
     * @param value the same as they weigh at its first moment
     * @param stories how many stories add to them
     */
    private record Before(double carried, double value, int stories) {}
}
