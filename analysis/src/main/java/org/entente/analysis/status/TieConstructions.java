package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** How partnerships, treaties, relations and levels are joined to their states. */
final class TieConstructions {

    private static final int MADE_WITHIN = 5;

    /** "Under a new ten-year defence pact with ..., the ministry of". */
    private static final int OPENING_WITHIN = 6;

    /** "Signed by the defence ministers of". */
    private static final int MADE_BY_WITHIN = 8;

    /** What more than so many found is a group's, and no status of each pair among them. */
    private static final int FOUNDERS_AT_MOST = 4;

    /** How far behind a label the word may stand for those who are counted: "with just over fifty countries". */
    private static final int COUNTED_WITHIN = 6;

    private static final List<Construction> IN_ORDER = inOrder();

    private TieConstructions() {}

    static Found find(Site site) {
        return Construction.first(IN_ORDER, site);
    }

    private static List<Construction> inOrder() {
        var all = new ArrayList<Construction>(List.of(
                TieConstructions::recognisedBy,
                TieConstructions::withWhich,
                TieConstructions::labelBetween,
                TieConstructions::ownersLabelWith,
                TieConstructions::heldWith,
                TieConstructions::madeByWith,
                TieConstructions::madeByBoth,
                TieConstructions::speakersLabelWith,
                TieConstructions::signatories,
                TieConstructions::listedWith,
                TieConstructions::withThoseListed,
                TieConstructions::subjectsLabelWith,
                TieConstructions::compound,
                TieConstructions::subjectAndOwner,
                PartnerConstructions::americanDesignation,
                TieConstructions::subjectAndWhomItAgreesWith,
                TieConstructions::withThoseJustNamed,
                TieConstructions::doneToTheSame,
                TieConstructions::manyAndTheOnlyOther,
                TieConstructions::withSomebodyUnnamed,
                TieConstructions::withTheOneBefore,
                TieConstructions::openingWith,
                TieConstructions::overWhoseDoing,
                TieConstructions::accedesToMany,
                TieConstructions::subjectAndObject,
                TieConstructions::subjects));
        all.addAll(LastResorts.IN_ORDER);
        return List.copyOf(all);
    }

