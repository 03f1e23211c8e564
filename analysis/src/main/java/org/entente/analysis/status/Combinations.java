package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/**
 * What two words make of a status together, where the sentence says more than {@link Stance#under} can tell from the
 * cue alone. The first combination that applies decides; {@code IN_ORDER} is their precedence.
 */
final class Combinations {

    /**
     * What has been read of a label so far.
     *
     * @param stance how it is held
     * @param innermostVerb the first word of the verb nearest to it, or -1
     * @param nominal whether what was read last is a noun: "the suspension of"
     * @param agreed whether somebody agreed to it
     */
    record SoFar(Stance stance, int innermostVerb, boolean nominal, boolean agreed) {}

    /** How far before a label the verb may stand that is denied of it. */
    private static final int OTHER_VERB_WITHIN = 6;

    /** How far before a label "planned" may stand. */
    private static final int PLANNED_WITHIN = 3;

    /** One combination: the stance that it comes to, or empty where it does not apply. */
    @FunctionalInterface
    private interface Combination {
        Optional<Stance> of(Combinations here, Cue cue, SoFar read);
    }

    private static final List<Combination> IN_ORDER = List.of(
            Combinations::wouldInvoke,
            Combinations::wouldStrengthen,
            Combinations::wouldAsSaid,
            Combinations::agreedAsSaid,
            Combinations::shouldAsMeant,
            Combinations::fallTwiceTold,
            Combinations::noLongerOnceForAll,
            Combinations::votedByParliament,
            Combinations::declaredOfMember,
            Combinations::fromNowOn,
            Combinations::calledForTheFirstTime,
            Combinations::otherVerbDenied,
            Combinations::notThis,
            Combinations::plannedGivenUp,
            Combinations::mayRefuse,
            Combinations::notRenewed,
            Combinations::notAgreed,
            Combinations::notMade,
            Combinations::breakConsidered,
            Combinations::answered);

    /** How far before a label the word may stand for what answers it. */
    private static final int ANSWERED_WITHIN = 9;

    private final Scene scene;
    private final Words words;
    private final ReportedSpeech speech;
    private final LabelMention label;
    private final Clause clause;

    Combinations(Scene scene, ReportedSpeech speech, LabelMention label, Clause clause) {
        this.scene = scene;
        this.words = scene.words();
        this.speech = speech;
        this.label = label;
        this.clause = clause;
    }

    Optional<Stance> of(Cue cue, SoFar read) {
        for (Combination combination : IN_ORDER) {
            Optional<Stance> decided = combination.of(this, cue, read);
            if (decided.isPresent()) {
                return decided;
            }
        }
        return Optional.empty();
    }

    /** "Would invoke the treaty": what may be invoked is there. */
    private Optional<Stance> wouldInvoke(Cue cue, SoFar read) {
        boolean invoked = label.form() == LabelForm.TREATY
                && !WordList.INDEFINITE.holds(words, label.first() - 1)
                && cue.kind() == CueKind.MAYBE
                && WordList.INVOKING.isAmong(words, cue.end(), label.first());
        return invoked ? Optional.of(Stance.BARE.as(Modality.REAFFIRMED)) : Optional.empty();
    }

    /** "Would strengthen the partnership": what may be strengthened is there. */
    private Optional<Stance> wouldStrengthen(Cue cue, SoFar read) {
        boolean stands = read.stance().is(Modality.REAFFIRMED)
                && read.stance().polarity() == Polarity.FLAT
                && label.form() == LabelForm.TIE
                && label.strength() == LabelMention.Strength.STRONG
                && !WordList.INDEFINITE.holds(words, label.first() - 1);
        return stands && cue.kind() == CueKind.MAYBE && WordList.STRENGTHENING.isAmong(words, cue.end(), label.first())
                ? Optional.of(read.stance())
                : Optional.empty();
    }

