package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.ActorGroup.Part;

/** Whose status it is where no construction tells: who else is there, or spoken of. */
final class LastResorts {

    static final List<Construction> IN_ORDER = List.of(
            LastResorts::withEachNamed,
            LastResorts::withIt,
            LastResorts::theTwoSpokenOf,
            LastResorts::theTwoBetween,
            LastResorts::twoOfTheClause,
            LastResorts::twoOfTheSentence,
            LastResorts::twoWithPlaces,
            LastResorts::pairSpokenOf,
            LastResorts::pairWithOneNamed,
            LastResorts::nearestOfMany,
            LastResorts::heAndAnother,
            LastResorts::oneAndItsCompanion,
            LastResorts::pairOfTheArticle);

    /** The weakest of all: of many, who stands nearest on whatever side. */
    static final String NEAREST = "the two nearest states";

    /** A state and another that only the sentences before name. */
    static final String COMPANION = "a state and the one spoken of beside it";

    /** How far behind "he" a name beside him may begin: "he and Prime Minister ...". */
    private static final int BESIDE_WITHIN = 5;

    private LastResorts() {}

    /** "They cut ties with A, B and C": who was spoken of, with each of them; they did it to none of each other. */
    private static Optional<Found> withEachNamed(Site site) {
        LabelMention label = site.label();
        boolean withMany = site.complements().size() > 1
                && site.complement()
                        .filter(group -> group.before().equals("with"))
                        .isPresent()
                && site.scene().words().is(label.end(), "with")
                && site.owner().isEmpty()
                && site.subject().isEmpty();
        if (!withMany) {
            return Optional.empty();
        }
        return Optional.of(site.memory()
                .subject()
                .filter(subject -> !site.complements().contains(subject))
                .map(subject ->
                        Found.alone(Pairs.across(List.of(subject), site.complements()), "who was spoken of, with each"))
                .orElse(Found.nothing()));
    }

    /** "Oman will hold talks on ties with it in Malta": with whom the sentence before was about, not with where they meet. */
    private static Optional<Found> withIt(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        boolean withIt = words.is(end, "with")
                && words.is(end + 1, "it")
                && site.subject().size() == 1
                && site.cast().everyParty().size() == 1;
        return withIt
                ? site.memory()
                        .subject()
                        .filter(other -> !site.subject().contains(other))
                        .map(other -> Found.guessed(
                                Pairs.across(site.subject(), List.of(other)), "subject and who was spoken of"))
                : Optional.empty();
    }

    private static Found spokenOf(Dyad pair) {
        return Found.guessed(Set.of(pair), "the pair spoken of");
    }

    /** "The pact between the two countries": of whom the last claim was, whoever else is named. */
    private static Optional<Found> theTwoSpokenOf(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        boolean between = words.is(end, "between")
                && any(
                        site.scene().references(),
                        reference -> reference.kind() == Reference.Kind.PAIR
                                && reference.first() > end - 1
                                && reference.first() - end <= 2);
        return between && site.cast().everyParty().size() < 2
                ? site.memory().lastPair().map(LastResorts::spokenOf)
                : Optional.empty();
    }