    /** "A is recognised by B and C". */
    private static Optional<Found> recognisedBy(Site site) {
        LabelMention label = site.label();
        boolean passive = label.form() == LabelForm.RELATIONS
                && label.isRecognition(site.scene().words())
                && new RecognisedState(site.scene(), label).isPassive();
        if (!passive) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> group.first() >= label.end())
                .findFirst()
                .flatMap(by -> Construction.unlessNothing(
                        Found.joined(Pairs.across(site.subject(), by.actors()), "recognised by")));
    }

    /** "In B, with which A has no relations": the one before, and who is the subject. */
    private static Optional<Found> withWhich(Site site) {
        int which = site.clause().first();
        Words words = site.scene().words();
        boolean with = words.is(which, "which") && words.is(which - 1, "with");
        if (!with || !site.isAlone() || site.subject().isEmpty()) {
            return Optional.empty();
        }
        int end = words.is(which - 2, ",") ? which - 2 : which - 1;
        return site.scene().groups().stream()
                .filter(group -> group.end() == end && !group.possessive())
                // "Malta, the second country after Oman with which ..."
                .map(group ->
                        group.before().equals("after") ? site.scene().groups().get(0) : group)
                .findFirst()
                .flatMap(other -> Construction.unlessNothing(
                        Found.joined(Pairs.across(site.subject(), other.actors()), "with which the subject has it")));
    }

    /** "A partnership between A and B", "the alliance of A, B and C". */
    private static Optional<Found> labelBetween(Site site) {
        return site.complement()
                .filter(group -> isAmong(group) && group.actors().size() >= 2 && !isWithThem(site, group.first()))
                // "Between A and B, C or D": one, and any of the others.
                .map(group -> Found.joined(
                        site.scene().words().isAmong("or", group.first(), group.end())
                                        || isOneAndOthers(site.scene().words(), group)
                                ? Pairs.across(
                                        group.actors().subList(0, 1),
                                        group.actors().subList(1, group.actors().size()))
                                : Pairs.among(group.actors()),
                        "label between"));
    }

    /** "Between A and B, C and D": "and" stands behind the first already, so it is A that has it with each. */
    private static boolean isOneAndOthers(Words words, ActorGroup group) {
        for (int i = group.first() + 1; group.actors().size() > 2 && i + 1 < group.end(); i++) {
            if (words.is(i, ",")) {
                return false;
            }
            if (words.is(i, "and") && !WordList.SECOND_NAME.holds(words, i + 1)) {
                return words.isAmong(",", i, group.end());
            }
        }
        return false;
    }

    /** "The bank's partnership with the young democracies of A and B": of each with a third. */
    static boolean isWithThem(Site site, int name) {
        int end = site.label().end();
        return site.scene().words().is(end, "with") && site.scene().words().isAmong("of", end, name);
    }

    private static boolean isAmong(ActorGroup group) {
        return switch (group.before()) {
            case "between", "among" -> true;
            case "of" -> group.actors().size() > 1;
            default -> false;
        };
    }

    /** "A's partnership with B". */
    private static Optional<Found> ownersLabelWith(Site site) {
        return Construction.unlessNothing(
                Found.joined(Pairs.across(site.owners(), site.complements()), "owner's label with"));
    }

    /** "The partnership that A has with B", where nobody else does anything about it. */
    private static Optional<Found> heldWith(Site site) {
        if (!site.subject().isEmpty() && site.verb() >= 0) {
            return Optional.empty();
        }
        return new ComplementFinder(site.scene())
                .holderOf(site.label())
                .flatMap(holder -> Construction.unlessNothing(
                        Found.joined(Pairs.across(holder.actors(), site.complements()), "held with")));
    }

    /** "The pacts that were concluded by A with B and C". */
    private static Optional<Found> madeByWith(Site site) {
        Words words = site.scene().words();
        List<ActorGroup> groups = site.scene().groups();
        for (int i = 0; i + 1 < groups.size(); i++) {
            ActorGroup maker = groups.get(i);
            ActorGroup with = groups.get(i + 1);
            boolean made = maker.first() >= site.label().end()
                    && maker.first() - site.label().end() <= MADE_WITHIN
                    && maker.before().equals("by")
                    && with.before().equals("with")
                    && with.first() - maker.end() <= 2
                    && !words.is(maker.end(), ",")
                    && (site.complement().isEmpty() || site.complement().get().equals(with));
            if (made) {
                return Construction.unlessNothing(
                        Found.joined(Pairs.across(maker.actors(), with.actors()), "made by one with the other"));
            }
        }
        return Optional.empty();
    }

    /** "Signed by A and B", "A and B signed". */
    private static boolean isMakingOf(Cue cue, int end, ActorGroup makers, Words words) {
        boolean made = Grammar.isPastForm(cue) && cue.kind() == CueKind.FORM;
        boolean by =
                cue.first() >= end && cue.end() <= makers.first() && words.isAmong("by", cue.end(), makers.first());
        boolean zeroRelative = makers.first() == end && cue.first() >= makers.end() && cue.first() - makers.end() <= 1;
        return made && (by || zeroRelative);
    }

    /** "Plays down the pact signed by A and B". */
    private static Optional<Found> madeByBoth(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        if (site.complement().isPresent()) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> group.first() >= end)
                .findFirst()
                .filter(makers -> makers.actors().size() > 1
                        && makers.first() - end <= MADE_BY_WITHIN
                        && any(site.scene().cues(), cue -> isMakingOf(cue, end, makers, words)))
                .flatMap(makers ->
                        Construction.unlessNothing(Found.joined(Pairs.among(makers.actors()), "made by both")));
    }

    /** "The partnership with B, says A": who speaks right behind, where the clause itself has no subject. */
    private static Optional<Found> speakersLabelWith(Site site) {
        if (site.complement().isEmpty() || isAmong(site.complement().get())) {
            return Optional.empty();
        }
        ActorGroup with = site.complement().get();
        for (ActorGroup group : site.scene().groups()) {
            boolean before = site.clause().holds(group.first())
                    && group.first() < site.label().first();
            if (before) {
                return Optional.empty();
            }
            if (group.first() >= with.end()) {
                boolean speaks = site.clause().holds(group.first())
                        && any(
                                site.scene().cues(),
                                cue -> cue.kind() == CueKind.SAY
                                        && cue.first() >= with.end()
                                        && cue.end() <= group.first()
                                        && group.first() - cue.end() <= 1);
                return speaks
                        ? Construction.unlessNothing(
                                Found.joined(Pairs.across(group.actors(), with.actors()), "speaker's label with"))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The signatories of the treaty were A, B and C". */
    private static Optional<Found> signatories(Site site) {
        Words words = site.scene().words();
        int first = site.label().first();
        int copula = site.label().end();
        if (!WordList.COPULA.holds(words, copula) || !WordList.SIGNATORY.isAmong(words, first - MADE_WITHIN, first)) {
            return Optional.empty();
        }
        return site.scene().groups().stream()
                .filter(group -> Listing.beforeArticle(words, group.first()) == copula
                        && group.actors().size() > 1
                        && group.actors().size() <= FOUNDERS_AT_MOST)
                .findFirst()
                .map(group -> Found.joined(Pairs.among(group.actors()), "its signatories"));
    }

    /** "The ten that still have ties with B, among them C and D". */
    private static Optional<Found> listedWith(Site site) {
        if (site.complement().isEmpty() || isAmong(site.complement().get()) || !isOfThose(site)) {
            return Optional.empty();
        }
        return Listing.behind(site.scene(), site.label())
                .filter(group -> !group.equals(site.complement().get()))
                .flatMap(group -> Construction.unlessNothing(Found.joined(
                        Pairs.across(withSubject(site, group), site.complements()), "those listed, with")));
    }

    /** "A and two others have ties with B: C and D". */
    private static List<String> withSubject(Site site, ActorGroup listed) {
        var all = new LinkedHashSet<String>(site.subject());
        all.addAll(listed.actors());
        return List.copyOf(all);
    }

    /** "A has ties with fifty countries, a list that includes C and D". */
    private static Optional<Found> withThoseListed(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        boolean counted =
                words.is(end, "with") && WordList.COUNTED_STATES.isAmong(words, end + 1, end + COUNTED_WITHIN);
        return counted && site.complement().isEmpty()
                ? Listing.behind(site.scene(), site.label())
                        .flatMap(group -> Construction.unlessNothing(Found.joined(
                                Pairs.across(site.subject(), group.actors()), "subject's label with those listed")))
                : Optional.empty();
    }

    /** Nobody is named before the label in its clause, or some with others: those who have it are only counted, or called states. */
    private static boolean isOfThose(Site site) {
        List<ActorGroup> before = site.scene().groupsIn(site.clause()).stream()
                .filter(group -> group.first() < site.label().first())
                .toList();
        return before.isEmpty()
                ? none(
                        site.scene().groups(),
                        group -> group.first() < site.label().first())
                : before.size() == 1
                        && Listing.behindOthers(
                                        site.scene().words(), before.get(0).end())
                                > 0;
    }

    /** "A signs a partnership with B". */
    private static Optional<Found> subjectsLabelWith(Site site) {
        if (site.complement().isEmpty() || isAmong(site.complement().get())) {
            return Optional.empty();
        }
        if (isConcludedBySomebodyElse(site)) {
            return Optional.of(Found.nothing());
        }
        List<String> subject = Pairs.without(site.subject(), site.complements());
        return Construction.unlessNothing(
                Found.joined(Pairs.across(subject, site.complements()), "subject's label with"));
    }

    /** "Protested at the pact that its neighbour concluded with B": whoever concluded it, it is not the subject. */
    private static boolean isConcludedBySomebodyElse(Site site) {
        Words words = site.scene().words();
        int end = site.label().end();
        return (words.is(end, "that") || words.is(end, "which"))
                && WordList.SOMEBODY.holds(words, end + 1)
                && !words.is(end + 2, "two")
                && site.scene().groups().stream()
                        .filter(group -> group.first() > end)
                        .findFirst()
                        .equals(site.complement());
    }

    /** "The A-B partnership"; "the A-B and A-C alliances" are two, of A's. */
    private static Optional<Found> compound(Site site) {
        boolean twoOfOne = site.owner()
                .filter(group -> group.paired()
                        && group.actors().size() == 3
                        && site.scene().words().isAmong("and", group.first(), group.end()))
                .isPresent();
        if (twoOfOne) {
            List<String> owners = site.owners();
            return Optional.of(Found.joined(
                    Pairs.across(owners.subList(0, 1), owners.subList(1, 3)), "compounds before the label"));
        }
        return Construction.unlessNothing(Found.joined(Pairs.among(site.owners()), "compound before the label"));
    }

    /** "A joined B's alliance". */
    private static Optional<Found> subjectAndOwner(Site site) {
        List<String> subject = Pairs.without(site.subject(), site.owners());
        return subject.size() == 1
                ? Construction.unlessNothing(Found.joined(Pairs.across(subject, site.owners()), "subject and owner"))
                : Optional.empty();
    }

    /** "A agreed with B on a partnership". */
    private static Optional<Found> subjectAndWhomItAgreesWith(Site site) {
        if (!site.isAlone()) {
            return Optional.empty();
        }
        Optional<ActorGroup> other =
                new SubjectFinder(site.scene(), site.memory()).agreedWith(site.label(), site.clause());
        return other.flatMap(group -> Construction.unlessNothing(Found.joined(
                Pairs.across(Pairs.without(site.subject(), group.actors()), group.actors()),
                "subject and whom it agrees with")));
    }

    /** "Signs accords with B and C that open relations with both", "B is to disarm, and A will restore ties with it". */
    private static Optional<Found> withThoseJustNamed(Site site) {
        Words words = site.scene().words();
        int pronoun = site.label().end() + 1;
        boolean one = words.is(pronoun, "it");
        if (!words.is(pronoun - 1, "with") || !(one || words.is(pronoun, "both")) || !words.endsNoun(pronoun + 1)) {
            return Optional.empty();
        }
        if (one && site.scene().labels().indexOf(site.label()) > 0) {
            // "Oman recognises its neighbour, and Malta opens relations with it": with whom Oman did.
            return Optional.empty();
        }
        List<ActorGroup> before = site.scene().groups().stream()
                .filter(group -> group.part() == ActorGroup.Part.PARTY
                        && group.end() <= site.clause().first())
                .toList();
        List<String> named = before.stream()
                .map(ActorGroup::actors)
                .filter(actors -> (actors.size() == 1) == one)
                .reduce((first, second) -> second)
                .orElse(List.of());
        List<String> doers =
                site.clause().isRelative() && !before.isEmpty() ? before.get(0).actors() : site.subject();
        return Construction.unlessNothing(
                Found.joined(Pairs.across(Pairs.without(doers, named), named), "subject and those just named"));
    }

    /** "B cut ties too": to whom the clause before did it. */
    private static Optional<Found> doneToTheSame(Site site) {
        if (!site.isAlone() || site.subject().isEmpty() || site.hasPairReference()) {
            return Optional.empty();
        }
        if (site.label().form() != LabelForm.RELATIONS) {
            boolean goesOn = site.clause().link() == Clause.Link.AND
                    && site.subject().size() == 1
                    && Pairs.without(site.cast().parties(site.clause()), site.subject())
                            .isEmpty();
            return goesOn
                    ? site.sharedObject(false)
                            .map(object -> Found.joined(
                                    Pairs.across(site.subject(), List.of(object)),
                                    "subject and to whom it was done before"))
                    : Optional.empty();
        }
        boolean unnamed = isUnnamed(site);
        boolean single = site.subject().size() == 1
                && Pairs.without(site.cast().parties(site.clause()), site.subject())
                        .isEmpty();
        if (!(unnamed || single || site.subject().size() > 2)) {
            return Optional.empty();
        }
        return site.sharedObject(unnamed)
                .map(object -> Found.joined(
                        Pairs.across(site.subject(), List.of(object)), "subject and to whom it was done before"));
    }

    /** "On D's border A, B and C cut ties". */
    private static Optional<Found> manyAndTheOnlyOther(Site site) {
        if (!isOfRelationsAlone(site) || site.subject().size() <= 2 || site.hasPairReference()) {
            return Optional.empty();
        }
        List<String> others = Pairs.without(site.cast().everyParty(), site.subject());
        return others.size() == 1
                ? Optional.of(
                        Found.joined(Pairs.across(site.subject(), others), "many subjects and the only other state"))
                : Optional.empty();
    }

    /** "A and B cut ties with the gas-rich peninsula": with whom else the article is about. */
    private static Optional<Found> withSomebodyUnnamed(Site site) {
        if (!isOfRelationsAlone(site) || site.subject().size() < 2 || !isUnnamed(site)) {
            return Optional.empty();
        }
        return Optional.of(site.memory()
                .thirdBeside(site.subject())
                .map(third ->
                        Found.guessed(Pairs.across(site.subject(), List.of(third)), "subjects and the one spoken of"))
                .orElse(Found.nothing()));
    }

    /** "A coup in D. A and B break off relations": with whom the sentences before are about. Three do not break with each other. */
    private static Optional<Found> withTheOneBefore(Site site) {
        if (!isOfRelationsAlone(site) || site.subject().size() < 2 || !isBroken(site) || site.hasPairReference()) {
            return Optional.empty();
        }
        Optional<Found> found = site.onlyOtherBefore()
                .map(other ->
                        Found.guessed(Pairs.across(site.subject(), List.of(other)), "subjects and the one spoken of"));
        return found.isEmpty() && site.subject().size() > 2 ? Optional.of(Found.nothing()) : found;
    }

    private static boolean isBroken(Site site) {
        return any(
                site.scene().cues(),
                cue -> cue.first() == site.verb() && cue.kind().isMoveDown());
    }

    private static boolean isOfRelationsAlone(Site site) {
        return site.label().form() == LabelForm.RELATIONS
                && site.isAlone()
                && !site.subject().isEmpty();
    }

    private static boolean isUnnamed(Site site) {
        return new ComplementFinder(site.scene()).isUnknownBehind(site.label());
    }

    /** "Under a pact with A, B is to patrol the coast claimed by C": who acts behind the comma has it with A. */
    private static Optional<Found> openingWith(Site site) {
        Words words = site.scene().words();
        boolean under = WordList.UNDER.holds(words, 0) && site.label().first() <= OPENING_WITHIN;
        if (!under
                || site.complement().isEmpty()
                || !site.owners().isEmpty()
                || isAmong(site.complement().get())) {
            return Optional.empty();
        }
        int end = site.complement().get().end();
        return site.scene().groups().stream()
                .filter(group -> group.first() >= end)
                .findFirst()
                .filter(group -> words.isAmong(",", end, group.first())
                        && group.first() - end <= OPENING_WITHIN
                        && !group.possessive())
                .flatMap(group -> Construction.unlessNothing(Found.joined(
                        Pairs.across(group.actors(), site.complements()), "opens the sentence, and who acts")));
    }

    /** "A severs ties over B's support for rebels in C": whose doing it is over. */
    static Optional<Found> overWhoseDoing(Site site) {
        Words words = site.scene().words();
        if (!site.isAlone() || site.subject().size() != 1 || site.hasPairReference() || !isBroken(site)) {
            return Optional.empty();
        }
        for (ActorGroup group : site.scene().groups()) {
            int before = Listing.beforeArticle(words, group.first());
            boolean over = words.is(before, "over") || (words.is(before, "of") && words.is(before - 1, "because"));
            if (over && group.possessive() && group.actors().size() == 1) {
                return Construction.unlessNothing(Found.joined(
                        Pairs.across(Pairs.without(site.subject(), group.actors()), group.actors()),
                        "subject and whose doing it is over"));
            }
        }
        return Optional.empty();
    }

    /** "A and B accede to a treaty": it is of many, and not of these two. */
    private static Optional<Found> accedesToMany(Site site) {
        boolean accedes = site.label().form() == LabelForm.TREATY
                && site.isAlone()
                && site.verb() >= 0
                && site.scene().words().folded(site.verb()).startsWith("acced");
        return accedes ? Optional.of(Found.nothing()) : Optional.empty();
    }

    /** "A raised B and C to partners". */
    static Optional<Found> subjectAndObject(Site site) {
        if (!site.isAlone() || site.subject().size() != 1) {
            return Optional.empty();
        }
        List<String> objects =
                new SubjectFinder(site.scene(), site.memory()).objectsOf(site.label(), site.clause(), site.verb());
        return Construction.unlessNothing(Found.joined(Pairs.across(site.subject(), objects), "subject and object"));
    }

    /** "A and B established a partnership"; but "A, B, C, D and E signed a treaty" founds a group. */
    private static Optional<Found> subjects(Site site) {
        boolean joined = site.label().label() == Label.ALLIANCE
                && site.verb() >= 0
                && WordList.JOINED.holds(site.scene().words(), site.verb())
                && site.scene().words().is(site.label().first() - 1, "the");
        if (joined) {
            // "A and B joined the alliance": of others.
            return Optional.of(Found.nothing());
        }
        if (site.isAlone() && site.subject().size() > FOUNDERS_AT_MOST) {
            return Optional.of(Found.nothing());
        }
        return site.isAlone()
                ? Construction.unlessNothing(Found.joined(Pairs.among(site.subject()), "subjects of the clause"))
                : Optional.empty();
    }
}
