package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;

/** How "partner" and "ally" are joined to their states. */
final class PartnerConstructions {

    private static final String NATO = "NATO";

    private static final List<Construction> IN_ORDER = inOrder();

    private PartnerConstructions() {}

    static Found find(Site site) {
        return Construction.first(IN_ORDER, site);
    }

    /** "B among its", "B as one of its". */
    private static final int COUNTED_WITHIN = 5;

    /** How far before allies "its" may stand that says whose they are: "its South Korean and Japanese allies". */
    private static final int OWNED_WITHIN = 7;

    /** "Our two closest": how far before allies the word may stand that tells whose they are. */
    private static final int OWN_BEFORE = 3;

    /** How far behind a label the speaker may be named: "our ally in the region, the Omani minister said". */
    private static final int SPEAKER_WITHIN = 9;

    /** How far behind a state's name the verb may stand by which its minister speaks. */
    private static final int SPEAKS_WITHIN = 4;

    private static List<Construction> inOrder() {
        var all = new ArrayList<Construction>(List.of(
                PartnerConstructions::counted,
                PartnerConstructions::withItsOwn,
                PartnerConstructions::americanDesignationOfMany,
                PartnerConstructions::compound,
                PartnerConstructions::listed,
                PartnerConstructions::bearerAndComplement,
                PartnerConstructions::ownerAndComplement,
                PartnerConstructions::subjectAndComplement,
                PartnerConstructions::ownersOneNamed,
                PartnerConstructions::subjectAndOwner,
                PartnerConstructions::ownerAndApposition,
                PartnerConstructions::ownAllyBeside,
                PartnerConstructions::alliesNamed,
                PartnerConstructions::americanDesignation,
                PartnerConstructions::americanAlly,
                PartnerConstructions::allyInTheBloc,
                PartnerConstructions::speakersAlly,
                PartnerConstructions::rankGiven,
                PartnerConstructions::declaredOne,
                PartnerConstructions::subjects));
        all.addAll(LastResorts.IN_ORDER);
        return List.copyOf(all);
    }

    /** "A counts B, C and D among its partners", "A calls B its ally", "A already counts B and C as partners". */
    private static Optional<Found> counted(Site site) {
        Words words = site.scene().words();
        int label = site.label().first();
        if (!WordList.OWN.holds(words, label - 1) && !WordList.NAMED_AS.holds(words, label - 1)) {
            return Optional.empty();
        }
        List<ActorGroup> groups = site.scene().groups();
        for (int i = 1; i < groups.size(); i++) {
            ActorGroup group = groups.get(i);
            ActorGroup counter = groups.get(i - 1);
            int verb = words.is(group.first() - 1, "the") ? group.first() - 2 : group.first() - 1;
            boolean counted = group.end() <= label - 1
                    && label - group.end() <= COUNTED_WITHIN
                    && WordList.COUNTING.holds(words, verb)
                    && counter.end() <= verb
                    && (verb - counter.end() <= 1
                            || (words.is(counter.end(), ",") && words.is(counter.end() + 1, "which")));
            if (counted) {
                return Construction.unlessNothing(
                        Found.joined(Pairs.across(counter.actors(), group.actors()), "counted among its own"));
            }
        }
        return Optional.empty();
    }

    /** "A, which is at odds with C, declared B a strategic partner". */
    private static Optional<Found> declaredOne(Site site) {
        int article = site.label().first() - 1;
        boolean declared = site.label().strength() == LabelMention.Strength.STRONG
                || (WordList.INDEFINITE.holds(site.scene().words(), article)
                        && any(site.scene().groups(), group -> group.end() == article));
        return declared ? TieConstructions.subjectAndObject(site) : Optional.empty();
    }

