package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.Field;

/** Tells whose status a label is: the pairs that the construction around it joins. */
final class DyadFinder {

    /** "Drops Malta after sixty years for Oman". */
    private static final int DROPPED_FOR_WITHIN = 5;

    static final String UNITED_STATES = "USA";

    /** How far behind a number the word for states may stand: "eleven small island states". */
    private static final int COUNTED_WITHIN = 5;

    private final Scene scene;
    private final Memory memory;
    private final OwnerFinder owners;
    private final ComplementFinder complements;
    private final SubjectFinder subjects;

    DyadFinder(Scene scene, Memory memory) {
        this.scene = scene;
        this.memory = memory;
        this.owners = new OwnerFinder(scene);
        this.complements = new ComplementFinder(scene);
        this.subjects = new SubjectFinder(scene, memory);
    }

    /** The pairs of a label that this verb governs. */
    Found find(LabelMention label, int verb) {
        Site site = Site.of(OtherMatters.without(scene, label, verb), memory, label, verb);
        if (isSwitch(label)) {
            Set<Dyad> turned = Pairs.across(switcher(label, site.subject()), complements.behind(label, "to"));
            return turned.stream().anyMatch(Rivals.standard()::has)
                    ? Found.nothing()
                    : Found.joined(turned, "who turns from one to the other");
        }
        if (complements.isWithOthers(label)
                || complements.isBetweenStrangers(label)
                || isWithNobody(site)
                || isByUnnamedMany(site)) {
            return Found.nothing();
        }
        Found found = switch (label.form()) {
            case BLOC -> BlocConstructions.find(site);
            case ENVOY, EMBASSY -> EnvoyConstructions.find(site);
            case PARTNER -> PartnerConstructions.find(site);
            case TIE, TREATY, RELATIONS, LEVEL -> TieConstructions.find(site);
        };
        if (!found.isJoined()) {
            found = NamedTreaties.find(site).orElse(found);
        }
        return isOfRivals(label, found)
                ? withoutRival(site, found.pairs().iterator().next())
                : found;
    }

    /** "Russia and Abkhazia signed": one side is no member of a dyad. */
    private static boolean isWithNobody(Site site) {
        if (site.complements().contains(Pairs.NOBODY) || site.owners().contains(Pairs.NOBODY)) {
            return true;
        }
        boolean withNobody = any(
                site.scene().groupsIn(site.clause()),
                group -> group.first() >= site.label().end()
                        && group.before().equals("with")
                        && group.actors().contains(Pairs.NOBODY));
        return site.isAlone() && (withNobody || site.subject().contains(Pairs.NOBODY));
    }

    /** "Only twelve countries keep relations with B": whoever was named before them is not meant. */
    private static boolean isByUnnamedMany(Site site) {
        Words words = site.scene().words();
        Clause clause = site.clause();
        int at = clause.first();
        while (at < site.label().first() && (words.isPunctuation(at) || WordList.COUNTED_LIGHT.holds(words, at))) {
            at++;
        }
        boolean counted = words.isCount(at);
        if (!counted || site.hasPairReference()) {
            return false;
        }
        for (int i = at + 1; i < Math.min(site.label().first(), at + COUNTED_WITHIN); i++) {
            if (WordList.COUNTED_STATES.holds(words, i) && !words.isCapitalised(i)) {
                return none(
                                site.scene().groups(),
                                group -> clause.holds(group.first())
                                        && group.first() < site.label().first())
                        && Listing.behind(site.scene(), site.label()).isEmpty()
                        && Listing.amongThem(site.scene()).isEmpty();
            }
        }
        return false;
    }

    /** Two that claim one seat have no relations with each other. */
    private static boolean isOfRivals(LabelMention label, Found found) {
        return label.label() == Label.DIPLOMATIC_RELATIONS
                && found.pairs().size() == 1
                && Rivals.standard().has(found.pairs().iterator().next());
    }

    /** One of two rivals stands for whom a third state turns to or from. */
    private Found withoutRival(Site site, Dyad rivals) {
        LabelForm form = site.label().form();
        if (form == LabelForm.ENVOY || form == LabelForm.EMBASSY) {
            return Found.nothing();
        }
        List<String> complement = site.complements();
        if (complement.contains(rivals.first()) && complement.contains(rivals.second())) {
            // "Relations between A and B" are named as such, and no third turns from one to the other.
            return Found.nothing();
        }
        Cast cast = site.cast();
        String turned = complement.size() == 1
                ? complement.get(0)
                : cast.distance(rivals.first(), site.label()) <= cast.distance(rivals.second(), site.label())
                        ? rivals.first()
                        : rivals.second();
        return memory.thirdBeside(rivals)
                .filter(third -> !Pairs.isBloc(third))
                .map(third -> Found.guessed(Set.of(Dyad.of(turned, third)), "who turns from one to the other"))
                .orElse(Found.nothing());
    }

    /** "Switched recognition from A to B", "switched to B": whom the subject leaves for another. */
    Set<Dyad> left(LabelMention label, List<String> subject) {
        if (isSwitching(label)) {
            return Pairs.across(switcher(label, subject), leftFor(label));
        }
        boolean bySide = label.strength() == LabelMention.Strength.RIVAL
                && label.move().filter(move -> move == CueKind.FORM).isPresent();
        return bySide
                ? Pairs.across(
                        subject,
                        complements
                                .complementOf(label)
                                .map(ActorGroup::actors)
                                .map(this::otherClaimantsOf)
                                .orElse(List.of()))
                : Set.of();
    }

    /** Whom a switch leaves: who is named, or who claims the same seat. */
    private List<String> leftFor(LabelMention label) {
        List<String> from = complements.behind(label, "from");
        return from.isEmpty() ? otherClaimantsOf(complements.behind(label, "to")) : from;
    }

