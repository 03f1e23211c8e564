package org.entente.analysis.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.entente.analysis.article.ArticleId;

/**
 * Finds the story of an article where no process sees all articles: from what is kept of one article and a letter to it
 * follow what is kept of it next, and further letters.
 *
 * <p>The keys of an article are scattered over parts; each part answers who else has them. Candidates with enough votes
 * are compared with the article, each where it is kept. Articles tied by copying form a story, whatever the order
 * they came in, and the most senior of them is its original; an original that comes late takes its story over.
 */
public final class StoryDesk {

    private static final Comparator<Home> ORIGINALS_FIRST = Comparator.comparing(
                    (Home home) -> !home.story().equals(home.self()))
            .thenComparing(Home::id);

    private final CopyJudge judge;
    private final int parts;
    private final ToIntFunction<ArticleId> place;

    /**
     * @param parts into how many parts keys are scattered; the same everywhere, for good
     * @param place where an article is kept, by a number; those kept in one place are asked by one letter
     */
    public StoryDesk(CopyJudge judge, int parts, ToIntFunction<ArticleId> place) {
        this.judge = judge;
        this.parts = parts;
        this.place = place;
    }

    /**
     * What follows.
     *
     * @param home what is kept of the article now
     * @param lookups questions to parts
     * @param letters to other articles
     * @param news what the world should hear of this article
     */
    public record Outcome(Home home, List<Lookup> lookups, List<Letter> letters, Optional<News> news) {
        public Outcome {
            lookups = List.copyOf(lookups);
            letters = List.copyOf(letters);
        }

        static Outcome quiet(Home home) {
            return new Outcome(home, List.of(), List.of(), Optional.empty());
        }
    }

    /** What the world should hear of an article. */
    public sealed interface News {

        Kinship kinship();

        /** Its story is known for the first time. */
        record Settled(Kinship kinship) implements News {}

        /** It was thought to be an original, and is a copy. */
        record Displaced(Kinship kinship) implements News {}

        /** It is a copy still, but of another original. */
        record Moved(Kinship kinship) implements News {}
    }

    /** An article comes in for the first time. */
    public Outcome arrive(ArticleId id, Instant at, Sketch sketch) {
        List<Lookup> lookups = lookups(id, at, sketch);
        var home = new Home(
                Seniority.of(id, at, sketch),
                new Home.Seeking(lookups.size(), Sharers.of(List.of())),
                List.of(),
                new TreeSet<>());
        return lookups.isEmpty() ? settle(home) : new Outcome(home, lookups, List.of(), Optional.empty());
    }

    /** The keys by the parts that they belong to. */
    private List<Lookup> lookups(ArticleId id, Instant at, Sketch sketch) {
        long[] keys = sketch.keys();
        List<Lookup> lookups = new ArrayList<>();
        int from = 0;
        while (from < keys.length) {
            int part = Sketch.partOf(keys[from], parts);
            int to = from + 1;
            while (to < keys.length && Sketch.partOf(keys[to], parts) == part) {
                to++;
            }
            lookups.add(new Lookup(part, id, at, sketch.words(), Arrays.copyOfRange(keys, from, to)));
            from = to;
        }
        return lookups;
    }

    /** Another text comes in under the id of an article that is known, of which there is the sketch of its first text. */
    public Kinship revise(Home home, Sketch known, Sketch sketch) {
        CopyRelation relation = known.sameText(sketch) ? CopyRelation.EXACT : CopyRelation.REVISION;
        return new Kinship(home.id(), home.story().id(), relation, Optional.of(home.id()), new TreeMap<>());
    }

    /** A letter comes for an article that is kept; its sketch is asked for where it is needed. */
    public Outcome receive(Home home, Supplier<Sketch> sketch, Letter letter) {
        if (letter instanceof Letter.Found found) {
            return found(home, sketch, found);
        }
        if (letter instanceof Letter.Compared compared) {
            return compared(home, compared);
        }
        if (letter instanceof Letter.Supersede supersede) {
            return supersede(home, supersede);
        }
        if (letter instanceof Letter.Join join) {
            return join(home, join);
        }
        if (letter instanceof Letter.Moved moved) {
            return moved(home, moved);
        }
        throw new IllegalArgumentException("a " + letter.getClass().getSimpleName() + " is answered, not received");
    }

