package org.entente.analysis.tension;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.table.Table;

/**
 * Scores the tension of a pair: the sum of what its reported events add, each fading with its age.
 *
 * <p>A function of the set of events reported up to a time: their order cannot matter. A story is told by its original, on one
 * day, and counts once, by its weightiest event, however many copies it has.
 */
public final class TensionModel {

    /** Changes with the method; the tables bring versions of their own. */
    private static final String METHOD = "tension/2";

    private static final Comparator<Story> WEIGHTIEST_LAST = Comparator.<Story>comparingDouble(
                    story -> Math.abs(story.points()))
            .thenComparingDouble(Story::points)
            .thenComparing(story -> story.event().article(), Comparator.reverseOrder())
            .thenComparing(story -> story.event().event().evidence().field(), Comparator.reverseOrder())
            .thenComparing(story -> story.event().event().evidence().start(), Comparator.reverseOrder())
            .thenComparing(story -> story.event().event().cameo(), Comparator.reverseOrder());

    private static final Comparator<Contribution> GREATEST_FIRST = Comparator.comparingDouble(Contribution::points)
            .reversed()
            .thenComparing(Contribution::at)
            .thenComparing(Contribution::article)
            .thenComparing(Contribution::story);

    /** Order that ageing does not change: all that is there grows fainter at one rate. */
    private static final Comparator<Contribution> WEIGHTIEST_FIRST = Comparator.comparingDouble(
                    (Contribution contribution) -> -Math.abs(contribution.points()))
            .thenComparing(Contribution::at)
            .thenComparing(Contribution::article)
            .thenComparing(Contribution::story);

    private final WeightTable weights;
    private final String method;
    private final double halfLifeDays;
    private final double leastPoints;
    private final double rise;
    private final double calm;
    private final int leastStories;
    private final int earlierListed;

