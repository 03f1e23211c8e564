package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** What a cue before a label means by the words around it, and whether it says anything of the label at all. */
final class CueSense {

    /** "For many, severing ties ...": how many words may stand before, the comma with them. */
    private static final int OPENING_PHRASE = 4;

    /** How far behind "return" the capital may stand: "return to", "return for consultations to". */
    private static final int HOME_WITHIN = 4;

    /** How far behind a verb its object may begin. */
    private static final int OBJECT_WITHIN = 4;

    /** The longest of the words that stand before a partner and are no adjectives: "its", "among". */
    private static final int LONGEST_PARTICLE = 5;

    /** How far before what is to be done the verb may stand by which it is ordered. */
    private static final int ORDERED_WITHIN = 7;

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;
    private final LabelMention label;
    private final Clause clause;

    CueSense(Scene scene, Grammar grammar, LabelMention label, Clause clause) {
        this.scene = scene;
        this.words = scene.words();
        this.grammar = grammar;
        this.label = label;
        this.clause = clause;
    }

    /**
     * Whether the cue is about something else.
     *
     * @param bare whether nothing has been said of the label so far
     */
    boolean isBeside(Cue cue, boolean bare) {
        return isStateBefore(cue)
                || isKnownOfEnvoy(cue)
                || isOfOtherLabel(cue)
                || isOfNobody(cue, bare)
                || isFromNowOn(cue)
                || isKeptFromLeaving(cue)
                || isDoneToOtherFirst(cue)
                || isProspective(cue)
                || isReceivedAsGuest(cue)
                || isForMembership(cue)
                || isGivenSomething(cue);
    }

    /** How far before a partner "is", "are", "was" or "were" stands; 0 if it does not. */
    int copulaBefore() {
        for (int back = 1; back <= 5 && back <= label.first(); back++) {
            int at = label.first() - back;
            if (WordList.COPULA.holds(words, at)) {
                return back;
            }
            boolean owner = words.possessive(at) || words.isCapitalised(at) || words.isNumber(at);
            if (!owner && !WordList.BEFORE_PARTNER.holds(words, at)) {
                return 0;
            }
        }
        return 0;
    }

    /** "The states that still recognise ...", "the twelve that recognise ...", "states recognising ...": nothing moves. */
    boolean isStandingRecognition() {
        String recognise = words.folded(label.head());
        boolean present = recognise.startsWith("recogni") && (recognise.endsWith("e") || recognise.endsWith("es"));
        boolean ofThose = recognise.startsWith("recogni")
                && recognise.endsWith("ing")
                && WordList.COUNTED_STATES.holds(words, label.first() - 1)
                && !words.isCapitalised(label.first() - 1);
        boolean still = ofThose || (present && isStillDone() && !new RecognisedState(scene, label).isAnnounced(clause));
        boolean meant = WordList.MODAL.isAmong(words, label.first() - 2, label.first());
        return (still && !meant) || isDoneSince();
    }

    /** "Oman to recognise Malta": a headline's future. */
    boolean isToBeRecognised() {
        int to = label.first() - 1;
        return label.isRecognition(words)
                && words.is(to, "to")
                && any(scene.groups(), group -> group.first() == 0 && group.end() == to);
    }

    /** "Has recognised Oman since 1975", "has been recognised by Malta since then". */
    private boolean isDoneSince() {
        return label.isRecognition(words)
                && (words.isAmong("has", label.first() - 2, label.first())
                        || words.isAmong("have", label.first() - 2, label.first()))
                && words.isAmong("since", label.end(), clause.end());
    }

