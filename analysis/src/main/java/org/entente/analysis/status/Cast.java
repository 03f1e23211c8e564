package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.entente.analysis.status.ActorGroup.Part;

/** Who appears in a scene, and where. */
record Cast(Scene scene) {

    /** The states that act in a clause. */
    List<String> parties(Clause clause) {
        return actors(group -> group.part() == Part.PARTY && clause.holds(group.first()));
    }

    /** The states where something happens in a clause. */
    List<String> places(Clause clause) {
        return actors(group -> group.part() == Part.PLACE && clause.holds(group.first()));
    }

    List<String> everyParty() {
        return actors(group -> group.part() == Part.PARTY);
    }

    /** The same, but for those whom a semicolon parts from the word at this place. */
    List<String> partiesNotApart(int word) {
        Words words = scene.words();
        return actors(group -> group.part() == Part.PARTY
                && !words.isAmong(";", Math.min(word, group.first()), Math.max(word, group.first())));
    }

    /** The parties of the sentence, then its places. */
    List<String> everyone() {
        var actors = new LinkedHashSet<>(everyParty());
        actors.addAll(actors(group -> group.part() == Part.PLACE));
        return List.copyOf(actors);
    }

    /** The same, but for who is named only in later clauses. */
    List<String> everyoneUpTo(Clause clause) {
        var actors = new LinkedHashSet<>(actors(group -> group.part() == Part.PARTY && group.first() < clause.end()));
        actors.addAll(actors(group -> group.part() == Part.PLACE && group.first() < clause.end()));
        return List.copyOf(actors);
    }

    private List<String> actors(Predicate<ActorGroup> wanted) {
        var actors = new LinkedHashSet<String>();
        for (ActorGroup group : scene.groups()) {
            if (wanted.test(group)) {
                actors.addAll(group.actors());
            }
        }
        actors.remove(Pairs.NOBODY);
        return List.copyOf(actors);
    }

    /** A state with those listed beside it, but for some. */
    List<String> listOf(String actor, List<String> butFor) {
        for (ActorGroup group : scene.groups()) {
            if (group.actors().contains(actor)) {
                return Pairs.without(group.actors(), butFor);
            }
        }
        return List.of(actor);
    }

    /** The same actors, the one named nearest to the label first. */
    List<String> byDistance(List<String> actors, LabelMention label) {
        var sorted = new ArrayList<>(actors);
        sorted.sort(Comparator.comparingInt(actor -> distance(actor, label)));
        return sorted;
    }

    /** How many words stand between the label and the nearest mention of the actor. */
    int distance(String actor, LabelMention label) {
        int best = Integer.MAX_VALUE;
        for (ActorGroup group : scene.groups()) {
            if (group.part() != Part.OUTSIDE && group.actors().contains(actor)) {
                int distance = group.end() <= label.first()
                        ? label.first() - group.end()
                        : Math.max(0, group.first() - label.end());
                best = Math.min(best, distance);
            }
        }
        return best;
    }
}
