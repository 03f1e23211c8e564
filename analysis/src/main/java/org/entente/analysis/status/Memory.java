package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.analysis.entity.Dyad;

/** What an article has spoken of so far: the states, the last subject, the last pair. */
final class Memory {

    /** From so many mentions on a state is what the article is about. */
    private static final int OFTEN = 5;

    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Set<String> lastActors = new LinkedHashSet<>();
    private Optional<Dyad> lastPair = Optional.empty();
    private Optional<String> lastSubject = Optional.empty();
    private Optional<String> lastObject = Optional.empty();
    private Optional<String> lastDoer = Optional.empty();
    private Supplier<List<String>> lastSubjects = List::of;

    /** Counts a mention anywhere in the article, ahead of the reading. */
    void willHear(String actor) {
        mentions.merge(actor, 1, Integer::sum);
    }

    void heard(String actor) {
        lastActors.remove(actor);
        lastActors.add(actor);
    }

    void heardPair(Dyad pair) {
        lastPair = Optional.of(pair);
    }

    void heardSubject(String actor) {
        lastSubject = Optional.of(actor);
    }

    /** "A, B and C": those named together at the head of a sentence; found only when somebody asks for them. */
    void heardSubjects(Supplier<List<String>> actors) {
        lastSubjects = actors;
    }

    List<String> subjects() {
        return lastSubjects.get();
    }

    Optional<String> subject() {
        return lastSubject;
    }

    Optional<Dyad> lastPair() {
        return lastPair;
    }

    /** The one of these that the article names anywhere, if it is but one. */
    Optional<String> onlyOneOf(List<String> codes) {
        List<String> named = codes.stream().filter(mentions::containsKey).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The one of these that the article names more often than any other of them. */
    Optional<String> clearlyMostNamedOf(List<String> codes) {
        List<String> named = codes.stream()
                .filter(mentions::containsKey)
                .sorted((one, other) -> Integer.compare(count(other), count(one)))
                .toList();
        boolean clear = named.size() == 1 || (named.size() > 1 && count(named.get(0)) > count(named.get(1)));
        return clear ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The actors heard, most recent first. */
    List<String> recent() {
        var recent = new ArrayList<>(lastActors);
        java.util.Collections.reverse(recent);
        return recent;
    }

    /** The pair that the article speaks of: the last one claimed, else its two most named states. */
    Optional<Dyad> pair() {
        return lastPair.isPresent() ? lastPair : mostNamed();
    }

    private Optional<Dyad> mostNamed() {
        Optional<String> first = Optional.empty();
        Optional<String> second = Optional.empty();
        int most = 0;
        int next = 0;
        int third = 0;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            int count = entry.getValue();
            if (count > most) {
                third = next;
                second = first;
                next = most;
                first = Optional.of(entry.getKey());
                most = count;
            } else if (count > next) {
                third = next;
                second = Optional.of(entry.getKey());
                next = count;
            } else {
                third = Math.max(third, count);
            }
        }
        return second.isPresent() && next > third
                ? Optional.of(Dyad.of(first.orElseThrow(), second.get()))
                : Optional.empty();
    }

    int count(String actor) {
        return mentions.getOrDefault(actor, 0);
    }

    void heardObject(String actor) {
        lastObject = Optional.of(actor);
    }

    void heardDoer(Optional<String> actor) {
        lastDoer = actor;
    }

    /** Who took the last step that others may answer, if it was one. */
    Optional<String> doer() {
        return lastDoer;
    }

    /** To whom something was last done. */
    Optional<String> object() {
        return lastObject;
    }

    /** Who else the article speaks of beside these two: who was last joined with one of them, else who is named most. */
    Optional<String> thirdBeside(Dyad pair) {
        if (lastPair.isPresent()) {
            Dyad last = lastPair.get();
            if (pair.has(last.first()) != pair.has(last.second())) {
                return Optional.of(pair.has(last.first()) ? last.second() : last.first());
            }
        }
        return thirdBeside(List.of(pair.first(), pair.second()));
    }

    /** Who is named most beside these. */
    Optional<String> thirdBeside(List<String> actors) {
        return mentions.entrySet().stream()
                .filter(entry -> !actors.contains(entry.getKey()))
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey);
    }

    /** The state that most often comes up beside this one, or to which something was last done. */
    Optional<String> companionOf(String actor) {
        Optional<Dyad> main = mostNamed();
        if (main.isPresent()
                && main.get().has(actor)
                && count(main.get().first()) >= OFTEN
                && count(main.get().second()) >= OFTEN) {
            return Pairs.other(main.get(), actor);
        }
        if (lastPair.isPresent() && lastPair.get().has(actor)) {
            return Pairs.other(lastPair.get(), actor);
        }
        if (lastObject.isPresent() && !lastObject.get().equals(actor)) {
            return lastObject;
        }
        return main.flatMap(pair -> Pairs.other(pair, actor));
    }
}
