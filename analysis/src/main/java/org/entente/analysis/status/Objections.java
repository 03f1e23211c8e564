package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.Field;

/** Says what speaks against making a claim of a label. */
final class Objections {

    /** How far behind a label the words may end that say with whom it is. */
    private static final int UNNAMED_WITHIN = 4;

    /** How far before a partner its owner's pronoun may stand: "its most trusted". */
    private static final int OWN_WITHIN = 3;

    /** How far before an embassy "opening of the" may stand. */
    private static final int OPENING_WITHIN = 6;

    /** How far before a label "amid" may stand. */
    private static final int AMID_WITHIN = 7;

    private final Scene scene;
    private final Words words;
    private final DyadFinder dyads;
    private final GenreLight light;

    Objections(Scene scene, DyadFinder dyads, GenreLight light) {
        this.scene = scene;
        this.words = scene.words();
        this.dyads = dyads;
        this.light = light;
    }

    /**
     * Why a label makes no claim.
     *
     * @param rule the rule that holds it, as a name
     * @param reason the same in words
     */
    record Objection(String rule, String reason) {}

    static Optional<Objection> object(String rule, String reason) {
        return Optional.of(new Objection(rule, reason));
    }

    /** A word beside the label which shows that it is no status of states. */
    Optional<Objection> toCompany(LabelMention label, List<BlockerFinder.Blocker> blockers) {
        Clause clause = scene.clauseOf(label.head());
        for (BlockerFinder.Blocker blocker : blockers) {
            boolean routine = blocker.what().equals("routine") && WordList.PROTEST.isAmong(words, 0, words.size());
            if (!blocker.what().equals("none")
                    && !routine
                    && blocker.forms().contains(label.form())
                    && blocks(blocker, clause, label)) {
                return object("word-of-" + blocker.what(), "beside a word of " + blocker.what());
            }
        }
        return Optional.empty();
    }

    /** What is missing in how the label is held. */
    Optional<Objection> toStance(LabelMention label, StanceReader.Outcome outcome) {
        if (outcome.stance().isChange() && isQuestion()) {
            return object("question", "asked, not told");
        }
        if (outcome.stance().isFall() && isNone(label)) {
            return object("none", "nothing of the kind was done to any");
        }
        if (isWaitedFor(label)) {
            return object("until", "what is waited for before the rest ends");
        }
        return lack(label, outcome, scene.clauseOf(label.head()));
    }

    /** What is wrong with the pair that was found for it. */
    Optional<Objection> toPair(LabelMention label, StanceReader.Outcome outcome, Found found) {
        if (found.pairs().isEmpty()) {
            return object("no-pair", "no two states that it could be of");
        }
        int from = isFarFetched(found) ? 0 : label.end();
        boolean joined = found.sure() == Found.Sure.JOINED;
        if (!joined && isToldAsNews(outcome.stance()) && isBySomebodyUnnamed(label, from)) {
            return object("unnamed-actor", "by or with somebody whom the sentence does not name");
        }
        if (!joined && isOfUnknownOwner(label)) {
            return object("unknown-owner", "of somebody who stands for no state");
        }
        if (!joined && isOfSomebodyElse(label)) {
            return object("no-state", "a partner of somebody who is no state");
        }
        if (!joined && label.isLooseAlly() && isUngoverned(label, outcome)) {
            return object("loose-alliance", "an ally, and no construction joins it to two states");
        }
        if (label.form() == LabelForm.RELATIONS && isWithUnknownName(label)) {
            return object("unknown-partner", "relations with somebody who is no state");
        }
        if (isPlain(label) && isOfUnknownName(label)) {
            return object("unknown-name", "a partner of somebody who is no state");
        }
        boolean some = label.form() == LabelForm.TREATY && label.isPlural(words);
        if (isFarFetched(found) && some && isOnlyAgreed(outcome)) {
            return object("only-agreed", "assurances are agreed on, and no construction joins them to two states");
        }
        if (!isFarFetched(found)) {
            return isEndedPartner(label, outcome) ? plain() : Optional.empty();
        }
        if (isPlain(label)) {
            return plain();
        }
        if (label.form() == LabelForm.EMBASSY && outcome.stance().isFall()) {
            return object("some-embassy", "a house that closes, and no construction tells whose it is and where");
        }
        if (found.how().equals(LastResorts.NEAREST) && outcome.stance().isBare()) {
            return object("nearest", "a mention, and of many states only the nearest");
        }
        if (isToldAsNews(outcome.stance()) && scene.passage().field() == Field.TITLE) {
            return object("headline-guess", "a headline that does not name both states");
        }
        if (isToldAsNews(outcome.stance()) && isWithUnnamedStates(label)) {
            return object("unnamed-states", "with states that the sentence does not name");
        }
        if ((isToldAsNews(outcome.stance()) || outcome.stance().is(Modality.REAFFIRMED)) && isAllianceInItself(label)) {
            return object("the-alliance", "an alliance by itself, and nobody is said to have it");
        }
        if (label.isLooseAlly()) {
            return object("loose-alliance", "an alliance, and no construction joins it to two states");
        }
        return isInGeneral(label, outcome)
                ? object("in-general", "alliances in general, and no construction joins them to two states")
                : Optional.empty();
    }