    /**
     * Compares the asker with each candidate, but of a story that it is found to be of with no further one: a single tie
     * joins two stories. The original of a story comes first, since what a copy is of the original says most.
     *
     * @param kept the candidates that are still kept
     * @param sketches their sketches
     */
    public Letter.Compared answer(
            Letter.Compare question, Collection<Home> kept, Function<ArticleId, Sketch> sketches) {
        Set<ArticleId> joined = new HashSet<>();
        List<Tie> ties = new ArrayList<>();
        for (Home home : kept.stream().sorted(ORIGINALS_FIRST).toList()) {
            if (joined.contains(home.story().id())) {
                continue;
            }
            Tie tie = tie(home, sketches.apply(home.id()), question);
            if (tie.judgement().relation().isCopy()) {
                joined.add(home.story().id());
            }
            if (tie.judgement().relation() != CopyRelation.NONE) {
                ties.add(tie);
            }
        }
        return new Letter.Compared(question.from().id(), ties);
    }

    private Tie tie(Home home, Sketch own, Letter.Compare question) {
        boolean isEarlier = home.self().isBefore(question.from());
        Duration apart =
                Duration.between(home.self().at(), question.from().at()).abs();
        Judgement judgement =
                isEarlier ? judge.judge(own, question.sketch(), apart) : judge.judge(question.sketch(), own, apart);
        return new Tie(home.id(), isEarlier, judgement, home.story());
    }

    private Outcome found(Home home, Supplier<Sketch> sketch, Letter.Found found) {
        if (!(home.phase() instanceof Home.Seeking seeking)) {
            return Outcome.quiet(home);
        }
        Sharers all = seeking.sharers().and(found.sharers());
        if (seeking.awaited() > 1) {
            return Outcome.quiet(home.in(new Home.Seeking(seeking.awaited() - 1, all)));
        }
        if (all.isEmpty()) {
            return settle(home);
        }
        Sketch own = sketch.get().withoutKeys();
        SortedMap<Integer, List<ArticleId>> byPlace = new TreeMap<>();
        for (Candidate candidate : Candidates.gather(List.of(all.candidates()), own.words())) {
            ArticleId other = candidate.article();
            if (!other.equals(home.id())) {
                byPlace.computeIfAbsent(place.applyAsInt(other), p -> new ArrayList<>())
                        .add(other);
            }
        }
        if (byPlace.isEmpty()) {
            return settle(home);
        }
        List<Letter> questions = new ArrayList<>();
        byPlace.values().forEach(some -> questions.add(new Letter.Compare(some, home.self(), own)));
        return new Outcome(home.in(new Home.Comparing(questions.size())), List.of(), questions, Optional.empty());
    }

    private Outcome compared(Home home, Letter.Compared answer) {
        if (!(home.phase() instanceof Home.Comparing comparing)) {
            return Outcome.quiet(home);
        }
        Home next = home;
        for (Tie tie : answer.ties()) {
            next = next.with(tie);
        }
        return comparing.awaited() > 1
                ? Outcome.quiet(next.in(new Home.Comparing(comparing.awaited() - 1)))
                : settle(next);
    }

    private static Outcome settle(Home home) {
        List<Tie> copies = home.ties().stream()
                .filter(tie -> tie.judgement().relation().isCopy())
                .toList();
        Seniority original = copies.stream()
                .map(Tie::story)
                .filter(story -> story.isBefore(home.self()))
                .min(Comparator.naturalOrder())
                .orElse(home.self());
        List<Letter> letters = new ArrayList<>();
        for (Tie tie : copies) {
            if (!tie.story().id().equals(original.id()) && !tie.story().id().equals(home.id())) {
                letters.add(new Letter.Supersede(tie.story().id(), original, tie));
            }
        }
        if (original.equals(home.self())) {
            Kinship kinship = lesser(home);
            return new Outcome(
                    home.in(new Home.Settled(kinship, original)),
                    List.of(),
                    letters,
                    Optional.of(new News.Settled(kinship)));
        }
        Kinship kinship = kinship(home.id(), original, nearest(copies, original));
        letters.addAll(follow(home, original));
        return new Outcome(
                home.in(new Home.Settled(kinship, original)).withoutMembers(),
                List.of(),
                letters,
                Optional.of(new News.Settled(kinship)));
    }

