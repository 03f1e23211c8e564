package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;

/** Pairs made of states. */
final class Pairs {

    /** A party that is no member of a dyad: a breakaway region, a part of a state. */
    static final String NOBODY = "~";

    private Pairs() {}

    /** The two as a pair; none if they are one, or one of them is nobody's. */
    static Optional<Dyad> of(String one, String other) {
        boolean isPair = !one.equals(other) && !one.equals(NOBODY) && !other.equals(NOBODY);
        return isPair ? Optional.of(Dyad.of(one, other)) : Optional.empty();
    }

    /** The other of a pair that the actor is one of. */
    static Optional<String> other(Dyad pair, String actor) {
        if (!pair.has(actor)) {
            return Optional.empty();
        }
        return Optional.of(pair.first().equals(actor) ? pair.second() : pair.first());
    }

    /** Each of the one side with each of the other. */
    static Set<Dyad> across(List<String> left, List<String> right) {
        var pairs = new LinkedHashSet<Dyad>();
        for (String one : left) {
            for (String other : right) {
                of(one, other).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** Each with each. */
    static Set<Dyad> among(List<String> actors) {
        var pairs = new LinkedHashSet<Dyad>();
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                of(actors.get(i), actors.get(j)).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /** Those who are not among the others. */
    static List<String> without(List<String> actors, List<String> others) {
        var left = new ArrayList<String>(actors.size());
        for (String actor : actors) {
            if (!others.contains(actor)) {
                left.add(actor);
            }
        }
        return Collections.unmodifiableList(left);
    }

    static boolean isBloc(String actor) {
        return actor.length() != 3 && !actor.equals(NOBODY);
    }
}