    /** In the text anywhere; a headline must name it itself. */
    private boolean isSpokenOf(String actor) {
        boolean here = any(scene.groups(), group -> group.actors().contains(actor));
        return here || (scene.passage().field() == Field.TEXT && memory.count(actor) > 0);
    }

    /** The rival of whom somebody turns to, where the article names it. */
    private List<String> otherClaimantsOf(List<String> turnedTo) {
        return turnedTo.size() == 1
                ? Rivals.standard().otherClaimantOf(turnedTo.get(0)).stream()
                        .filter(this::isSpokenOf)
                        .toList()
                : List.of();
    }

    /** "Drops A in favour of B": to whom the subject turns, where A and B claim one seat. */
    Set<Dyad> turnedTo(LabelMention label, List<String> subject, Found found) {
        if (label.form() != LabelForm.RELATIONS) {
            return Set.of();
        }
        Optional<ActorGroup> complement = complements.complementOf(label);
        List<String> dropped = complement.map(ActorGroup::actors).orElse(List.of());
        if (dropped.size() != 1) {
            return Set.of();
        }
        int end = complement.get().end();
        for (ActorGroup group : scene.groups()) {
            boolean instead = group.first() > label.end()
                    && isInOneClause(label, group)
                    && group.actors().size() == 1
                    && (isInFavour(group, end) || isSwitchedTo(label, group))
                    && !group.actors().equals(dropped)
                    && Rivals.standard()
                            .has(Dyad.of(dropped.get(0), group.actors().get(0)));
            if (instead) {
                List<String> turning = subject.isEmpty() ? othersOf(found, dropped.get(0)) : subject;
                return Pairs.across(turning, group.actors());
            }
        }
        return Set.of();
    }

    /** "Restored ties ten years after it had left it for Malta": whom it was left for then is not turned to now. */
    private boolean isInOneClause(LabelMention label, ActorGroup group) {
        return scene.clauseOf(group.first()).link() != Clause.Link.TIME
                || scene.clauseOf(group.first()).equals(scene.clauseOf(label.head()));
    }

    private static List<String> othersOf(Found found, String actor) {
        return found.pairs().stream()
                .flatMap(pair -> Pairs.other(pair, actor).stream())
                .toList();
    }

    /** "Switches from A to B". */
    private boolean isSwitchedTo(LabelMention label, ActorGroup group) {
        return group.before().equals("to") && WordList.SWITCHING.holds(scene.words(), label.first());
    }

    /** "Instead of", "in favour of"; "for" only right behind who is dropped, since a ship may be bound for somebody. */
    private boolean isInFavour(ActorGroup group, int droppedEnd) {
        Words words = scene.words();
        int before = group.first() - 1;
        return (group.before().equals("for") && group.first() - droppedEnd <= DROPPED_FOR_WITHIN)
                || (words.is(before, "of")
                        && (words.is(before - 1, "favour")
                                || words.is(before - 1, "favor")
                                || words.is(before - 1, "instead")));
    }

    /** "Switched recognition to B": whom it leaves is named, or claims the same seat. */
    boolean isSwitch(LabelMention label) {
        return isSwitching(label)
                && !complements.behind(label, "to").isEmpty()
                && !leftFor(label).isEmpty();
    }

    /** "Taiwan says that Nauru has switched": who stands before the verb, not who tells it. */
    private List<String> switcher(LabelMention label, List<String> subject) {
        boolean rival = subject.size() == 1
                && Rivals.standard().otherClaimantOf(subject.get(0)).isPresent();
        return !rival
                ? subject
                : scene.groups().stream()
                        .filter(group -> group.end() <= label.first()
                                && group.part() == ActorGroup.Part.PARTY
                                && !group.actors().equals(subject))
                        .reduce((first, second) -> second)
                        .map(ActorGroup::actors)
                        .orElse(subject);
    }

    private boolean isSwitching(LabelMention label) {
        return label.form() == LabelForm.RELATIONS
                && WordList.SWITCHING.isAmong(scene.words(), label.first() - 4, label.first());
    }

    Optional<ActorGroup> ownerBefore(LabelMention label) {
        return owners.ownerOf(label);
    }

    Optional<ActorGroup> complementBehind(LabelMention label) {
        return complements.complementOf(label);
    }

    List<String> subjectOf(LabelMention label, Clause clause, int verb) {
        return subjects.subjectOf(label, clause, verb);
    }

    private boolean isNamedBetween(LabelMention label, Dyad pair, String subject, int verb) {
        return label.form() == LabelForm.PARTNER
                && verb >= 0
                && any(
                        scene.groups(),
                        group -> group.first() > verb
                                && group.end() <= label.first()
                                && !group.possessive()
                                && !group.actors().contains(subject)
                                && any(group.actors(), pair::has));
    }

    /** Who of the pair grants the label: the owner named before it, else who is not the subject. */
    Optional<String> granter(LabelMention label, Dyad pair, int verb) {
        if (label.label().granter().isPresent()) {
            return label.label().granter();
        }
        for (ActorGroup group : scene.groups()) {
            if (group.possessive()
                    && group.actors().size() == 1
                    && pair.has(group.actors().get(0))) {
                return Optional.of(group.actors().get(0));
            }
        }
        List<String> subject = subjects.subjectOf(label, scene.clauseOf(label.head()), verb);
        if (subject.size() == 1 && pair.has(subject.get(0)) && isNamedBetween(label, pair, subject.get(0), verb)) {
            // "A names B a partner": A grants it.
            return Optional.of(subject.get(0));
        }
        return subject.size() == 1 ? Pairs.other(pair, subject.get(0)) : Optional.empty();
    }
}