    private static Optional<Objection> plain() {
        return object("plain", "a plain partnership, and no construction joins it to two states");
    }

    private static boolean isPlain(LabelMention label) {
        return label.strength() == Strength.BARE && label.label() == Label.PARTNERSHIP;
    }

    /** "A partner of Globex": a name behind the label that belongs to no state. */
    private boolean isOfUnknownName(LabelMention label) {
        int name = label.end() + 1;
        return label.form() == LabelForm.PARTNER
                && (words.is(label.end(), "of") || words.is(label.end(), "to"))
                && name < words.size()
                && words.isCapitalised(name)
                && scene.groups().stream().noneMatch(group -> group.first() >= name && group.first() - name <= 3);
    }

    /** "Okello's alliance": a name before the label that belongs to nobody known. */
    private boolean isOfUnknownOwner(LabelMention label) {
        int owner = label.first() - 1;
        return owner >= 0
                && words.possessive(owner)
                && words.isCapitalised(owner)
                && scene.groups().stream().noneMatch(group -> group.first() <= owner && owner < group.end())
                && scene.references().stream()
                        .noneMatch(reference -> reference.first() <= owner && owner < reference.end());
    }

    /** "A Western ally", "an ally of the insurgents", "Oman and its allies": of no state that the sentence names. */
    private boolean isOfSomebodyElse(LabelMention label) {
        if (label.form() != LabelForm.PARTNER || label.label() == Label.MAJOR_NON_NATO_ALLY) {
            return false;
        }
        boolean companions = label.isPlural(words)
                && WordList.OWN.holds(words, label.first() - 1)
                && words.is(label.first() - 2, "and")
                && dyads.complementBehind(label).isEmpty();
        boolean ofBloc = label.label() == Label.ALLIANCE && words.is(label.first(), "nato");
        if (companions || ofBloc || WordList.WORLD_REGION.holds(words, label.end() - 2)) {
            return true;
        }
        boolean of = words.is(label.end(), "of") || (words.is(label.end(), "for") && !isForLong(label.end() + 1));
        return of
                && !WordList.OWN.holds(words, label.end() + 1)
                && scene.groups().stream()
                        .noneMatch(group -> group.first() > label.end() && group.first() - label.end() <= 5)
                && scene.references().stream()
                        .noneMatch(
                                reference -> reference.first() > label.end() && reference.first() - label.end() <= 3);
    }

    /** "A close ally said ...": no verb before it makes, calls or treats anybody so. */
    private static boolean isUngoverned(LabelMention label, StanceReader.Outcome outcome) {
        boolean governed = outcome.verb() >= 0 && outcome.verb() < label.first();
        return !governed
                && !outcome.stance().is(Modality.DENIED)
                && !outcome.stance().is(Modality.DE_FACTO)
                && !outcome.stance().is(Modality.ENDED);
    }

