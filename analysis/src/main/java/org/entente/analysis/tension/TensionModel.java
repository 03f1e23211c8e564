package org.entente.analysis.tension;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.table.Table;

/**
 * Scores the tension of a pair: the sum of what its reported events add, each fading with its age.
 *
 * <p>A function of the set of events reported up to a time: their order cannot matter. A story counts once, by its weightiest
 * event, however many copies it has.
 */
public final class TensionModel {

    /** Changes with the method; the tables bring versions of their own. */
    private static final String METHOD = "tension/1";

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

    private final WeightTable weights;
    private final String method;
    private final double halfLifeDays;
    private final double leastPoints;
    private final double rise;
    private final double calm;
    private final int leastStories;

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

    /** After how long even the heaviest event adds nothing any more. */
    public Duration memory() {
        double halvings = Math.max(0, Math.log(weights.heaviest() / leastPoints) / Math.log(2));
        return Duration.ofMillis(
                (long) ((halvings + 1) * halfLifeDays * Duration.ofDays(1).toMillis()));
    }

    /** How much of something is left after a time. */
    public double left(Duration age) {
        return Math.pow(0.5, age.toMillis() / (halfLifeDays * Duration.ofDays(1).toMillis()));
    }

    /** The tension at a time, by the events of the pair reported up to then; events of other pairs are an error. */
    public TensionScore score(Dyad dyad, Collection<StatedEvent> events, Instant at) {
        return score(dyad, stories(dyad, events), at);
    }

    /** The tension at the end of each day on which something was reported, in order. */
    public List<TensionScore> history(Dyad dyad, Collection<StatedEvent> events) {
        List<Story> stories = stories(dyad, events);
        var days = new TreeSet<LocalDate>();
        stories.forEach(story -> days.add(day(story.event().eventTime())));
        return days.stream().map(day -> score(dyad, stories, endOf(day))).toList();
    }

    /** The tension at the end of each day from one to another, both included. */
    public List<TensionScore> history(Dyad dyad, Collection<StatedEvent> events, LocalDate from, LocalDate to) {
        List<Story> stories = stories(dyad, events);
        return from.datesUntil(to.plusDays(1))
                .map(day -> score(dyad, stories, endOf(day)))
                .toList();
    }

    /** The last moment of a day that a score is made for. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    }

    /** The day that a score or a report belongs to. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private TensionScore score(Dyad dyad, List<Story> stories, Instant at) {
        var contributions = new ArrayList<Contribution>();
        for (int i = firstThatCounts(stories, at); i < stories.size(); i++) {
            Story story = stories.get(i);
            StatedEvent event = story.event();
            if (event.eventTime().isAfter(at)) {
                break;
            }
            double points = story.points() * left(Duration.between(event.eventTime(), at));
            if (Math.abs(points) >= leastPoints) {
                contributions.add(new Contribution(
                        event.article(),
                        event.story(),
                        event.source(),
                        event.event().plover(),
                        event.event().cameo(),
                        event.eventTime(),
                        points,
                        event.event().evidence()));
            }
        }
        contributions.sort(GREATEST_FIRST);
        double value = 0;
        for (Contribution contribution : contributions) {
            value += contribution.points();
        }
        return new TensionScore(dyad, at, value, method, contributions);
    }

    /** The weightiest event of each story that weighs anything. */
    private List<Story> stories(Dyad dyad, Collection<StatedEvent> events) {
        Map<ArticleId, Story> byStory = new HashMap<>();
        for (StatedEvent event : events) {
            if (!event.dyad().equals(dyad)) {
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
        return byStory.values().stream()
                .sorted(Comparator.comparing(story -> story.event().eventTime()))
                .toList();
    }

    /** Index of the first story that has not faded away by then, whatever it weighed. */
    private int firstThatCounts(List<Story> stories, Instant at) {
        Instant faded = at.minus(memory());
        int low = 0;
        int high = stories.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stories.get(middle).event().eventTime().isBefore(faded)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A story by its weightiest event, and the points of that when it is fresh. */
    private record Story(StatedEvent event, double points) {}
}