    /** "Still", "which", "countries"; not the States of a name. */
    private boolean isStillDone() {
        for (int i = Math.max(0, label.first() - 3); i < label.first(); i++) {
            if (WordList.STILL_DOING.holds(words, i) && !words.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    /** "The anniversary of their pact", "75 years of the establishment of ties". */
    boolean isCommemoration(Cue cue, Stance stance) {
        boolean years = words.is(cue.first(), "years") || words.is(cue.first(), "decades");
        return WordList.COMMEMORATION.holds(words, cue.first()) || (years && stance.is(Modality.ESTABLISHED));
    }

    /** "Trains officers under the pact", "as part of their partnership": whatever is done, the pact is in force. */
    boolean isUnderIt() {
        int before = label.first() - 1;
        if (WordList.DETERMINER.holds(words, before) || WordList.DEFINITE.holds(words, before)) {
            before--;
        }
        boolean partOf = words.is(before, "of") && words.is(before - 1, "part") && words.is(before - 2, "as");
        boolean owned = before < label.first() - 1;
        return (WordList.UNDER.holds(words, before) || (partOf && owned)) && label.form() != LabelForm.ENVOY;
    }

    /** What a verb means by what stands around it. */
    Cue asMeant(List<Cue> left, int at) {
        Cue cue = left.get(at);
        if (cue.kind() == CueKind.KEEP && (isToBeNamed(left, at) || isToBeDeveloped(cue) || isDesignated(cue))) {
            return cue.as(CueKind.FORM);
        }
        if (isBrought(cue)) {
            return cue.as(CueKind.FORM);
        }
        return isWithin(cue) || isObliging(cue) || isThoughtOfAs(cue) || isConfirmed(cue) ? cue.as(CueKind.KEEP) : cue;
    }

    /** "A declaration that confirms the partnership": one that there was. */
    private boolean isConfirmed(Cue cue) {
        boolean tie = label.form() == LabelForm.TIE || label.form() == LabelForm.TREATY;
        int article = label.first() - 1;
        return tie
                && cue.isVerb()
                && words.folded(cue.first()).startsWith("confirm")
                && cue.end() == article
                && (WordList.DEFINITE.holds(words, article) || WordList.DETERMINER.holds(words, article))
                && !words.is(article, "a");
    }

    /** "The talks brought them a partnership": to bring one is to make it, to bring ties to one to raise them. */
    private boolean isBrought(Cue cue) {
        return cue.kind() == CueKind.UP
                && (words.folded(cue.first()).equals("brought")
                        || words.folded(cue.first()).startsWith("bring"))
                && WordList.INDEFINITE.holds(words, label.first() - 1)
                && !words.isAmong("to", cue.end(), label.first());
    }

    /** "Each must come to the other's aid", "a clause committing each to aid": what the pact says. */
    private boolean isObliging(Cue cue) {
        boolean asks = cue.kind() == CueKind.WISH && (words.is(cue.first(), "must") || words.is(cue.first(), "shall"));
        boolean commits = cue.kind() == CueKind.WILL && cue.inflection() == Inflection.ING;
        return (asks || commits) && label.isObligation(words);
    }

    /** "The programme implementing the partnership": a participle of the noun before it; what is done is done to that. */
    boolean isOfNounBefore(Cue cue) {
        int before = cue.first() - 1;
        return cue.kind() == CueKind.KEEP
                && cue.inflection() == Inflection.ING
                && !label.isObligation(words)
                && before >= 0
                && !words.isPunctuation(before)
                && !words.possessive(before)
                && !words.isAdverb(before)
                && !words.endsWith(before, "ed")
                && !WordList.NOUN_PHRASE_END.holds(words, before)
                && !WordList.GERUND_OPENER.holds(words, before)
                && none(scene.cues(), other -> other.end() == cue.first());
    }

    /** "The Omani ambassador must return to Muscat", "is back in Muscat": where he came from. */
    boolean isGoingHome(Cue cue) {
        Optional<ActorGroup> sender =
                label.form() == LabelForm.ENVOY ? new OwnerFinder(scene).ownerOf(label) : Optional.empty();
        return sender.isPresent()
                && any(
                        scene.groups(),
                        group -> group.first() >= cue.end()
                                && group.first() - cue.end() <= HOME_WITHIN
                                && (words.is(group.first() - 1, "to") || words.is(group.first() - 1, "in"))
                                && group.place()
                                && group.actors().equals(sender.get().actors()));
    }

    /** "They hope to call one another partners": so far they do not. */
    private boolean isToBeNamed(List<Cue> left, int at) {
        Cue naming = left.get(at);
        boolean promised = at > 0
                && left.get(at - 1).kind() == CueKind.WILL
                && naming.first() - left.get(at - 1).end() <= 1;
        return WordList.NAMING.holds(words, naming.first())
                && (promised || grammar.isInfinitive(naming))
                && any(left.subList(0, at), cue -> cue.kind() == CueKind.WISH || cue.kind() == CueKind.WILL);
    }

    /** "Agreed to develop a strategic partnership": an article that makes it known says that there was none. */
    private boolean isToBeDeveloped(Cue cue) {
        return WordList.DEVELOPING.holds(words, cue.first())
                && !words.is(cue.end() - 1, "on")
                && label.form() == LabelForm.TIE
                && label.strength() == LabelMention.Strength.STRONG
                && WordList.INDEFINITE.holds(words, label.first() - 1);
    }

    /** "Recognised Oman as a major defence partner": where the rank is one that is given, to recognise is to give. */
    private boolean isDesignated(Cue cue) {
        boolean given = label.label().granter().isPresent() || label.label() == Label.DEFENCE_COOPERATION;
        return given
                && label.form() == LabelForm.PARTNER
                && words.folded(cue.first()).startsWith("recogni")
                && WordList.INDEFINITE.holds(words, label.first() - 1)
                && words.is(label.first() - 2, "as");
    }

    /** "An upgrade in the alliance", "of their partnership": the name stays. */
    private boolean isWithin(Cue cue) {
        return cue.kind() == CueKind.UP
                && cue.inflection() == Inflection.NOUN
                && label.form() == LabelForm.TIE
                && label.strength() == LabelMention.Strength.STRONG
                && WordList.DEFINITE.holds(words, label.first() - 1)
                && (words.is(label.first() - 2, "in") || words.is(label.first() - 2, "of"));
    }

    /** "Breaks ties with Oman to establish them with Malta": what is broken stands before "to". */
    private boolean isDoneToOtherFirst(Cue cue) {
        return cue.isVerb()
                && cue.kind().isMoveDown()
                && any(
                        scene.labels(),
                        other -> other.first() >= cue.end()
                                && other.first() - cue.end() <= OBJECT_WITHIN
                                && other.end() < label.first()
                                && any(
                                        scene.cues(),
                                        then -> then.inflection() == Inflection.BASE
                                                && then.kind().isMove()
                                                && !then.kind().isMoveDown()
                                                && words.is(then.first() - 1, "to")
                                                && then.first() > other.end()
                                                && then.end() <= label.first()));
    }

    /** "Orders Oman to close its consulate": to be told so is the step. */
    boolean isOrdered(Cue cue) {
        boolean envoy = label.form() == LabelForm.ENVOY && cue.kind() == CueKind.RECALL && isCounted();
        if (!cue.kind().isMoveDown() || (label.form() != LabelForm.EMBASSY && !envoy)) {
            return false;
        }
        for (int i = cue.first() - 2; i >= Math.max(clause.first(), cue.first() - ORDERED_WITHIN); i--) {
            if (WordList.COMMANDING.holds(words, i)) {
                return !words.is(i - 1, "to") && !words.is(i - 1, "will");
            }
        }
        return false;
    }

    /** "Withdraw 41 diplomats": so many are sent away, not a recall of one's own envoy. */
    private boolean isCounted() {
        return words.isCount(label.first() - 1);
    }

    /** "Continues the reforms asked for membership": what is kept is something else. */
    private boolean isForMembership(Cue cue) {
        return cue.kind() == CueKind.KEEP
                && label.form() == LabelForm.BLOC
                && words.is(label.first() - 1, "for")
                && label.first() - 1 > cue.end();
    }

    /** "Barred the staff from leaving": kept, not sent away. */
    private boolean isKeptFromLeaving(Cue cue) {
        return cue.kind() == CueKind.EXPEL
                && words.is(label.end(), "from")
                && WordList.LEAVING.holds(words, label.end() + 1);
    }

    /** "Is received by their leader": a guest is given no rank. */
    private boolean isReceivedAsGuest(Cue cue) {
        return cue.kind() == CueKind.FORM && words.is(cue.first(), "received") && words.is(cue.end(), "by");
    }

    /** "The planned pact": what it says counts only where nothing else does. */
    private boolean isProspective(Cue cue) {
        return cue.end() == label.first()
                && cue.end() == cue.first() + 1
                && WordList.PROSPECTIVE.holds(words, cue.first())
                && cue.first() > 0
                && !WordList.COPULA.holds(words, cue.first() - 1);
    }

    /** "Breaks with Malta to take up relations with Oman": the break is a label of its own. */
    private boolean isOfOtherLabel(Cue cue) {
        return any(
                scene.labels(),
                other -> other.move().filter(CueKind::isMoveDown).isPresent()
                        && other.first() != label.first()
                        && other.first() <= cue.first()
                        && cue.first() < other.end());
    }

    /** "Nobody questions the alliance" does not deny it. */
    private boolean isOfNobody(Cue cue, boolean bare) {
        return cue.kind() == CueKind.NOT
                && bare
                && label.form() != LabelForm.PARTNER
                && (words.is(cue.first(), "nobody")
                        || (words.is(cue.first(), "no") && words.is(cue.first() + 1, "one")));
    }

    /** "The broken ties are to be mended": how they stand, not what is done to them. */
    private boolean isStateBefore(Cue cue) {
        return label.form() == LabelForm.RELATIONS
                && cue.end() == label.first()
                && WordList.BROKEN.holds(words, cue.first())
                && (cue.first() == 0 || WordList.DEFINITE.holds(words, cue.first() - 1))
                && any(
                        scene.cues(),
                        verb -> verb.isVerb() && verb.kind() == CueKind.RESTORE && verb.first() >= label.end());
    }

    /** "The recalled diplomats are to be back": that they were is taken as known. */
    private boolean isKnownOfEnvoy(Cue cue) {
        return label.form() == LabelForm.ENVOY
                && cue.end() == label.first()
                && Grammar.isPastForm(cue)
                && words.is(cue.first() - 1, "the");
    }

    /** "As of Friday", "from now on": when, not what. */
    boolean isFromNowOn(Cue cue) {
        return cue.kind() == CueKind.FORM
                && cue.inflection() == Inflection.FIXED
                && WordList.FROM_NOW_ON.holds(words, cue.first());
    }

    /** "Gives substance to the partnership" makes none. */
    private boolean isGivenSomething(Cue cue) {
        boolean made =
                cue.kind() == CueKind.FORM || (cue.kind() == CueKind.WISH && cue.inflection() == Inflection.NOUN);
        if (!made) {
            return false;
        }
        int article = articleOfLabel();
        if (article - 1 < cue.end() || !WordList.DEFINITE.holds(words, article)) {
            return false;
        }
        boolean given = cue.kind() == CueKind.FORM && cue.near() > 0 && WordList.GIVEN_TO.holds(words, article - 1);
        return given || words.is(article - 1, "for");
    }

    private int articleOfLabel() {
        return label.first() - 1 - namesBeforeLabel();
    }

    /** How many words the names before a label take: "the Oman-Malta partnership". */
    private int namesBeforeLabel() {
        return scene.groups().stream()
                .filter(group -> group.end() == label.first() && group.paired())
                .mapToInt(group -> group.end() - group.first())
                .findFirst()
                .orElse(0);
    }

    /** "Thinks of the treaty as an alliance": calls it one. */
    private boolean isThoughtOfAs(Cue cue) {
        return cue.kind() == CueKind.MAYBE
                && words.folded(cue.first()).startsWith("th")
                && words.is(cue.end() - 1, "of")
                && words.isAmong("as", cue.end(), label.first());
    }

    /** "Considers Oman a partner" weighs nothing. */
    boolean isRegarding(Cue cue) {
        return label.form() == LabelForm.PARTNER
                && (cue.kind() == CueKind.TALK || cue.kind() == CueKind.MAYBE)
                && words.folded(cue.first()).startsWith("consider")
                && !words.is(cue.first(), "considering");
    }

    /** "Appeals to its allies", "talks with a strategic partner": who is spoken to is a partner, not to become one. */
    boolean isOblique(Cue cue) {
        if (label.form() != LabelForm.PARTNER) {
            return false;
        }
        int first = firstWithAdjectives();
        int before = first - 1;
        boolean owned = WordList.DEFINITE.holds(words, before)
                || words.is(before, "other")
                || any(
                        scene.groups(),
                        group -> group.end() == first
                                && (group.possessive() || WordList.DEFINITE.holds(words, group.first() - 1)));
        boolean about = switch (cue.kind()) {
            case WISH, TALK, WILL, AGREE, REFUSE, BILL -> true;
            // "Not its ally" denies; "not vital to its allies" does not.
            case NOT, DENY, DELAY, MAYBE -> owned && copulaBefore() == 0 && label.first() - cue.end() > 2;
            default -> false;
        };
        if (!about) {
            return false;
        }
        boolean ofRank = words.is(before, "of") && WordList.STATUS_NOUN.holds(words, before - 1);
        return owned || (WordList.OBLIQUE.holds(words, before) && !ofRank);
    }

    /** "The longtime allies", "one of its closest partners": where the phrase begins that the partner heads. */
    private int firstWithAdjectives() {
        int first = label.first();
        while (WordList.BEFORE_PARTNER.holds(words, first - 1)
                && words.folded(first - 1).length() > LONGEST_PARTICLE
                && first - 1 > clause.first()) {
            first--;
        }
        return first;
    }

    /** "Discussed their partnership" talks of one that they have. */
    boolean isAboutStanding(Cue cue) {
        return WordList.OWN.holds(words, label.first() - 1)
                && cue.kind() == CueKind.TALK
                && words.folded(cue.first()).startsWith("discuss");
    }

    /** "Reacted at once, severing ties with A" tells what was done; "in A, severing ties with B is no matter" does not. */
    private boolean isFollowedByVerb() {
        for (int i = label.end(); i < clause.end() && !words.isPunctuation(i); i++) {
            if (WordList.MAIN_VERB.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "While raising ties to X brings peace": who raises them is not told to have done so. */
    boolean isGerundSubject(Cue cue) {
        if (cue.inflection() != Inflection.ING) {
            return false;
        }
        int opening = clause.first();
        boolean linked = cue.first() == opening + 1 && WordList.GERUND_OPENER.holds(words, opening);
        boolean opensMain = clause.link() == Clause.Link.PARTICIPLE
                && cue.first() == opening
                && none(
                        scene.cues(),
                        other -> other.isVerb() && other.first() < opening && other.inflection() != Inflection.ING)
                && (isFollowedByVerb() || (opening <= OPENING_PHRASE && WordList.CLAUSE_OPENER.holds(words, 0)));
        return linked || opensMain || cue.first() == 0;
    }
}
