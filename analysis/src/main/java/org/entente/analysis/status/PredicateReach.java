package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;

/** Which cues behind a label say something of it: "ties were cut", "the signing has slipped". */
final class PredicateReach {

    private static final int WITHIN = 16;

    /** How far behind the label the other party may begin: "with the", "with its neighbour". */
    private static final int PARTY_WITHIN = 3;

    private static final int OBJECT_OF_CALLING = 4;
    private static final int AUXILIARIES_WITHIN = 5;

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;

    PredicateReach(Scene scene, Grammar grammar) {
        this.scene = scene;
        this.words = scene.words();
        this.grammar = grammar;
    }

    /**
     * Whether the cue behind the label acts on it.
     *
     * @param governed whether a finite verb before the label governs it already
     */
    boolean acts(LabelMention label, Cue cue, boolean governed) {
        if (isAuxiliary(cue) || isAdjectiveOfOther(label, cue) || isMeanwhile(label, cue)) {
            return false;
        }
        if (isCalledSo(label) && cue.kind() == CueKind.MAYBE && cue.inflection() == Inflection.FIXED) {
            return cue.first() - label.end() <= OBJECT_OF_CALLING;
        }
        boolean adverbial = isAdverbial(label, cue, governed);
        boolean ofEnvoy = label.form() == LabelForm.ENVOY || label.form() == LabelForm.EMBASSY;
        if ((governed && !adverbial) || ((governed || ofEnvoy) && isCoordinated(cue))) {
            return false;
        }
        return adverbial || isPredicate(label, cue);
    }

    /** "Persuades reluctant allies": said of those, not of the label before. */
    private boolean isAdjectiveOfOther(LabelMention label, Cue cue) {
        return cue.inflection() == Inflection.FIXED
                && any(scene.labels(), other -> other.first() == cue.end() && other.first() >= label.end());
    }

    /** "Is named an ally as talks on trade come to an end": what something else does at the time. */
    private boolean isMeanwhile(LabelMention label, Cue cue) {
        boolean acts = cue.kind().isMove() || cue.kind() == CueKind.DELAY;
        for (int i = label.end(); acts && i < cue.first() - 1; i++) {
            boolean opens = words.is(i, "as") && !words.is(i - 1, "such") && !words.is(i - 1, "well");
            if (opens && words.endsNoun(i) && !WordList.INDEFINITE.holds(words, i + 1)) {
                return none(scene.groups(), group -> group.first() > label.end() && group.end() > cue.first());
            }
        }
        return false;
    }

    /** "Have never been broken off": it acts on the verb that follows. */
    private boolean isAuxiliary(Cue cue) {
        return cue.kind() == CueKind.DENY
                && cue.inflection() == Inflection.FIXED
                && any(
                        scene.cues(),
                        verb -> verb.isVerb()
                                && verb.kind().isMove()
                                && verb.first() >= cue.end()
                                && verb.first() - cue.end() <= 1);
    }

    /** What a sentence adds at its end, whatever governs the label. */
    private boolean isAdverbial(LabelMention label, Cue cue, boolean governed) {
        boolean fixed = cue.inflection() == Inflection.FIXED;
        return switch (cue.kind()) {
            case DEFACTO -> true;
            case DELAY -> !governed || fixed || grammar.isAfter(cue, "be");
            case END, EXPEL, RECALL -> fixed || isDoneToIt(label, cue);
            case PAST -> isTimeOfIt(label, cue);
            default -> isDoneToIt(label, cue);
        };
    }

    /** "Cut ties with Oman a few years ago": nothing but the other party stands between. */
    private boolean isTimeOfIt(LabelMention label, Cue past) {
        if (!words.is(past.end() - 1, "ago")) {
            return false;
        }
        int last = past.first() - 1;
        while (last >= label.end() && WordList.VAGUE_COUNT.holds(words, last)) {
            last--;
        }
        int end = last + 1;
        return end == label.end()
                || (WordList.LINK.holds(words, label.end())
                        && any(
                                scene.groups(),
                                group -> group.end() == end && group.first() - label.end() <= PARTY_WITHIN));
    }

    /** "... and called off three exercises": another verb of the same subject. */
    private boolean isCoordinated(Cue cue) {
        return cue.kind() == CueKind.DELAY && words.is(cue.first() - 1, "and");
    }