    /** "The summit between A and B since the two sides became partners": the two that it is between. */
    private static Optional<Found> theTwoBetween(Site site) {
        if (!site.hasPairReference() || site.cast().everyParty().size() < 3) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> group.end() <= site.label().first()
                        && group.before().equals("between")
                        && group.actors().size() == 2)
                .findFirst()
                .map(group -> Found.alone(Pairs.among(group.actors()), "the two that something else is between"));
    }

    private static Optional<Found> twoOfTheClause(Site site) {
        List<String> parties = site.cast().parties(site.clause());
        if (parties.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(
                isWithAnother(site, Pairs.without(parties, site.complements())) || areBothWithAThird(site)
                        ? Found.nothing()
                        : Found.alone(Pairs.among(parties), "the two states of the clause"));
    }

    /** "A restored ties with C, and it has cut its own with A": with whom something else was done does nothing. */
    private static boolean isWithAnother(Site site, List<String> others) {
        return others.size() == 1
                && site.scene().groups().stream()
                        .filter(group -> group.actors().contains(others.get(0)))
                        .allMatch(group -> group.before().equals("with")
                                && group.end() <= site.label().first());
    }

    /** "The bank's partnership with the young democracies of A and B". */
    private static boolean areBothWithAThird(Site site) {
        return any(
                site.scene().groups(),
                group -> group.actors().size() == 2
                        && group.before().equals("of")
                        && group.first() >= site.label().end()
                        && TieConstructions.isWithThem(site, group.first()));
    }

    private static Optional<Found> twoOfTheSentence(Site site) {
        List<String> parties = site.cast().everyParty();
        return parties.size() == 2
                ? Optional.of(Found.alone(Pairs.among(parties), "the two states of the sentence"))
                : Optional.empty();
    }

    private static Optional<Found> twoWithPlaces(Site site) {
        List<String> everyone = site.cast().everyone();
        return site.cast().everyParty().size() == 1 && everyone.size() == 2
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
                ? Optional.of(spokenOf(spokenOf.get()))
                : Optional.empty();
    }

    /** "The meeting is to make a partnership that sets B beside C and D": nobody acts, and one is of the last pair. */
    private static Optional<Found> pairWithOneNamed(Site site) {
        List<String> parties = site.cast().everyParty();
        return parties.size() > 2 && site.subject().isEmpty() && site.isAlone()
                ? site.memory()
                        .lastPair()
                        .filter(pair -> parties.contains(pair.first()) != parties.contains(pair.second()))
                        .map(LastResorts::spokenOf)
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
            // "Granted the Omani and the Maltese what Chad has": two named together are rarely each other's.
            return Optional.of(Found.nothing());
        }
        if (!left.isEmpty() && !right.isEmpty() && !left.contains(right)) {
            return Optional.of(Found.guessed(Pairs.across(left, List.of(right)), "the nearest states on either side"));
        }
        List<String> nearest = site.cast().byDistance(parties, label).subList(0, 2);
        return Optional.of(Found.guessed(Pairs.among(nearest), NEAREST));
    }

    /** "On Monday he and Mr Macron signed": who was spoken of in the sentence before, and the other. */
    private static Optional<Found> heAndAnother(Site site) {
        List<String> parties = site.cast().everyParty();
        Words words = site.scene().words();
        for (int i = 0; parties.size() == 1 && i < words.size(); i++) {
            if (!words.is(i, "he") && !words.is(i, "she")) {
                continue;
            }
            int at = i;
            boolean beside = any(
                    site.scene().groups(),
                    group -> (words.is(at + 1, "and") && group.first() >= at + 2 && group.first() - at <= BESIDE_WITHIN)
                            || (words.is(at - 1, "and") && group.end() == at - 1));
            if (beside) {
                return site.memory()
                        .subject()
                        .filter(subject -> !parties.contains(subject))
                        .map(subject -> Found.alone(
                                Pairs.among(List.of(subject, parties.get(0))), "who was spoken of, and another"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> oneAndItsCompanion(Site site) {
        List<String> everyone = site.cast().everyone();
        if (everyone.size() != 1) {
            return Optional.empty();
        }
        String known = everyone.get(0);
        Optional<Dyad> last = site.memory().lastPair();
        if (last.isPresent() && !last.get().has(known) && isNamedInPassing(site, known)) {
            return Optional.of(spokenOf(last.get()));
        }
        if (site.scene().hasPairReference(site.clause()) && isNamedInPassing(site, known)) {
            // "The two countries' pact ends, and Oman's appeals ...": of whom, is not said here.
            return Optional.of(Found.nothing());
        }
        boolean acts = site.cast().everyParty().contains(known);
        Memory memory = site.memory();
        return Optional.of(memory.companionOf(known)
                .or(() -> acts ? memory.subject().filter(subject -> !subject.equals(known)) : Optional.empty())
                .filter(companion -> !isOutside(site, companion))
                .map(companion -> Found.guessed(
                        Pairs.among(List.of(known, companion)),
                        last.isPresent() && last.get().has(known)
                                ? "a state and the other of the last claim"
                                : COMPANION))
                .orElse(Found.nothing()));
    }

    /** "The move strengthens the pact and comes as others doubt the word of Oman": who stands in another clause only, and acts in none. */
    private static boolean isNamedInPassing(Site site, String actor) {
        Words words = site.scene().words();
        return site.scene().groups().stream()
                .filter(group -> group.actors().contains(actor))
                .allMatch(group -> group.first() >= site.label().end()
                        && !site.clause().holds(group.first())
                        && (!group.before().isEmpty() || words.possessive(group.end() - 1)));
    }

    /** "On the anniversary of the attack on Oman": who is named only so takes no part. */
    private static boolean isOutside(Site site, String actor) {
        return any(
                site.scene().groups(),
                group -> group.part() == Part.OUTSIDE && group.actors().contains(actor));
    }

    private static Optional<Found> pairOfTheArticle(Site site) {
        boolean named =
                !site.scene().groups().isEmpty() && site.memory().lastPair().isEmpty();
        return site.cast().everyone().isEmpty() && !named
                ? site.memory().pair().map(LastResorts::spokenOf)
                : Optional.empty();
    }
}