    /** "Both said that ties would be raised": a joint "would" is done, one side's is a promise. */
    private Optional<Stance> wouldAsSaid(Cue cue, SoFar read) {
        Stance stance = read.stance();
        if (cue.kind() != CueKind.MAYBE || !words.is(cue.first(), "would")) {
            return Optional.empty();
        }
        if (stance.is(Modality.PROPOSED)) {
            return Optional.of(stance);
        }
        Optional<Cue> said = speech.saidBefore(cue);
        boolean ofPaper = words.is(cue.first() - 1, "that") || words.is(cue.first() - 1, "which");
        if (said.isEmpty() && stance.isChange() && !isConditional() && !ofPaper) {
            return speech.saidBehind(cue).map(verb -> stance.as(Modality.ANNOUNCED));
        }
        if (said.isEmpty() || isConditional()) {
            return Optional.empty();
        }
        if (stance.is(Modality.NEGOTIATING) || stance.is(Modality.REAFFIRMED)) {
            return Optional.of(stance);
        }
        boolean eachItself = label.isRecognition(words);
        boolean jointly = !eachItself && speech.isSaidJointly(said.get());
        if (stance.isBare() && label.form() == LabelForm.PARTNER) {
            return Optional.of(jointly ? stance.under(CueKind.FORM) : stance.as(Modality.ANNOUNCED, Polarity.UP));
        }
        if (stance.isChange()) {
            return Optional.of(jointly ? stance.pending(false) : stance.as(Modality.ANNOUNCED));
        }
        return Optional.empty();
    }

    /** "A minister said that A and B had agreed to restore ties": what only one side tells is still to be done. */
    private Optional<Stance> agreedAsSaid(Cue cue, SoFar read) {
        boolean agreed = cue.kind() == CueKind.AGREE
                && cue.isVerb()
                && clause.link() == Clause.Link.THAT
                && WordList.PARTICIPLE_AUXILIARY.holds(words, cue.first() - 1)
                && label.form() == LabelForm.RELATIONS
                && read.stance().is(Modality.ESTABLISHED);
        return agreed
                ? speech.saidBefore(cue)
                        .filter(said -> !speech.isSaidJointly(said))
                        .map(said -> read.stance().as(Modality.ANNOUNCED))
                : Optional.empty();
    }

    /** "Should they sign" supposes; "agreed that ties should be raised" raises them. */
    private Optional<Stance> shouldAsMeant(Cue cue, SoFar read) {
        if (cue.kind() != CueKind.WISH || !words.is(cue.first(), "should")) {
            return Optional.empty();
        }
        Stance stance = read.stance();
        if (opensClause(cue)) {
            return Optional.of(stance.under(CueKind.MAYBE));
        }
        return isAgreedThat() ? Optional.of(stance.isBare() ? stance.under(CueKind.FORM) : stance) : Optional.empty();
    }

    /** Two words for one fall: "called home for consultations", "cutting or lowering"; but "suspends its decision to end" keeps. */
    private Optional<Stance> fallTwiceTold(Cue cue, SoFar read) {
        boolean joined = words.is(cue.end(), "or") || words.is(cue.end(), "and");
        boolean decided = !joined && (read.nominal() || (read.agreed() && cue.inflection() != Inflection.NOUN));
        return read.stance().isFall() && cue.kind().isMoveDown() && !decided
                ? Optional.of(read.stance())
                : Optional.empty();
    }

    /** "Will no longer recognise" is said once for all; what "can no longer be called a partner" is none. */
    private Optional<Stance> noLongerOnceForAll(Cue cue, SoFar read) {
        boolean said = cue.kind() == CueKind.WILL || words.is(cue.first(), "can") || words.is(cue.first(), "could");
        boolean noLonger = words.is(cue.end(), "no") && words.is(cue.end() + 1, "longer");
        return said && noLonger && read.stance().isFall() ? Optional.of(read.stance()) : Optional.empty();
    }

    /** A parliament that votes for a break asks the government for one. */
    private Optional<Stance> votedByParliament(Cue cue, SoFar read) {
        return cue.kind() == CueKind.AGREE && read.stance().isFall() && isOfParliament(cue)
                ? Optional.of(read.stance().as(Modality.PROPOSED))
                : Optional.empty();
    }

    /** Who declares that a state will be a member has not made it one. */
    private Optional<Stance> declaredOfMember(Cue cue, SoFar read) {
        boolean word = cue.kind() == CueKind.ANNOUNCE || cue.kind() == CueKind.AGREE;
        return word && read.stance().isBare() && label.form() == LabelForm.BLOC
                ? Optional.of(read.stance().as(Modality.ANNOUNCED, Polarity.UP))
                : Optional.empty();
    }

