package org.entente.analysis.status;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.analysis.entity.Dyad;

/** Pairs made of states. */
final class Pairs {

    private Pairs() {}

    /** Each of the one side with each of the other. */
    static Set<Dyad> across(List<String> left, List<String> right) {
        var pairs = new LinkedHashSet<Dyad>();
        for (String one : left) {
            for (String other : right) {
                if (!one.equals(other)) {
                    pairs.add(Dyad.of(one, other));
                }
            }
        }
        return pairs;
    }

    /** Each with each. */
    static Set<Dyad> among(List<String> actors) {
        var pairs = new LinkedHashSet<Dyad>();
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                if (!actors.get(i).equals(actors.get(j))) {
                    pairs.add(Dyad.of(actors.get(i), actors.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Those who are not among the others. */
    static List<String> without(List<String> actors, List<String> others) {
        return actors.stream().filter(actor -> !others.contains(actor)).toList();
    }

    static boolean isBloc(String actor) {
        return actor.length() != 3;
    }
}