    /** The tie to the original itself where there is one, else to whichever article led to it. */
    private static Tie nearest(List<Tie> copies, Seniority original) {
        return copies.stream()
                .filter(tie -> tie.other().equals(original.id()))
                .findFirst()
                .or(() -> copies.stream()
                        .filter(tie -> tie.story().equals(original))
                        .min(Comparator.comparing(Tie::other)))
                .orElseThrow(() -> new IllegalStateException("no tie leads to " + original.id()));
    }

    private static Kinship kinship(ArticleId id, Seniority story, Tie tie) {
        return new Kinship(
                id,
                story.id(),
                tie.judgement().relation(),
                Optional.of(tie.other()),
                tie.judgement().figures());
    }

    /** What an original contains or shares a part with, the strongest first. */
    private static Kinship lesser(Home home) {
        return home.ties().stream()
                .filter(tie ->
                        tie.otherIsEarlier() && !tie.judgement().relation().isCopy())
                .min(Comparator.comparing((Tie tie) -> tie.judgement().relation())
                        .thenComparing(tie -> -tie.judgement().figures().getOrDefault("shared_words", 0.0))
                        .thenComparing(Tie::other))
                .map(tie -> kinship(home.id(), home.self(), tie))
                .orElseGet(() -> Kinship.original(home.id()));
    }

    /** Leaves the post of an original: it and all its members follow another. */
    private static List<Letter> follow(Home home, Seniority original) {
        List<Letter> letters = new ArrayList<>();
        letters.add(new Letter.Join(original.id(), home.id()));
        for (ArticleId member : home.members()) {
            letters.add(new Letter.Moved(member, original));
            letters.add(new Letter.Join(original.id(), member));
        }
        return letters;
    }

    private static Outcome supersede(Home home, Letter.Supersede claim) {
        if (!(home.phase() instanceof Home.Settled settled)) {
            // Not settled yet: one more tie to weigh when it is.
            return Outcome.quiet(
                    home.with(new Tie(claim.tie().other(), true, claim.tie().judgement(), claim.by())));
        }
        Seniority story = settled.story();
        if (story.id().equals(claim.by().id())) {
            return Outcome.quiet(home);
        }
        if (!story.id().equals(home.id())) {
            return new Outcome(
                    home,
                    List.of(),
                    List.of(new Letter.Supersede(story.id(), claim.by(), claim.tie())),
                    Optional.empty());
        }
        if (home.self().isBefore(claim.by())) {
            return new Outcome(
                    home,
                    List.of(),
                    List.of(new Letter.Supersede(claim.by().id(), home.self(), claim.tie())),
                    Optional.empty());
        }
        Kinship kinship = displaced(home, claim);
        return new Outcome(
                home.in(new Home.Settled(kinship, claim.by())).withoutMembers(),
                List.of(),
                follow(home, claim.by()),
                Optional.of(new News.Displaced(kinship)));
    }

    private static Kinship displaced(Home home, Letter.Supersede claim) {
        ArticleId of = claim.tie().other().equals(home.id())
                ? claim.by().id()
                : claim.tie().other();
        return new Kinship(
                home.id(),
                claim.by().id(),
                claim.tie().judgement().relation(),
                Optional.of(of),
                claim.tie().judgement().figures());
    }

    private static Outcome join(Home home, Letter.Join join) {
        Seniority story = home.story();
        if (story.id().equals(home.id())) {
            return Outcome.quiet(home.withMember(join.member()));
        }
        return new Outcome(
                home,
                List.of(),
                List.of(new Letter.Moved(join.member(), story), new Letter.Join(story.id(), join.member())),
                Optional.empty());
    }

    private static Outcome moved(Home home, Letter.Moved moved) {
        if (!(home.phase() instanceof Home.Settled settled)
                || !moved.story().isBefore(settled.story())
                || settled.story().id().equals(home.id())) {
            return Outcome.quiet(home);
        }
        Kinship before = settled.kinship();
        var kinship = new Kinship(home.id(), moved.story().id(), before.relation(), before.of(), before.figures());
        return new Outcome(
                home.in(new Home.Settled(kinship, moved.story())),
                List.of(),
                List.of(),
                Optional.of(new News.Moved(kinship)));
    }
}