    /** "Drops the planned partnership", "the pact planned with them is no longer pursued": there was none to end. */
    private Optional<Stance> plannedGivenUp(Cue cue, SoFar read) {
        boolean over = cue.kind() == CueKind.END || cue.kind() == CueKind.NOMORE;
        boolean planned = WordList.PLANNED.isAmong(words, label.first() - PLANNED_WITHIN, label.first())
                || WordList.PLANNED.holds(words, label.end());
        return over
                        && planned
                        && label.form() != LabelForm.RELATIONS
                        && read.stance().isBare()
                ? Optional.of(read.stance().as(Modality.REFUSED, Polarity.FLAT))
                : Optional.empty();
    }

    /** "May veto any pact of theirs": nobody has refused one yet. */
    private Optional<Stance> mayRefuse(Cue cue, SoFar read) {
        boolean may = cue.kind() == CueKind.MAYBE && (words.is(cue.first(), "may") || words.is(cue.first(), "might"));
        return may && read.stance().is(Modality.REFUSED)
                ? Optional.of(read.stance().as(Modality.HYPOTHETICAL))
                : Optional.empty();
    }

    /** "Not prolonged" is left to end. */
    private Optional<Stance> notRenewed(Cue cue, SoFar read) {
        return cue.kind() == CueKind.NOT
                        && label.form() == LabelForm.TREATY
                        && isRenewed(read.stance(), read.innermostVerb())
                ? Optional.of(read.stance().as(Modality.ENDED, Polarity.DOWN))
                : Optional.empty();
    }

    /** "Does not weaken its partnership", "would not risk it": what is denied is the verb, and the status stands. */
    private Optional<Stance> otherVerbDenied(Cue cue, SoFar read) {
        Stance stance = read.stance();
        boolean standing = stance.isBare() || (stance.is(Modality.REAFFIRMED) && stance.polarity() == Polarity.FLAT);
        boolean named = label.form() == LabelForm.TIE && label.strength() == LabelMention.Strength.STRONG;
        if (!standing || !named || !isDefinite()) {
            return Optional.empty();
        }
        if (cue.kind() == CueKind.NOT && isBeforeOtherVerb(cue)) {
            return Optional.of(stance.as(Modality.REAFFIRMED, Polarity.FLAT));
        }
        boolean auxiliary = cue.kind() == CueKind.MAYBE || cue.kind() == CueKind.WILL;
        return auxiliary
                        && any(
                                scene.cues(),
                                not -> not.kind() == CueKind.NOT && not.first() == cue.end() && isBeforeOtherVerb(not))
                ? Optional.of(stance)
                : Optional.empty();
    }

    private boolean isDefinite() {
        return WordList.DEFINITE.holds(words, label.first() - 1)
                || any(scene.groups(), group -> group.end() == label.first() && group.possessive());
    }

    /** "Does not weaken", "wouldn't risk": a verb that is no cue, and none of being or having. */
    private boolean isBeforeOtherVerb(Cue not) {
        int verb = not.end();
        while (verb < label.first() && words.isAdverb(verb)) {
            verb++;
        }
        int first = verb;
        boolean helped = WordList.MODAL.holds(words, not.first() - 1)
                || WordList.PERFECT.holds(words, not.first() - 1)
                || (words.folded(not.first()).endsWith("n't") && !WordList.COPULA.holds(words, not.first() - 1));
        return helped
                && verb < label.first() - 1
                && label.first() - verb <= OTHER_VERB_WITHIN
                && !words.isCapitalised(verb)
                && !WordList.EXISTING.holds(words, verb)
                && !WordList.DETERMINER.holds(words, verb)
                && !WordList.INDEFINITE.holds(words, verb)
                && none(scene.cues(), cue -> cue.first() == first);
    }

    /** "Will henceforth be called", "would from now on be": it is so from today. */
    private Optional<Stance> fromNowOn(Cue cue, SoFar read) {
        boolean will = cue.kind() == CueKind.WILL || (cue.kind() == CueKind.MAYBE && words.is(cue.first(), "would"));
        boolean now = words.is(cue.end(), "henceforth")
                || (words.is(cue.end(), "from") && words.is(cue.end() + 1, "now") && words.is(cue.end() + 2, "on"));
        if (!will || !now) {
            return Optional.empty();
        }
        return Optional.of(
                read.stance().isBare() || read.stance().is(Modality.REAFFIRMED)
                        ? read.stance().as(Modality.ESTABLISHED, Polarity.UP)
                        : read.stance());
    }