    private boolean isPredicate(LabelMention label, Cue cue) {
        if (cue.kind() == CueKind.DELAY && cue.inflection() != Inflection.NOUN && cue.inflection() != Inflection.ING) {
            return true;
        }
        if (cue.first() - label.end() > WITHIN) {
            return false;
        }
        if (label.form() == LabelForm.EMBASSY && cue.kind().isMoveDown()) {
            return true;
        }
        if (cue.inflection() == Inflection.FIXED) {
            return isFixedPredicate(label, cue) && !isCutOff(label, cue);
        }
        if (isDoneToIt(label, cue)) {
            return true;
        }
        if (grammar.isPassive(cue)) {
            // "A partner, one of many to have been offered that rank"
            boolean ofOther = label.form() == LabelForm.PARTNER && grammar.hasComma(label.end(), cue.first());
            return cue.kind() != CueKind.SAY && !ofOther;
        }
        boolean happens = isIntransitive(label, cue) && cue.isVerb() && cue.inflection() != Inflection.ING;
        return happens && (!grammar.hasComma(label.end(), cue.first()) || cue.first() - label.end() <= 6);
    }

    private boolean isFixedPredicate(LabelMention label, Cue cue) {
        return switch (cue.kind()) {
            case WILL, WISH, MAYBE -> isSaidOfIt(label, cue) || isToBeDone(label, cue);
            case NOT -> isWhatIsNot(label, cue);
            case PAST ->
                cue.end() - cue.first() > 1
                        && !grammar.hasComma(label.end(), cue.first())
                        && !isOfParticiple(label, cue);
            default -> true;
        };
    }

    /** "An alliance with Oman is not what Malta seeks": one that is spoken of as any would be. */
    private boolean isWhatIsNot(LabelMention label, Cue not) {
        return words.is(not.first(), "not")
                && label.form() == LabelForm.TIE
                && WordList.INDEFINITE.holds(words, label.first() - 1)
                && scene.clauseOf(label.head()).first() == label.first() - 1
                && (words.is(not.first() - 1, "is") || words.is(not.first() - 1, "was"))
                && !grammar.hasComma(label.end(), not.first())
                && none(scene.labels(), other -> other.first() >= not.end())
                && none(
                        scene.cues(),
                        verb -> verb.isVerb() && verb.first() >= label.end() && verb.first() < not.first());
    }

    /** "Came for a pact with Oman, to be signed in May". */
    private boolean isToBeDone(LabelMention label, Cue cue) {
        return cue.kind() == CueKind.WILL
                && label.form() == LabelForm.TREATY
                && WordList.INDEFINITE.holds(words, label.first() - 1)
                && words.is(cue.first(), "to")
                && words.is(cue.first() + 1, "be")
                && words.is(cue.first() - 1, ",")
                && none(
                        scene.cues(),
                        verb -> verb.isVerb() && verb.first() >= label.end() && verb.first() < cue.first());
    }

    /** "Ties severed 15 years ago": that was when they were severed. */
    private boolean isOfParticiple(LabelMention label, Cue time) {
        return any(
                scene.cues(),
                verb -> verb.first() == label.end() && Grammar.isPastForm(verb) && verb.end() <= time.first());
    }

    /** "Is unlikely", "is expected this year": a copula joins it to the label, and no verb follows it. */
    private boolean isSaidOfIt(LabelMention label, Cue cue) {
        boolean joined = isCalledSo(label)
                || WordList.COPULA.holds(words, cue.first())
                || WordList.COPULA.holds(words, cue.first() - 1)
                || (WordList.COPULA.holds(words, cue.first() - 2) && !words.is(cue.first() - 1, "not"));
        return joined
                && !grammar.hasComma(label.end(), cue.first())
                && !words.is(cue.end() - 1, "to")
                && !words.is(cue.end(), "to")
                && none(
                        scene.cues(),
                        verb -> verb.isVerb()
                                && !isSpeakersBehind(cue, verb)
                                && ((verb.first() >= cue.end() && verb.first() - cue.end() <= 3)
                                        || (verb.first() >= label.end() && verb.first() < cue.first())));
    }

    /** "The text is ready for signature, diplomats say": who says so takes nothing from it. */
    private boolean isSpeakersBehind(Cue cue, Cue verb) {
        return verb.kind() == CueKind.SAY && grammar.hasComma(cue.end(), verb.first());
    }

    /** "Called the resumption of ties unlikely". */
    private boolean isCalledSo(LabelMention label) {
        return WordList.CALLING.isAmong(words, scene.clauseOf(label.head()).first(), label.first());
    }