    private TensionModel(WeightTable weights, Table settings) {
        Map<String, Double> values = new HashMap<>();
        settings.rows().forEach(row -> values.put(row.text("name"), row.decimal("value")));
        this.weights = weights;
        this.method = METHOD + "." + weights.version() + "." + settings.version();
        this.halfLifeDays = take(settings, values, "half_life_days");
        this.leastPoints = take(settings, values, "least_points");
        this.rise = take(settings, values, "rise");
        this.calm = take(settings, values, "calm");
        this.leastStories = (int) take(settings, values, "least_stories");
        this.earlierListed = (int) take(settings, values, "earlier_listed");
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(settings.name() + " names unknown settings: " + values.keySet());
        }
        if (calm >= rise) {
            throw new IllegalArgumentException("calm must lie below rise, got " + calm + " and " + rise);
        }
    }

    /** The model with the data files that are shipped. */
    public static TensionModel standard() {
        return of(Table.beside(TensionModel.class, "weights.csv"), Table.beside(TensionModel.class, "tension.csv"));
    }

    static TensionModel of(Table weights, Table settings) {
        return new TensionModel(WeightTable.of(weights), settings);
    }

    private static double take(Table settings, Map<String, Double> values, String name) {
        Double value = values.remove(name);
        if (value == null || value <= 0) {
            throw new IllegalArgumentException(settings.name() + ": " + name + " must be above 0, got " + value);
        }
        return value;
    }

    /** Name and version of the method and its tables. */
    public String method() {
        return method;
    }

    /** A score at or above this is news. */
    public double rise() {
        return rise;
    }

    /** A pair that was news is no news again before its score has fallen below this. */
    public double calm() {
        return calm;
    }

    /** How many stories must carry a rise. */
    public int leastStories() {
        return leastStories;
    }

    /** What an event adds on the day of its report; below zero where it eases. */
    public double points(StatedEvent event) {
        return weights.points(event);
    }

    /** How much of something is left after a time. */
    public double left(Duration age) {
        return Math.pow(0.5, age.toMillis() / (halfLifeDays * Duration.ofDays(1).toMillis()));
    }

    /** The tension at a time, by the events of the pair reported up to then; events of other pairs are an error. */
    public TensionScore score(Dyad dyad, Collection<StatedEvent> events, Instant at) {
        TensionScore score = calm(dyad, Instant.EPOCH);
        for (Map.Entry<LocalDate, List<StatedEvent>> day : byDay(events, at).entrySet()) {
            if (weighsAnything(day.getValue())) {
                Instant end = endOf(day.getKey());
                score = next(score, dyad, day.getValue(), end.isAfter(at) ? at : end);
            }
        }
        return at(score, at);
    }

    /** The tension at the end of each day on which something was reported that weighs anything, in order. */
    public List<TensionScore> history(Dyad dyad, Collection<StatedEvent> events) {
        var history = new ArrayList<TensionScore>();
        byDay(events).forEach((day, ofTheDay) -> {
            TensionScore before = history.isEmpty() ? calm(dyad, Instant.EPOCH) : history.get(history.size() - 1);
            if (weighsAnything(ofTheDay)) {
                history.add(next(before, dyad, ofTheDay, endOf(day)));
            }
        });
        return history;
    }

    /** The tension at the end of each day from one to another, both included. */
    public List<TensionScore> history(Dyad dyad, Collection<StatedEvent> events, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> score(dyad, events, endOf(day)))
                .toList();
    }

    /** Of a pair of which nothing has been reported. */
    public TensionScore calm(Dyad dyad, Instant at) {
        return new TensionScore(dyad, at, 0, method, List.of());
    }

    /** Whether a day of such reports has a score of its own. */
    public boolean weighsAnything(Collection<StatedEvent> events) {
        for (StatedEvent event : events) {
            if (weights.points(event) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What is left of a score at a later time, if nothing is reported in between. */
    public TensionScore at(TensionScore score, Instant later) {
        return score.at().equals(later) ? score : next(score, score.dyad(), List.of(), later);
    }

    /**
     * The score that follows on another: what is left of that, and what has been reported since.
     *
     * <p>However long the history is, the score before holds all of it that counts: what was reported earlier fades at one
     * rate, so the weightiest stay the weightiest, and the rest can fade as one.
     *
     * @param before the last score before
     * @param reported events since, all of one day
     */
    public TensionScore next(TensionScore before, Dyad dyad, Collection<StatedEvent> reported, Instant at) {
        List<Contribution> contributions = carried(before, at);
        for (Story story : stories(dyad, reported)) {
            Contribution fresh = contribution(story, at);
            if (counts(fresh)) {
                contributions.add(fresh);
            }
        }
        contributions.sort(GREATEST_FIRST);
        double value = 0;
        for (Contribution contribution : contributions) {
            value += contribution.points();
        }
        return new TensionScore(dyad, at, value, method, contributions);
    }

    /** What is left of a score: the weightiest contributions one by one, the others in one entry. */
    private List<Contribution> carried(TensionScore before, Instant at) {
        double left = left(Duration.between(before.at(), at));
        var single = new ArrayList<Contribution>();
        var together = new ArrayList<Contribution>();
        for (Contribution contribution : before.contributions()) {
            Contribution aged = contribution.aged(left);
            if (aged.stories() > 1) {
                together.add(aged);
            } else if (counts(aged)) {
                single.add(aged);
            }
        }
        if (single.size() > earlierListed) {
            single.sort(WEIGHTIEST_FIRST);
            List<Contribution> faint = single.subList(earlierListed, single.size());
            together.addAll(faint);
            faint.clear();
        }
        if (!together.isEmpty()) {
            Contribution sum = sum(together);
            if (counts(sum)) {
                single.add(sum);
            }
        }
        return single;
    }

    private static Contribution sum(List<Contribution> parts) {
        double points = 0;
        int stories = 0;
        for (Contribution part : parts) {
            points += part.points();
            stories += part.stories();
        }
        return Collections.min(parts, WEIGHTIEST_FIRST).standingFor(stories, points);
    }

    private boolean counts(Contribution contribution) {
        return Math.abs(contribution.points()) >= leastPoints;
    }

    private Contribution contribution(Story story, Instant at) {
        StatedEvent event = story.event();
        return new Contribution(
                event.article(),
                event.story(),
                event.source(),
                event.event().plover(),
                event.event().cameo(),
                event.eventTime(),
                story.points() * left(Duration.between(event.eventTime(), at)),
                event.event().evidence(),
                1);
    }

    /** The events by the day of their report. */
    public static SortedMap<LocalDate, List<StatedEvent>> byDay(Collection<StatedEvent> events) {
        return byDay(events, Instant.MAX);
    }

    private static SortedMap<LocalDate, List<StatedEvent>> byDay(Collection<StatedEvent> events, Instant until) {
        var byDay = new TreeMap<LocalDate, List<StatedEvent>>();
        for (StatedEvent event : events) {
            if (!event.eventTime().isAfter(until)) {
                byDay.computeIfAbsent(day(event.eventTime()), day -> new ArrayList<>())
                        .add(event);
            }
        }
        return byDay;
    }

    /** The last moment of a day that a score is made for. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    }

    /** The day that a score or a report belongs to. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The weightiest event of each story that weighs anything. */
    private Collection<Story> stories(Dyad dyad, Collection<StatedEvent> events) {
        Map<ArticleId, Story> byStory = new HashMap<>();
        for (StatedEvent event : events) {
            if (!event.isOf(dyad)) {
                throw new IllegalArgumentException("event of " + event.dyad() + " in the tension of " + dyad);
            }
            double points = weights.points(event);
            if (points != 0) {
                byStory.merge(
                        event.story(),
                        new Story(event, points),
                        (one, other) -> WEIGHTIEST_LAST.compare(one, other) >= 0 ? one : other);
            }
        }
        return byStory.values();
    }

    /** A story by its weightiest event, and the points of that when it is fresh. */
    private record Story(StatedEvent event, double points) {}
}