    /** "A and its B and C allies planned": A's with each, and none of each other's. */
    private static Optional<Found> withItsOwn(Site site) {
        Words words = site.scene().words();
        LabelMention label = site.label();
        int own = label.first() - 1;
        while (own > 0 && label.first() - own < OWNED_WITHIN && !words.is(own, "its")) {
            own--;
        }
        int its = own;
        if (!words.is(its, "its") || !words.is(its - 1, "and") || !label.isPlural(words)) {
            return Optional.empty();
        }
        List<String> named = site.scene().groups().stream()
                .filter(group -> group.end() == label.first() || group.end() == its - 1)
                .flatMap(group -> group.actors().stream())
                .distinct()
                .toList();
        boolean whose = any(
                site.scene().groups(),
                group -> group.first() < its && (group.end() == its - 1 || group.end() == label.first()));
        if (named.size() < 2 || (whose && named.size() < 3)) {
            return Optional.empty();
        }
        return Optional.of(
                whose
                        ? Found.joined(
                                Pairs.across(named.subList(0, 1), named.subList(1, named.size())), "one and its own")
                        : Found.nothing());
    }

    /** "The A-B allies". */
    private static Optional<Found> compound(Site site) {
        return site.owner()
                .filter(group -> group.paired() && group.actors().size() == 2)
                .map(group -> Found.joined(Pairs.among(group.actors()), "compound before the label"));
    }

    /** "A's allies include B and C", "A has three allies: B, C and D". */
    private static Optional<Found> listed(Site site) {
        if (!site.label().isPlural(site.scene().words())
                || site.label().label().granter().isPresent()
                || site.label().strength() == LabelMention.Strength.BARE
                || !site.complement().isEmpty()) {
            return Optional.empty();
        }
        List<String> whose = site.owners().isEmpty() ? site.subject() : site.owners();
        return whose.size() != 1
                ? Optional.empty()
                : Listing.behind(site.scene(), site.label())
                        .flatMap(group -> Construction.unlessNothing(Found.joined(
                                Pairs.across(whose, Pairs.without(group.actors(), whose)), "owner and those listed")));
    }

    /** "Relations with B, an ally of C": B's and C's, whoever acts. */
    private static Optional<Found> bearerAndComplement(Site site) {
        if (site.complement().isEmpty()
                || site.complement().get().first() < site.label().end()) {
            return Optional.empty();
        }
        return Apposition.bearer(site.scene(), site.label())
                .flatMap(bearer -> Construction.unlessNothing(
                        Found.joined(Pairs.across(bearer.actors(), site.complements()), "who is set beside it")));
    }

    /** "A's ally B". */
    private static Optional<Found> ownerAndComplement(Site site) {
        return Construction.unlessNothing(
                Found.joined(Pairs.across(site.owners(), site.complements()), "owner and complement"));
    }

    /** "A is a partner of B". */
    private static Optional<Found> subjectAndComplement(Site site) {
        List<String> subject = Pairs.without(site.subject(), site.complements());
        return Construction.unlessNothing(
                Found.joined(Pairs.across(subject, site.complements()), "subject and complement"));
    }

