package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.ActorGroup.Part;

/** Whose status it is where no construction tells: who else is there, or spoken of. */
final class LastResorts {

    static final List<Construction> IN_ORDER = List.of(
            LastResorts::twoOfTheClause,
            LastResorts::twoOfTheSentence,
            LastResorts::twoWithPlaces,
            LastResorts::pairSpokenOf,
            LastResorts::nearestOfMany,
            LastResorts::oneAndItsCompanion,
            LastResorts::pairOfTheArticle);

    private LastResorts() {}

    private static Optional<Found> twoOfTheClause(Site site) {
        List<String> parties = site.cast().parties(site.clause());
        return parties.size() == 2
                ? Optional.of(Found.alone(Pairs.among(parties), "the two states of the clause"))
                : Optional.empty();
    }

    private static Optional<Found> twoOfTheSentence(Site site) {
        List<String> parties = site.cast().everyParty();
        return parties.size() == 2
                ? Optional.of(Found.alone(Pairs.among(parties), "the two states of the sentence"))
                : Optional.empty();
    }

    private static Optional<Found> twoWithPlaces(Site site) {
        List<String> everyone = site.cast().everyone();
        return site.cast().everyParty().size() < 2 && everyone.size() == 2
                ? Optional.of(Found.guessed(Pairs.among(everyone), "the two states of the sentence, one a place"))
                : Optional.empty();
    }

    /** "Their partnership" among many: of whom the last claim was. */
    private static Optional<Found> pairSpokenOf(Site site) {
        List<String> parties = site.cast().everyParty();
        Optional<Dyad> spokenOf = site.memory().lastPair();
        return parties.size() > 2
                        && site.hasPairReference()
                        && spokenOf.isPresent()
                        && parties.contains(spokenOf.get().first())
                        && parties.contains(spokenOf.get().second())
                ? Optional.of(Found.guessed(java.util.Set.of(spokenOf.get()), "the pair spoken of"))
                : Optional.empty();
    }

    /** Of many states, the nearest on either side of the label. */
    private static Optional<Found> nearestOfMany(Site site) {
        List<String> parties = site.cast().everyParty();
        if (parties.size() <= 2) {
            return Optional.empty();
        }
        LabelMention label = site.label();
        List<String> left = List.of();
        String right = "";
        for (ActorGroup group : site.scene().groups()) {
            if (group.part() != Part.PARTY) {
                continue;
            }
            if (group.end() <= label.first()) {
                boolean twoNear = group.actors().size() == 2 && group.end() > label.first() - 12;
                left = twoNear
                        ? group.actors()
                        : List.of(group.actors().get(group.actors().size() - 1));
            } else if (right.isEmpty()) {
                right = group.actors().get(0);
            }
        }
        if (left.size() == 2) {
            return Optional.of(Found.guessed(Pairs.among(left), "the nearest two states before the label"));
        }
        if (!left.isEmpty() && !right.isEmpty() && !left.contains(right)) {
            return Optional.of(Found.guessed(Pairs.across(left, List.of(right)), "the nearest states on either side"));
        }
        List<String> nearest = site.cast().byDistance(parties, label).subList(0, 2);
        return Optional.of(Found.guessed(Pairs.among(nearest), "the two nearest states"));
    }

    private static Optional<Found> oneAndItsCompanion(Site site) {
        List<String> everyone = site.cast().everyone();
        if (everyone.size() != 1) {
            return Optional.empty();
        }
        String known = everyone.get(0);
        return Optional.of(site.memory()
                .companionOf(known)
                .map(companion -> Found.guessed(
                        Pairs.among(List.of(known, companion)), "a state and the one spoken of beside it"))
                .orElse(Found.nothing()));
    }

    private static Optional<Found> pairOfTheArticle(Site site) {
        return site.cast().everyone().isEmpty()
                ? site.memory().pair().map(pair -> Found.guessed(java.util.Set.of(pair), "the pair spoken of"))
                : Optional.empty();
    }
}
