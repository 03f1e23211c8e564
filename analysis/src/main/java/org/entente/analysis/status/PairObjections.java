package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Demonyms;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.Field;

/** Says what speaks against the pair that was found for a label. */
final class PairObjections {

    /** How far behind a label the words may end that say with whom it is. */
    private static final int UNNAMED_WITHIN = 4;

    /** How far behind a state's adjective the noun may stand that it goes with. */
    private static final int NOUN_WITHIN = 4;

    /** How many words make a sentence long. */
    private static final int LONG_SENTENCE = 30;

    private static final List<Objection.Rule<PairObjections>> OF_EVERY_PAIR = List.of(
            Objection.rule("no-pair", "no two states that it could be of", PairObjections::isOfNobody),
            Objection.rule("rivals", "two that claim one seat are no allies", PairObjections::isOfRivals),
            Objection.rule("rank-of-bloc", "a rank that no bloc holds", PairObjections::isRankOfBloc),
            Objection.rule(
                    "unnamed-actor",
                    "by or with somebody whom the sentence does not name",
                    PairObjections::isNewsBySomebodyUnnamed),
            Objection.rule("unknown-owner", "of somebody who stands for no state", PairObjections::isOfUnknownOwner),
            Objection.rule(
                    "people",
                    "of people or things that only come from a state",
                    PairObjections::isOfWhatComesFromStates),
            Objection.rule(
                    "level-of-whom",
                    "a step without a name, and no construction joins it to two states",
                    PairObjections::isLevelOfNobody),
            Objection.rule(
                    "plain-word",
                    "a plain word in a long sentence, and no construction joins it to two states",
                    PairObjections::isPlainWordInLongSentence),
            Objection.rule(
                    "unknown-partner", "relations with somebody who is no state", PairObjections::isWithUnknownName),
            Objection.rule(
                    "recognised-by-whom",
                    "recognition, and no construction tells who recognises whom",
                    PairObjections::isRecognitionByNobody),
            Objection.rule(
                    "only-agreed",
                    "assurances are agreed on, and no construction joins them to two states",
                    PairObjections::isOnlyAgreed),
            Objection.rule("none-at-all", "none with anybody, and nobody is named", PairObjections::isWithNobody),
            Objection.rule(
                    "plain",
                    "a plain partnership, and no construction joins it to two states",
                    PairObjections::isPlainPartnership));

    /** What speaks against a pair that no construction gave. */
    private static final List<Objection.Rule<PairObjections>> OF_GUESSED_PAIRS = List.of(
            Objection.rule(
                    "some-embassy",
                    "a house that closes, and no construction tells whose it is and where",
                    PairObjections::isHouseThatCloses),
            Objection.rule(
                    "headline-guess", "a headline that does not name both states", PairObjections::isNewsInHeadline),
            Objection.rule(
                    "made-with-whom",
                    "a tie is made, and the sentence does not say with whom",
                    PairObjections::isMadeWithSomebodyBefore),
            Objection.rule(
                    "unnamed-states",
                    "with states that the sentence does not name",
                    PairObjections::isNewsOfUnnamedStates),
            Objection.rule(
                    "the-alliance",
                    "an alliance by itself, and nobody is said to have it",
                    PairObjections::isAllianceInItself),
            Objection.rule(
                    "loose-alliance",
                    "an alliance, and no construction joins it to two states",
                    PairObjections::isLooseAlly),
            Objection.rule(
                    "in-general",
                    "alliances in general, and no construction joins them to two states",
                    PairObjections::isInGeneral));

    private final HeldLabel held;
    private final Scene scene;
    private final Words words;
    private final LabelMention label;
    private final StanceReader.Outcome outcome;
    private final Stance stance;
    private final Found found;
    private final GenreLight light;

    PairObjections(HeldLabel held, Found found, GenreLight light) {
        this.held = held;
        this.scene = held.scene();
        this.words = held.words();
        this.label = held.label();
        this.outcome = held.outcome();
        this.stance = held.outcome().stance();
        this.found = found;
        this.light = light;
    }