    /** "C hails A's new partner, B": the name behind the comma is the partner's, and C has no part in it. */
    private static Optional<Found> ownersOneNamed(Site site) {
        Words words = site.scene().words();
        int comma = site.label().end();
        if (site.owner().isEmpty()
                || !site.owner().get().possessive()
                || !words.is(comma, ",")
                || isPredicate(words, site.owner().get().first())) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> group.first() == comma + (words.is(comma + 1, "the") ? 2 : 1)
                        && (group.end() >= words.size() || words.isPunctuation(group.end())))
                .findFirst()
                .flatMap(named -> Construction.unlessNothing(
                        Found.joined(Pairs.across(site.owners(), named.actors()), "owner and the one named behind")));
    }

    /** "Is A's partner", "became A's partner". */
    private static boolean isPredicate(Words words, int owner) {
        int before = words.is(owner - 1, "the") ? owner - 2 : owner - 1;
        return WordList.COPULA.holds(words, before)
                || (before >= 0 && words.folded(before).startsWith("bec"));
    }

    /** "A is B's partner". */
    private static Optional<Found> subjectAndOwner(Site site) {
        List<String> subject = Pairs.without(site.subject(), site.owners());
        if (areOthers(site)) {
            return site.complement().isEmpty() ? Optional.of(Found.nothing()) : Optional.empty();
        }
        return Construction.unlessNothing(Found.joined(Pairs.across(subject, site.owners()), "subject and owner"));
    }

    /** "Raises concerns among A's allies", "warned A's partners": those are not the subject. */
    private static boolean areOthers(Site site) {
        Words words = site.scene().words();
        LabelMention label = site.label();
        if (!label.isLooseAlly()
                || site.owner().isEmpty()
                || !label.isPlural(words)
                || site.subject().size() > 1) {
            return false;
        }
        int first = site.owner().get().first();
        boolean article = words.is(first - 1, "the");
        int before = article ? first - 2 : first - 1;
        return WordList.BEFORE_OTHERS.holds(words, before)
                && !words.is(before - 1, "one")
                && !words.is(before - 1, "is");
    }

    /** "B, A's ally". */
    private static Optional<Found> ownerAndApposition(Site site) {
        return site.owner()
                .flatMap(owner -> new OwnerFinder(site.scene())
                        .appositionOf(site.label(), owner)
                        .map(beside ->
                                Found.joined(Pairs.across(owner.actors(), beside.actors()), "owner and apposition")));
    }

    /** "A's ties with B, its closest ally": one set beside the other. */
    private static Optional<Found> ownAllyBeside(Site site) {
        int own = Apposition.ownBefore(site.scene().words(), site.label());
        boolean apart = own >= 0 && site.isAlone();
        List<ActorGroup> groups = site.scene().groups();
        for (int i = 1; apart && i < groups.size(); i++) {
            ActorGroup beside = groups.get(i);
            ActorGroup whose = groups.get(i - 1);
            if (beside.end() == own - 1
                    && whose.part() == ActorGroup.Part.PARTY
                    && whose.actors().size() == 1) {
                return Construction.unlessNothing(
                        Found.joined(Pairs.across(whose.actors(), beside.actors()), "its own, set beside"));
            }
        }
        return Optional.empty();
    }

    /** "Traditional allies A and B fell out": each other's, if nobody acts before them. */
    private static Optional<Found> alliesNamed(Site site) {
        boolean plural = site.label().isPlural(site.scene().words());
        return site.complement()
                .filter(group -> plural
                        && group.first() == site.label().end()
                        && group.actors().size() == 2
                        && site.owner().isEmpty()
                        && !WordList.OWN.isAmong(
                                site.scene().words(),
                                site.label().first() - OWN_BEFORE,
                                site.label().first())
                        && none(
                                site.scene().groups(),
                                other -> other.end() <= site.label().first()))
                .map(group -> Found.joined(Pairs.among(group.actors()), "allies of each other"));
    }

    /** "Would make A, B and C major non-NATO allies". */
    private static Optional<Found> americanDesignationOfMany(Site site) {
        return site.label()
                .label()
                .granter()
                .flatMap(granter -> site.scene().groups().stream()
                        .filter(group -> group.end() == site.label().first()
                                && group.actors().size() > 1)
                        .findFirst()
                        .flatMap(group -> designated(granter, group.actors())));
    }

    /** A major non-NATO ally is one of the United States. */
    static Optional<Found> americanDesignation(Site site) {
        return site.label().label().granter().flatMap(granter -> {
            List<String> named = Pairs.without(site.cast().everyParty(), List.of(granter));
            return designated(granter, named.size() > 1 ? nearest(site, named) : named);
        });
    }

    private static Optional<Found> designated(String granter, List<String> actors) {
        return Construction.unlessNothing(Found.joined(
                Pairs.across(List.of(granter), Pairs.without(actors, List.of(granter))),
                "the designation is American"));
    }

    /** "Has many such allies, including A, B and C"; else who stands nearest, with those named in one breath. */
    private static List<String> nearest(Site site, List<String> named) {
        Words words = site.scene().words();
        String nearest = site.cast().byDistance(named, site.label()).get(0);
        List<String> found = List.of(nearest);
        for (ActorGroup group : site.scene().groups()) {
            if (group.first() >= site.label().end() && WordList.PARTNER_LINK.holds(words, group.first() - 1)) {
                return group.actors();
            }
            if (group.actors().contains(nearest) && !group.paired()) {
                found = group.actors();
            }
        }
        return found;
    }

    /** "Treaty ally Turkey", where the article speaks of the United States. */
    private static Optional<Found> americanAlly(Site site) {
        boolean treatyAlly = site.label().label() == Label.ALLIANCE
                && site.label().strength() == LabelMention.Strength.STRONG
                && isKnown(site, DyadFinder.UNITED_STATES);
        if (!treatyAlly || site.complement().isEmpty()) {
            return Optional.empty();
        }
        Set<Dyad> pairs = Pairs.across(List.of(DyadFinder.UNITED_STATES), site.complements());
        return Optional.of(Found.joined(pairs, "an ally of the United States"));
    }

    /** "A is a NATO ally". */
    private static Optional<Found> allyInTheBloc(Site site) {
        boolean named = false;
        for (int i = site.label().first(); i < site.label().end(); i++) {
            named |= site.scene().words().is(i, "nato");
        }
        Words words = site.scene().words();
        boolean others = site.label().isPlural(words)
                && site.subject().size() == 1
                && !WordList.COPULA.isAmong(
                        words, site.label().first() - 3, site.label().first());
        return named && !others && site.label().label() == Label.ALLIANCE
                ? Construction.unlessNothing(Found.joined(
                        Pairs.across(Pairs.without(site.subject(), List.of(NATO)), List.of(NATO)),
                        "an ally in the bloc"))
                : Optional.empty();
    }

    /** "A is an ally, the minister of B said": B's. */
    private static Optional<Found> speakersAlly(Site site) {
        Words words = site.scene().words();
        boolean called = site.isAlone()
                && site.subject().size() == 1
                && WordList.COPULA.isAmong(
                        words,
                        site.label().first() - COUNTED_WITHIN,
                        site.label().first());
        if (!called) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> group.first() >= site.label().end()
                        && group.part() == ActorGroup.Part.PARTY
                        && !group.possessive()
                        && group.actors().size() == 1
                        && group.first() - site.label().end() <= SPEAKER_WITHIN
                        && words.isAmong(",", site.label().end(), group.first())
                        && speaks(site.scene(), group))
                .findFirst()
                .flatMap(speaker -> Construction.unlessNothing(
                        Found.joined(Pairs.across(site.subject(), speaker.actors()), "partner of the one who speaks")));
    }

    /** "A gave B and C the rank of partner". */
    private static Optional<Found> rankGiven(Site site) {
        Words words = site.scene().words();
        int of = site.label().first() - 1;
        boolean rank = words.is(of, "of") && WordList.STATUS_NOUN.holds(words, of - 1);
        if (!rank || !site.isAlone() || site.subject().size() != 1) {
            return Optional.empty();
        }
        List<String> objects =
                new SubjectFinder(site.scene(), site.memory()).objectsOf(site.label(), site.clause(), site.verb());
        return Construction.unlessNothing(
                Found.joined(Pairs.across(site.subject(), objects), "who gives a rank and to whom"));
    }

    private static boolean speaks(Scene scene, ActorGroup group) {
        return any(
                scene.cues(),
                cue -> cue.kind() == CueKind.SAY
                        && cue.isVerb()
                        && ((cue.first() >= group.end() && cue.first() - group.end() <= SPEAKS_WITHIN)
                                || (cue.end() <= group.first() && group.first() - cue.end() <= 2)));
    }

    private static boolean isKnown(Site site, String actor) {
        return site.memory().count(actor) > 0 || site.cast().everyone().contains(actor);
    }

    /** "A and B are partners". */
    private static Optional<Found> subjects(Site site) {
        return Construction.unlessNothing(Found.joined(Pairs.among(site.subject()), "subjects of the clause"));
    }
}