    private boolean isIntransitive(LabelMention label, Cue cue) {
        String verb = words.folded(cue.first());
        return switch (cue.kind()) {
            case RESTORE ->
                (label.form() == LabelForm.ENVOY
                                && (verb.startsWith("return")
                                        || verb.startsWith("resum")
                                        || WordList.GOING.holds(verb)))
                        || (label.form() == LabelForm.RELATIONS && verb.startsWith("resum"))
                        || (label.form() == LabelForm.EMBASSY
                                && (verb.startsWith("reopen") || verb.startsWith("resum")));
            case FORM -> label.form() == LabelForm.EMBASSY && (verb.startsWith("open") || cue.end() - cue.first() > 1);
            case DELAY -> true;
            case KEEP -> WordList.LASTING.holds(verb);
            case END -> endsByItself(verb);
            default -> false;
        };
    }

    /** "Lapses", "has expired": an end that nobody makes. */
    static boolean endsByItself(String verb) {
        return verb.startsWith("end")
                || verb.startsWith("laps")
                || verb.startsWith("expir")
                || verb.startsWith("terminat")
                || verb.startsWith("collaps")
                || verb.startsWith("dissolv");
    }

    /** ", a phrase that Oman has left out": a comma and another name part the cue from the label. */
    private boolean isCutOff(LabelMention label, Cue cue) {
        return grammar.hasComma(label.end(), cue.first())
                && any(
                        scene.groups(),
                        group -> group.first() > label.end()
                                && group.end() <= cue.first()
                                && grammar.hasComma(label.end(), group.first()));
    }

    /** Whether the verb before the label only brings in the one behind it. */
    boolean isDoneToIt(LabelMention label, Cue cue) {
        return isDeclaredSo(label, cue)
                || isSeenDoing(label, cue)
                || isOrderedOut(label, cue)
                || isOwnDeparture(label, cue);
    }

    /** "The ambassador's recall", "the envoy's expulsion". */
    private boolean isOwnDeparture(LabelMention label, Cue cue) {
        return label.form() == LabelForm.ENVOY
                && words.possessive(label.end() - 1)
                && cue.first() == label.end()
                && cue.inflection() == Inflection.NOUN
                && (cue.kind() == CueKind.RECALL || cue.kind() == CueKind.EXPEL);
    }

    /** "Ordered the ambassador expelled", "wants the envoy recalled". */
    private boolean isOrderedOut(LabelMention label, Cue cue) {
        return label.form() == LabelForm.ENVOY
                && cue.kind().isMoveDown()
                && Grammar.isPastForm(cue)
                && cue.first() == label.end()
                && WordList.ORDERING.isAmong(words, label.first() - 4, label.first());
    }

    /** "Declared its relations with Oman suspended". */
    private boolean isDeclaredSo(LabelMention label, Cue cue) {
        if (!Grammar.isPastForm(cue) || !cue.kind().isMove() || grammar.hasComma(label.end(), cue.first())) {
            return false;
        }
        return any(
                scene.cues(),
                other -> other.kind() == CueKind.ANNOUNCE
                        && other.isVerb()
                        && words.folded(other.first()).startsWith("declar")
                        && other.end() <= label.first()
                        && label.first() - other.end() <= 3);
    }

    /** "To see the partnership resume", "let the treaty lapse". */
    private boolean isSeenDoing(LabelMention label, Cue cue) {
        return cue.inflection() == Inflection.BASE
                && cue.kind().isMove()
                && !grammar.hasComma(label.end(), cue.first())
                && WordList.CAUSATIVE.isAmong(words, label.first() - 4, label.first());
    }

    List<Cue> auxiliariesBefore(Cue verb, int from) {
        int within = grammar.isAlternative(verb) ? WITHIN : AUXILIARIES_WITHIN;
        return scene.cues().stream()
                .filter(cue -> cue.first() >= from
                        && cue.end() <= verb.first()
                        && verb.first() - cue.end() <= within
                        && cue.inflection() == Inflection.FIXED
                        && (cue.kind() == CueKind.NOT
                                || (cue.kind() == CueKind.DENY && isAuxiliary(cue))
                                || cue.kind() == CueKind.WILL
                                || cue.kind() == CueKind.MAYBE
                                || (cue.kind() == CueKind.WISH && words.is(cue.first(), "should"))
                                || cue.kind() == CueKind.NOMORE))
                .toList();
    }
}