    Optional<Objection> first() {
        Optional<Objection> first =
                Objection.first(OF_EVERY_PAIR, this).or(() -> new PartnerObjections(held, found).first());
        return first.isEmpty() && isGuessed() ? Objection.first(OF_GUESSED_PAIRS, this) : first;
    }

    private boolean isGuessed() {
        return found.sure() == Found.Sure.GUESSED;
    }

    /** "Taiwan has lost ten allies to China": not each other's. */
    private boolean isOfRivals() {
        return label.form() == LabelForm.PARTNER && found.pairs().stream().anyMatch(Rivals.standard()::has);
    }

    private boolean isOfNobody() {
        return found.pairs().isEmpty();
    }

    /** A rank that one state gives to another is no bloc's. */
    private boolean isRankOfBloc() {
        return label.label().granter().isPresent()
                && found.pairs().stream().anyMatch(pair -> Pairs.isBloc(pair.first()) || Pairs.isBloc(pair.second()));
    }

    /** "His successor left with a partnership": of which state he is, nothing tells. */
    private boolean isNewsBySomebodyUnnamed() {
        if (found.isJoined() || !isNews()) {
            return false;
        }
        int from = isGuessed() ? 0 : label.end();
        for (int i = from; i + 1 < Math.min(words.size(), label.end() + UNNAMED_WITHIN); i++) {
            if (WordList.OWN.holds(words, i) && WordList.SOMEBODY_ELSE.holds(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Okello's alliance": a name before the label that belongs to nobody known. */
    private boolean isOfUnknownOwner() {
        int owner = label.first() - 1;
        return !found.isJoined()
                && owner >= 0
                && words.possessive(owner)
                && words.isCapitalised(owner)
                && !scene.isNamed(owner)
                && none(scene.references(), reference -> reference.first() <= owner && owner < reference.end());
    }

    /** "An alliance of Omani and Maltese ferry lines": the states are not its members. */
    private boolean isOfWhatComesFromStates() {
        boolean tie = label.form() == LabelForm.TIE || label.form() == LabelForm.PARTNER;
        boolean plain = label.label() == Label.PARTNERSHIP
                || label.label() == Label.STRATEGIC_PARTNERSHIP
                || label.label() == Label.ALLIANCE;
        boolean relations = label.form() == LabelForm.RELATIONS && label.strength() == Strength.BARE;
        if (relations) {
            return any(
                            scene.groups(),
                            group -> group.first() > label.end()
                                    && group.first() - label.end() <= 2
                                    && group.before().equals("with")
                                    && isBeforePrivateNoun(group))
                    || isWithSomebodyFrom();
        }
        return tie
                && plain
                && found.pairs().stream()
                        .allMatch(pair -> label.isLooseAlly()
                                ? isNamedByWhatComesFromIt(pair.first()) || isNamedByWhatComesFromIt(pair.second())
                                : isNamedByWhatComesFromIt(pair.first()) && isNamedByWhatComesFromIt(pair.second()));
    }

    /** "Severed ties with a coach from Malta". */
    private boolean isWithSomebodyFrom() {
        return words.is(label.end(), "with")
                && any(
                        scene.groups(),
                        group -> group.first() > label.end()
                                && group.first() - label.end() <= NOUN_WITHIN + 1
                                && words.is(group.first() - 1, "from")
                                && WordList.PRIVATE_BODY.holds(words, group.first() - 2));
    }

    private boolean isNamedByWhatComesFromIt(String actor) {
        List<ActorGroup> named = scene.groups().stream()
                .filter(group -> group.actors().contains(actor))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(this::isBeforePrivateNoun);
    }

    /** An adjective with a noun behind it that is no word for a state, its rulers or its forces. */
    private boolean isBeforePrivateNoun(ActorGroup group) {
        int noun = group.end();
        if (group.possessive()) {
            // "Malta's importers", "Oman's wine makers"
            return WordList.PRIVATE_BODY.holds(words, noun)
                    || (WordList.PRIVATE_BODY.holds(words, noun + 1) && !words.endsNoun(noun));
        }
        boolean adjective = !group.paired()
                && Demonyms.holds(words.folded(noun - 1))
                && noun < words.size()
                && !words.isCapitalised(noun)
                && !words.endsNoun(noun)
                && !WordList.MAIN_VERB.holds(words, noun)
                && !words.hyphenBefore(noun);
        if (!adjective) {
            return false;
        }
        for (int i = noun; i < Math.min(words.size(), noun + NOUN_WITHIN) && !words.endsNoun(i); i++) {
            int at = i;
            if (WordList.MAIN_VERB.holds(words, i)) {
                return true;
            }
            boolean named = any(scene.labels(), other -> other.first() <= at && at < other.end());
            if (named || words.isCapitalised(i) || WordList.STATE_BODY.holds(words, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLevelOfNobody() {
        return label.form() == LabelForm.LEVEL && !found.isJoined();
    }

    /** Two states far off in a long sentence may have nothing to do with "ties" or "the agreement". */
    private boolean isPlainWordInLongSentence() {
        return found.sure() == Found.Sure.ALONE
                && label.strength() == Strength.BARE
                && words.size() >= LONG_SENTENCE
                && !isWithNamedSoon();
    }

    /** "Cut ties on Monday with Malta". */
    private boolean isWithNamedSoon() {
        return any(
                scene.groups(),
                group -> group.first() > label.end()
                        && group.first() - label.end() <= UNNAMED_WITHIN
                        && group.before().equals("with"));
    }

    /** "Ties with the Gulf", "between Oman and the West", "a treaty with the Soviet Union": a name that belongs to no state. */
    private boolean isWithUnknownName() {
        if (label.form() != LabelForm.RELATIONS) {
            return !found.isJoined() && words.is(label.end(), "with") && isUnknownName(label.end() + 1);
        }
        int with = label.end();
        if (words.is(with, "between")) {
            with = scene.groups().stream()
                    .filter(group -> group.first() > label.end() && group.first() - label.end() <= 2)
                    .mapToInt(ActorGroup::end)
                    .filter(end -> words.is(end, "and"))
                    .findFirst()
                    .orElse(words.size());
        } else if (!words.is(with, "with")) {
            return false;
        }
        int name = words.is(with + 1, "the") ? with + 2 : with + 1;
        return name < words.size()
                && words.isCapitalised(name)
                && !words.possessive(name)
                && words.endsNoun(name + 1)
                && !isReferenceOrName(name);
    }

    /** A run of capitals that is no name of a state, its people or its ministries. */
    private boolean isUnknownName(int from) {
        int end = words.is(from, "the") ? from + 1 : from;
        int first = end;
        while (words.isCapitalised(end)) {
            if (isReferenceOrName(end)) {
                return false;
            }
            end++;
        }
        return end > first && !words.possessive(end - 1) && words.endsNoun(end) && !words.is(end, "of");
    }

    /** "The treaty of 1955 recognised its independence": by whom, the sentence does not say. */
    private boolean isRecognitionByNobody() {
        return !found.isJoined()
                && label.form() == LabelForm.RELATIONS
                && label.isRecognition(words)
                && !words.is(label.end(), "by")
                && found.pairs().stream().noneMatch(Rivals.standard()::hasOneOf);
    }

    /** "Agreed on assurances": no move makes them. */
    private boolean isOnlyAgreed() {
        return isGuessed()
                && label.form() == LabelForm.TREATY
                && label.isPlural(words)
                && stance.isChange()
                && none(outcome.applied(), CueKind::isMove);
    }

    /** A partnership without a name needs a construction; a partner that one was, even more. */
    private boolean isPlainPartnership() {
        boolean endedPartner =
                label.form() == LabelForm.PARTNER && held.appliesCue(CueKind.END) && !held.appliesCue(CueKind.FORM);
        return label.isPlainPartnership() && (isGuessed() || endedPartner);
    }

    /** "Told the Americans that it joins no alliance". */
    private boolean isWithNobody() {
        int no = label.first() - 1;
        return !found.isJoined()
                && words.is(no, "no")
                && WordList.ENTERING.isAmong(words, no - 2, no)
                && !words.is(label.end(), "with");
    }

    private boolean isHouseThatCloses() {
        return label.form() == LabelForm.EMBASSY && stance.isFall();
    }

    /** A change, or one to come, and no mere mention. */
    private boolean isNews() {
        return stance.isChange() || stance.isOpen() || stance.is(Modality.DELAYED) || stance.is(Modality.REFUSED);
    }

    private boolean isNewsInHeadline() {
        return isNews() && scene.passage().field() == Field.TITLE;
    }

    /** "Chad wants no alliance and has formed none", of whoever was named before: what is made takes two who are named. */
    private boolean isMadeWithSomebodyBefore() {
        return label.form() == LabelForm.TIE
                && found.how().equals(LastResorts.COMPANION)
                && (outcome.moves() || held.appliesCue(CueKind.TALK) || held.appliesCue(CueKind.AGREE));
    }

    /** "China and ten Pacific nations", "two more states", "Arab leaders": somebody takes part whom the clause does not name. */
    private boolean isNewsOfUnnamedStates() {
        if (!isNews()) {
            return false;
        }
        Clause clause = held.clause();
        for (int i = clause.first(); i < clause.end(); i++) {
            int next = words.is(i + 1, ",") ? i + 2 : i + 1;
            if (WordList.WORLD_REGION.holds(words, i) && WordList.PLURAL_LEADERS.holds(words, i + 1)) {
                return true;
            }
            boolean named = words.is(next, "like") || WordList.PARTNER_LINK.holds(words, next);
            boolean where = words.is(i - 1, "the") && words.is(i - 2, "in");
            if (WordList.STATES_UNNAMED.holds(words, i)
                    && !where
                    && !named
                    && !words.isCapitalised(i)
                    && !isReferenceOrName(i)) {
                return true;
            }
        }
        return false;
    }

    /** "The alliance has 28 members now": no owner, no partner, no pair that it is said to join. */
    private boolean isAllianceInItself() {
        return (isNews() || stance.is(Modality.REAFFIRMED))
                && label.label() == Label.ALLIANCE
                && label.strength() == Strength.WEAK
                && label.form() == LabelForm.TIE
                && !WordList.INDEFINITE.isAmong(words, label.first() - 3, label.first())
                && held.isAlone()
                && !scene.hasPairReference(held.clause());
    }

    private boolean isLooseAlly() {
        return label.isLooseAlly();
    }

    /** "Formal military alliances", "a choice of allies", "call for an alliance": nobody's in particular. */
    private boolean isInGeneral() {
        boolean alliance = label.label() == Label.ALLIANCE
                && (label.form() == LabelForm.TIE || label.form() == LabelForm.PARTNER)
                && held.isAlone();
        if (!alliance || stance.is(Modality.DE_FACTO)) {
            return false;
        }
        if (label.isPlural(words)) {
            return !WordList.DEFINITE.holds(words, label.first() - 1)
                    && !WordList.COPULA.holds(words, label.first() - 1);
        }
        return WordList.INDEFINITE.holds(words, label.first() - 1)
                && (light.isSecondHand()
                        || !outcome.moves()
                        || (stance.is(Modality.DENIED) && !words.is(label.first() - 1, "no")));
    }

    private boolean isReferenceOrName(int word) {
        return any(scene.references(), reference -> reference.first() <= word && word < reference.end())
                || any(scene.groups(), group -> group.first() <= word && word <= group.end());
    }
}
