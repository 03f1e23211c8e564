package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** Says whose partner or ally it is that is no state's: a person's, a region's, people's who only come from a state. */
final class PartnerObjections {

    private static final List<Objection.Rule<PartnerObjections>> IN_ORDER = List.of(
            Objection.rule("no-state", "a partner of somebody who is no state", PartnerObjections::isOfSomebodyElse),
            Objection.rule(
                    "loose-alliance",
                    "an ally, and no construction joins it to two states",
                    PartnerObjections::isAllyOfNobody),
            Objection.rule("some-partner", "a partner from there, who is not named", PartnerObjections::isSomePartner),
            Objection.rule("of-partner", "something of a partner's", PartnerObjections::isSomethingOfTheirs),
            Objection.rule("dialogue", "partners in a dialogue, and no bloc's", PartnerObjections::isOfNoBloc),
            Objection.rule("ally-in-person", "a person who is an ally", PartnerObjections::isPerson),
            Objection.rule(
                    "allies-from",
                    "allies of whom only the country is told that they come from",
                    PartnerObjections::areAlliesFromSomewhere),
            Objection.rule(
                    "of-a-name", "the partner of a name that is no state's", PartnerObjections::isOfNameInItsClause),
            Objection.rule(
                    "unknown-name", "a partner of somebody who is no state", PartnerObjections::isOfUnknownName));

    private final HeldLabel held;
    private final Scene scene;
    private final Words words;
    private final LabelMention label;
    private final StanceReader.Outcome outcome;
    private final Stance stance;
    private final Found found;

    PartnerObjections(HeldLabel held, Found found) {
        this.held = held;
        this.scene = held.scene();
        this.words = held.words();
        this.label = held.label();
        this.outcome = held.outcome();
        this.stance = held.stance();
        this.found = found;
    }

    Optional<Objection> first() {
        return label.form() == LabelForm.PARTNER ? Objection.first(IN_ORDER, this) : Optional.empty();
    }

    /** "A Western ally", "an ally of the insurgents", "Oman and its allies": of no state that the sentence names. */
    private boolean isOfSomebodyElse() {
        if (found.isJoined() || label.label().granter().isPresent()) {
            return false;
        }
        boolean companions = label.isCompany(words) && !held.hasComplement();
        boolean ofBloc = label.label() == Label.ALLIANCE && words.is(label.first(), "nato");
        if (companions || ofBloc || WordList.WORLD_REGION.holds(words, label.end() - 2)) {
            return true;
        }
        boolean of = words.is(label.end(), "of") || (words.is(label.end(), "for") && !isForLong(label.end() + 1));
        return of
                && !WordList.OWN.holds(words, label.end() + 1)
                && none(scene.groups(), group -> group.first() > label.end() && group.first() - label.end() <= 5)
                && none(
                        scene.references(),
                        reference -> reference.first() > label.end() && reference.first() - label.end() <= 3);
    }

    private boolean isForLong(int word) {
        return words.isNumber(word) || WordList.FOR_SOME.holds(words, word) || WordList.TIME_UNIT.holds(words, word);
    }

    /** "A close ally said ...", "abandoned allies": no verb before it makes, calls or treats anybody so. */
    private boolean isAllyOfNobody() {
        boolean governed = outcome.verb() >= 0 && outcome.verb() < label.first();
        boolean left = held.appliesCue(CueKind.END);
        return !found.isJoined()
                && label.isLooseAlly()
                && (!governed || left)
                && !stance.is(Modality.DENIED)
                && !stance.is(Modality.DE_FACTO)
                && (!stance.is(Modality.ENDED) || left);
    }

    /** "What became of a partner's word": no step of the partnership. */
    private boolean isSomethingOfTheirs() {
        return words.possessive(label.end() - 1) && stance.isChange();
    }

    /** "Strikes a deal with a Peruvian partner": somebody from there. */
    private boolean isSomePartner() {
        return label.isPlainPartnership()
                && !label.isPlural(words)
                && any(
                        scene.groups(),
                        group -> group.end() == label.first()
                                && !group.possessive()
                                && WordList.INDEFINITE.holds(words, group.first() - 1)
                                && WordList.OBLIQUE.holds(words, group.first() - 2));
    }

    /** "Oman and Malta become dialogue partners": of an organisation that has no dyads. */
    private boolean isOfNoBloc() {
        return words.isAmong("dialogue", label.first(), label.end())
                && found.pairs().stream().noneMatch(pair -> Pairs.isBloc(pair.first()) || Pairs.isBloc(pair.second()));
    }

    /** "Forced its ally Juan Perez to resign". */
    private boolean isPerson() {
        return label.isLooseAlly()
                && !label.isPlural(words)
                && any(scene.groups(), group -> group.person() && group.first() == label.end());
    }

    /** "The army and its Maltese allies", "its EU partners": people from there, since a state would be one ally. */
    private boolean areAlliesFromSomewhere() {
        boolean plain = label.isPlainPartnership();
        return (label.isLooseAlly() || plain)
                && label.isPlural(words)
                && !held.hasComplement()
                && WordList.OWN.holds(words, label.first() - 2)
                && any(
                        scene.groups(),
                        group -> group.end() == label.first()
                                && (plain
                                        || !Pairs.isBloc(group.actors()
                                                .get(group.actors().size() - 1))));
    }

    /** "A pipeline that Acme builds with its Omani partner": Acme's. */
    private boolean isOfNameInItsClause() {
        Clause clause = held.clause();
        int name = clause.first() + 1;
        return clause.isRelative()
                && WordList.OWN.isAmong(words, label.first() - 3, label.first())
                && name < label.first()
                && words.isCapitalised(name)
                && !WordList.STATE_BODY.holds(words, name)
                && !scene.isNamed(name);
    }

    /** "A partner of Globex": a name behind the label that belongs to no state. */
    private boolean isOfUnknownName() {
        int name = label.end() + 1;
        return label.isPlainPartnership()
                && (words.is(label.end(), "of") || words.is(label.end(), "to"))
                && name < words.size()
                && words.isCapitalised(name)
                && none(scene.groups(), group -> group.first() >= name && group.first() - name <= 3);
    }
}