    /** "For the first time A and B call each other partners", "the latest to be called a partner": that is new. */
    private Optional<Stance> calledForTheFirstTime(Cue cue, SoFar read) {
        boolean called = cue.kind() == CueKind.KEEP && cue.isVerb() && WordList.NAMING.holds(words, cue.first());
        return called && read.stance().isBare() && isFirstTime()
                ? Optional.of(read.stance().as(Modality.ESTABLISHED, Polarity.UP))
                : Optional.empty();
    }

    private boolean isFirstTime() {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.is(i, "the") && words.is(i + 1, "first") && words.is(i + 2, "time")) {
                return words.is(i - 1, "for") && !words.is(i + 3, "since");
            }
        }
        return false;
    }

    /** "Will review the aid but not the alliance": that stays. */
    private Optional<Stance> notThis(Cue cue, SoFar read) {
        boolean set = cue.kind() == CueKind.NOT
                && read.stance().isBare()
                && words.is(cue.first(), "not")
                && words.is(cue.first() - 1, "but")
                && cue.end() == label.first() - 1
                && WordList.DEFINITE.holds(words, cue.end());
        return set ? Optional.of(read.stance().as(Modality.REAFFIRMED, Polarity.FLAT)) : Optional.empty();
    }

    /** "Did not agree to sign". */
    private Optional<Stance> notAgreed(Cue cue, SoFar read) {
        return cue.kind() == CueKind.NOT && read.agreed() && read.stance().is(Modality.ESTABLISHED)
                ? Optional.of(read.stance().as(Modality.REFUSED, Polarity.FLAT))
                : Optional.empty();
    }

    /** "Does not make them allies": what is told is that they are none. */
    private Optional<Stance> notMade(Cue cue, SoFar read) {
        return cue.kind() == CueKind.NOT
                        && label.form() == LabelForm.PARTNER
                        && read.stance().is(Modality.ESTABLISHED)
                        && words.is(read.innermostVerb(), "make")
                ? Optional.of(read.stance().as(Modality.DENIED, Polarity.FLAT))
                : Optional.empty();
    }

    /** "Agreed that their ties should be raised": what both agree should be is so. */
    private boolean isAgreedThat() {
        if (clause.link() != Clause.Link.THAT || clause.index() == 0) {
            return false;
        }
        Clause outer = scene.clauses().get(clause.index() - 1);
        return any(scene.cues(), cue -> cue.kind() == CueKind.AGREE && cue.isVerb() && outer.holds(cue.first()));
    }

    private boolean isOfParliament(Cue vote) {
        boolean relations = label.label() == Label.DIPLOMATIC_RELATIONS;
        return relations && WordList.PARLIAMENT.isAmong(words, vote.first() - 3, vote.first());
    }

    private boolean isRenewed(Stance stance, int innermostVerb) {
        return (stance.is(Modality.REAFFIRMED) || stance.is(Modality.ESTABLISHED))
                && innermostVerb >= 0
                && WordList.RENEWING.holds(words, innermostVerb);
    }

    private boolean opensClause(Cue cue) {
        return cue.first() == 0
                || (words.is(cue.first() - 1, ",") && !words.is(cue.end(), "be"))
                || scene.clauseOf(cue.first()).first() == cue.first();
    }

    private boolean isConditional() {
        return words.is(0, "if") || any(scene.clauses(), other -> other.link() == Clause.Link.CONDITION);
    }

    /** "Vows an answer to the expulsion": what is answered was done. */
    private Optional<Stance> answered(Cue cue, SoFar read) {
        boolean open = cue.kind() == CueKind.WILL || cue.kind() == CueKind.WISH || cue.kind() == CueKind.MAYBE;
        if (!open || !read.stance().isFall()) {
            return Optional.empty();
        }
        for (int i = Math.max(cue.end(), label.first() - ANSWERED_WITHIN); i + 1 < label.first(); i++) {
            if (WordList.ANSWERING.holds(words, i) && WordList.ANSWER_PREPOSITION.holds(words, i + 1)) {
                return Optional.of(read.stance());
            }
        }
        return Optional.empty();
    }

    /** Who considers a break supposes it; nobody talks it over with the other. */
    private Optional<Stance> breakConsidered(Cue cue, SoFar read) {
        boolean down = read.stance().polarity() == Polarity.DOWN;
        return cue.kind() == CueKind.TALK && down && words.folded(cue.first()).startsWith("consider")
                ? Optional.of(read.stance().under(CueKind.MAYBE))
                : Optional.empty();
    }
}