    private boolean isForLong(int word) {
        return words.isNumber(word) || WordList.FOR_SOME.holds(words, word) || WordList.TIME_UNIT.holds(words, word);
    }

    /** "Ties with the Gulf", "between Oman and the West": a name that belongs to no state. */
    private boolean isWithUnknownName(LabelMention label) {
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

    private static boolean isOnlyAgreed(StanceReader.Outcome outcome) {
        return outcome.stance().isChange() && outcome.applied().stream().noneMatch(CueKind::isMove);
    }

    private static boolean isEndedPartner(LabelMention label, StanceReader.Outcome outcome) {
        boolean fallen =
                outcome.applied().contains(CueKind.END) && !outcome.applied().contains(CueKind.FORM);
        return isPlain(label) && fallen && label.form() == LabelForm.PARTNER;
    }

    /** A change, or one to come, and no mere mention. */
    private static boolean isToldAsNews(Stance stance) {
        return stance.isChange() || stance.isOpen() || stance.is(Modality.DELAYED) || stance.is(Modality.REFUSED);
    }

    /** "China and ten Pacific nations", "two more states": somebody takes part whom the clause does not name. */
    private boolean isWithUnnamedStates(LabelMention label) {
        Clause clause = scene.clauseOf(label.head());
        for (int i = clause.first(); i < clause.end(); i++) {
            boolean named = words.is(i + 1, "like") || WordList.PARTNER_LINK.holds(words, i + 1);
            if (WordList.STATES_UNNAMED.holds(words, i) && !named && !words.isCapitalised(i) && !isReferenceOrName(i)) {
                return true;
            }
        }
        return false;
    }

    /** "His successor left with a partnership": of which state he is, nothing tells. */
    private boolean isBySomebodyUnnamed(LabelMention label, int from) {
        for (int i = from; i + 1 < Math.min(words.size(), label.end() + UNNAMED_WITHIN); i++) {
            if (WordList.OWN.holds(words, i) && WordList.SOMEBODY_ELSE.holds(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isReferenceOrName(int word) {
        return scene.references().stream().anyMatch(reference -> reference.first() <= word && word < reference.end())
                || scene.groups().stream().anyMatch(group -> group.first() <= word && word <= group.end());
    }

    /** "The alliance has 28 members now": no owner, no partner, no pair that it is said to join. */
    private boolean isAllianceInItself(LabelMention label) {
        return label.label() == Label.ALLIANCE
                && label.strength() == Strength.WEAK
                && label.form() == LabelForm.TIE
                && !WordList.INDEFINITE.isAmong(words, label.first() - 3, label.first())
                && dyads.ownerBefore(label).isEmpty()
                && dyads.complementBehind(label).isEmpty()
                && !scene.hasPairReference(scene.clauseOf(label.head()));
    }

    private static boolean isFarFetched(Found found) {
        return found.sure() == Found.Sure.GUESSED;
    }

    /** "Formal military alliances", "a choice of allies", "call for an alliance": nobody's in particular. */
    private boolean isInGeneral(LabelMention label, StanceReader.Outcome outcome) {
        boolean alliance = label.label() == Label.ALLIANCE
                && (label.form() == LabelForm.TIE || label.form() == LabelForm.PARTNER)
                && dyads.ownerBefore(label).isEmpty()
                && dyads.complementBehind(label).isEmpty();
        if (!alliance || outcome.stance().is(Modality.DE_FACTO)) {
            return false;
        }
        if (label.isPlural(words)) {
            return !WordList.DEFINITE.holds(words, label.first() - 1)
                    && !WordList.COPULA.holds(words, label.first() - 1);
        }
        return WordList.INDEFINITE.holds(words, label.first() - 1) && (light.isSecondHand() || !outcome.moves());
    }

    /** "No envoy was withdrawn", "severed no ties": nothing was. */
    private boolean isNone(LabelMention label) {
        int at = label.first() - 1;
        while (at > 0 && words.isCapitalised(at)) {
            at--;
        }
        return words.is(at, "no");
    }

    /** "Calls its envoy home until the other side sends its own back": it is part of what is told before. */
    private boolean isWaitedFor(LabelMention label) {
        Clause clause = scene.clauseOf(label.head());
        return clause.index() > 0
                && words.is(clause.first(), "until")
                && scene.labels().stream()
                        .anyMatch(other -> other.end() <= clause.first() && other.label() == label.label());
    }

    private boolean isQuestion() {
        String text = scene.passage().text(scene.sentence());
        return text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?\u201D");
    }

    private boolean blocks(BlockerFinder.Blocker blocker, Clause clause, LabelMention label) {
        if (clause.holds(blocker.first()) || label.overlaps(blocker.first(), blocker.end())) {
            return true;
        }
        boolean subject = blocker.end() <= label.first()
                && !blocker.what().equals("group")
                && !blocker.what().equals("against");
        Clause other = scene.clauseOf(blocker.first());
        return subject
                && scene.groups().stream()
                        .noneMatch(group -> group.first() >= other.end() && group.end() <= label.first());
    }

    /** What is missing to make the label a claim. */
    private Optional<Objection> lack(LabelMention label, StanceReader.Outcome outcome, Clause clause) {
        List<CueKind> cues = outcome.applied();
        boolean owner = label.label() == Label.ALLIANCE
                && words.possessive(label.end() - 1)
                && (label.form() == LabelForm.TIE || label.form() == LabelForm.BLOC);
        if (owner && !WordList.MEMBERSHIP.holds(words, label.end())) {
            return object("possession", "what belongs to an alliance is not the alliance");
        }
        switch (label.form()) {
            case ENVOY -> {
                boolean sent = cues.contains(CueKind.RECALL)
                        || cues.contains(CueKind.EXPEL)
                        || cues.contains(CueKind.RESTORE)
                        || cues.contains(CueKind.DOWN)
                        || cues.contains(CueKind.SUSPEND);
                if (outcome.stance().is(Modality.DENIED) && !isDeniedMove(cues)) {
                    return object("no-envoy", "an envoy of whom nothing came");
                }
                if (cues.contains(CueKind.RESTORE) && isRoutine(label)) {
                    return object("routine-envoy", "an envoy like others before him");
                }
                return sent ? Optional.empty() : object("envoy", "an envoy who is neither recalled nor returned");
            }
            case EMBASSY -> {
                boolean moved = cues.contains(CueKind.END)
                        || cues.contains(CueKind.RESTORE)
                        || cues.contains(CueKind.RECALL)
                        || cues.contains(CueKind.DOWN)
                        || cues.contains(CueKind.SUSPEND)
                        || (cues.contains(CueKind.FORM) && (!isRoutine(label) || isNewHouse(label)));
                boolean open = outcome.stance().is(Modality.DELAYED) && cues.contains(CueKind.WISH);
                return moved && !open
                        ? Optional.empty()
                        : object("embassy", "an embassy that is neither closed nor reopened");
            }
            case LEVEL -> {
                if (hasOtherLabel(label, clause)) {
                    return object("named-step", "a step whose name is told");
                }
                boolean ofRelations = ofRelations(clause);
                return ofRelations && !cues.isEmpty()
                        ? Optional.empty()
                        : object("level", "a level, but not of relations that move");
            }
            case RELATIONS -> {
                if (words.folded(label.head()).startsWith("br")
                        && dyads.complementBehind(label).isEmpty()
                        && !isNameBehind(label)) {
                    return object("break", "a break, but with no state");
                }
                if (words.is(label.first() - 1, "on") && words.is(label.first() - 2, "convention")) {
                    return object("convention", "the convention on relations");
                }
                if (words.folded(label.head()).startsWith("recogni")
                        && !recognisesOneChina(label)
                        && !isMutual(label)
                        && !dyads.isSwitch(label)
                        && !(isOfState(label)
                                && !outcome.stance().is(Modality.ESTABLISHED)
                                && !outcome.stance().is(Modality.ANNOUNCED))) {
                    return object("recognition", "recognition of something else");
                }
                if (label.strength() == Strength.BARE
                        && isAmid(label, clause)
                        && dyads.complementBehind(label).isEmpty()) {
                    return object("amid", "relations amid which something else is told");
                }
                boolean falls = outcome.stance().polarity() == Polarity.DOWN;
                if (label.strength() == Strength.BARE
                        && WordList.WARMING.isAmong(words, label.first() - 2, label.first())) {
                    return object("warmth", "relations that are only bettered");
                }
                boolean recognised = label.move().isPresent() && recognisesOneChina(label) && isOfState(label);
                if (label.strength() != Strength.STRONG && !falls && !recognised && hasOtherLabel(label, clause)) {
                    return object("named-relations", "relations whose name is told");
                }
            }
            default -> {}
        }
        if (isMereCooperation(label, outcome)) {
            return object("cooperation", "cooperation goes on, and no accord is spoken of");
        }
        return switch (label.strength()) {
            case STRONG, RIVAL -> Optional.empty();
            case WEAK ->
                cues.stream().anyMatch(cue -> cue != CueKind.SAY) || isJoined(label)
                        ? Optional.empty()
                        : object("weak", "nothing is said of it");
            case BARE ->
                outcome.moves() || isLacking(label, outcome) || isReviewed(label, outcome)
                        ? Optional.empty()
                        : object("unmoved", "no verb moves it");
        };
    }

    /** "They take their military cooperation further": no accord is made or broken. */
    private boolean isMereCooperation(LabelMention label, StanceReader.Outcome outcome) {
        return label.label() == Label.DEFENCE_COOPERATION
                && label.form() == LabelForm.TIE
                && words.folded(label.end() - 1).endsWith("operation")
                && outcome.applied().stream().allMatch(Objections::isOnlyCarriedOn);
    }

    private static boolean isOnlyCarriedOn(CueKind cue) {
        return switch (cue) {
            case KEEP, UP, SAY, WILL, MAYBE, AGREE, ANNOUNCE, WISH, TALK -> true;
            default -> false;
        };
    }

    /** "The only one that has no relations with Oman": what is not there need not be moved. */
    private boolean isLacking(LabelMention label, StanceReader.Outcome outcome) {
        return label.form() == LabelForm.RELATIONS
                && outcome.stance().is(Modality.DENIED)
                && words.is(label.first() - 1, "no")
                && WordList.HOLDING.holds(words, label.first() - 2)
                && dyads.complementBehind(label).isPresent();
    }

    /** "Could review its relations with Oman". */
    private boolean isReviewed(LabelMention label, StanceReader.Outcome outcome) {
        return label.form() == LabelForm.RELATIONS
                && outcome.applied().contains(CueKind.REVIEW)
                && dyads.complementBehind(label).isPresent();
    }

    private boolean isNameBehind(LabelMention label) {
        return scene.groups().stream()
                .anyMatch(group -> group.first() >= label.end() && group.first() - label.end() <= 2);
    }

    /** "Denies that it will expel the ambassador"; who has never expelled one tells nothing. */
    private boolean isDeniedMove(List<CueKind> applied) {
        boolean sentAway = applied.contains(CueKind.EXPEL) || applied.contains(CueKind.RECALL);
        return sentAway
                && scene.cues().stream()
                        .anyMatch(cue -> (cue.isVerb() && (cue.kind() == CueKind.DENY || cue.kind() == CueKind.REFUSE))
                                || words.is(cue.first(), "denied")
                                || words.is(cue.first(), "denies"));
    }

    /** An envoy appointed, or a house opened, is news of relations only where there was none for long. */
    private boolean isRoutine(LabelMention label) {
        boolean back = scene.cues().stream()
                .anyMatch(cue -> cue.kind() == CueKind.RESTORE
                        && (cue.end() <= label.first() || isReturn(cue))
                        && !WordList.APPOINTING.holds(words, cue.first()));
        return !back && !isToEachOther() && !WordList.REOPENING.isAmong(words, 0, words.size());
    }

    /** "Opened an embassy in Harare"; not a building of it. */
    private boolean isNewHouse(LabelMention label) {
        boolean embassy = words.folded(label.head()).startsWith("embass") || words.is(label.head(), "high");
        return embassy
                && WordList.OPENING_HOUSE.isAmong(words, 0, words.size())
                && !isOpeningInPassing(label)
                && !WordList.HOUSE.holds(words, label.end())
                && !words.possessive(label.end() - 1);
    }

    /** "The ambassadors are to return to their posts"; "in return" and "returned from" say something else. */
    private boolean isReturn(Cue cue) {
        return (words.folded(cue.first()).startsWith("return")
                        || words.is(cue.end() - 1, "back")
                        || words.is(cue.end() - 2, "back"))
                && !words.is(cue.first() - 1, "in")
                && !words.is(cue.end(), "from");
    }

    /** "Named ambassadors to each other's capital". */
    private boolean isToEachOther() {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.is(i, "each")
                    && words.possessive(i + 1)
                    && words.folded(i + 2).startsWith("capital")) {
                return true;
            }
        }
        return false;
    }

    /** "On the day of the opening of the American embassy": told of something else. */
    private boolean isOpeningInPassing(LabelMention label) {
        for (int i = Math.max(0, label.first() - OPENING_WITHIN); i + 2 < label.first(); i++) {
            if (words.is(i, "opening") && words.is(i + 1, "of") && words.is(i + 2, "the")) {
                return true;
            }
        }
        return false;
    }

    /** "The envoy is back amid hopes for a reset in relations": what is told is something else. */
    private boolean isAmid(LabelMention label, Clause clause) {
        for (int i = label.first() - 1; i > Math.max(clause.first(), label.first() - AMID_WITHIN); i--) {
            if (words.isPunctuation(i)) {
                return false;
            }
            if (words.is(i, "amid") || words.is(i, "amidst")) {
                return true;
            }
        }
        return false;
    }

    /** "Oman and Malta recognise each other". */
    private boolean isMutual(LabelMention label) {
        return words.is(label.end(), "each") && words.is(label.end() + 1, "other");
    }

    /** To recognise the one China is to have relations with it, and none with the other. */
    private boolean recognisesOneChina(LabelMention label) {
        return scene.groups().stream()
                .anyMatch(group ->
                        (group.actors().contains("CHN") || group.actors().contains("TWN"))
                                && group.first() >= label.end()
                                && group.first() - label.end() <= 3);
    }

    /** "Does not recognise Israel", "refuses to recognise the independence of Kosovo": not its borders, not its rulers. */
    private boolean isOfState(LabelMention label) {
        for (ActorGroup group : scene.groups()) {
            if (group.first() < label.end()) {
                continue;
            }
            boolean near = group.first() - label.end() <= 1
                    || (group.first() - label.end() == 2 && words.is(group.first() - 1, "independent"))
                    || (words.is(group.first() - 1, "of")
                            && WordList.STATEHOOD.isAmong(words, label.end(), group.first()));
            if (!near || group.actors().size() != 1) {
                return false;
            }
            int next = group.end();
            if (group.possessive()) {
                return WordList.STATEHOOD.holds(words, next);
            }
            boolean asState = !words.is(next, "as") || WordList.STATE_ITSELF.isAmong(words, next, next + 4);
            return words.endsNoun(next) && asState;
        }
        return false;
    }

    private boolean isJoined(LabelMention label) {
        return dyads.ownerBefore(label).isPresent()
                || dyads.complementBehind(label).isPresent()
                || isOwnSetApart(label);
    }

    /** "Norway, its closest ally". */
    private boolean isOwnSetApart(LabelMention label) {
        return label.form() == LabelForm.PARTNER && Apposition.ownBefore(words, label, OWN_WITHIN) >= 0;
    }

    private boolean hasOtherLabel(LabelMention label, Clause clause) {
        return scene.labels().stream()
                .anyMatch(other -> other.first() != label.first()
                        && clause.holds(other.head())
                        && other.strength() != Strength.BARE
                        && other.form() != LabelForm.LEVEL
                        && !Apposition.isSetBeside(scene, other));
    }

    private boolean ofRelations(Clause clause) {
        return WordList.RELATION.isAmong(words, clause.first(), clause.end());
    }
}
