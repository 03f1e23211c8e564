package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.List;

/** Which cues of a sentence can act on a label: by clause, distance, and what stands between. */
final class CueReach {

    private static final int GOVERNED_WITHIN = 10;
    private static final int BILL_WITHIN = 12;
    private static final int OBJECT_WITHIN = 4;

    /** How far before a verb the "and" may stand that joins it to the one before. */
    private static final int AND_WITHIN = 4;

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;

    CueReach(Scene scene, Grammar grammar) {
        this.scene = scene;
        this.words = scene.words();
        this.grammar = grammar;
    }

    List<Cue> leftOf(LabelMention label, Clause clause) {
        var left = new ArrayList<Cue>();
        for (Cue cue : scene.cues()) {
            // "No formal alliance": what the cue ends with may belong to the label.
            boolean before = cue.first() < label.first() && cue.end() <= label.head();
            if (before && clause.holds(cue.first()) && mayAct(cue, label)) {
                left.add(cue.as(kindOf(cue, label.first())));
            }
        }
        scene.cues().stream().filter(cue -> isHead(cue, label)).forEach(left::add);
        return left;
    }

    /** "Normalisation talks": talks on what the label names, as near to it as can be. */
    private static boolean isHead(Cue cue, LabelMention label) {
        return cue.kind() == CueKind.TALK
                && cue.inflection() == Inflection.NOUN
                && cue.first() == label.end()
                && label.form() != LabelForm.BLOC;
    }

    List<Cue> rightOf(LabelMention label, Clause clause) {
        var right = new ArrayList<Cue>();
        for (Cue cue : scene.cues()) {
            Cue near = cue.first() >= label.end() ? cue.over(asideBefore(cue, label)) : cue;
            boolean isBehind =
                    cue.first() >= label.end() && !isHead(cue, label) && mayAct(near, label) && !beginsPhrase(cue);
            boolean reached = clause.holds(cue.first())
                    || isBehindRelative(cue, label, clause)
                    || isResumedBehind(cue, label, clause)
                    || isAlternative(cue, clause)
                    || isToldOfEnvoy(cue, label, clause);
            // "Recognises Malta, without a word on its borders": what is lacking is something else.
            if (isBehind && reached && !words.is(cue.first(), "without")) {
                right.add(cue);
            }
        }
        return right;
    }

    /** "The treaty, signed in 1997, was ended": how many words two commas set apart right before a verb and its auxiliaries. */
    private int asideBefore(Cue cue, LabelMention label) {
        int closing = cue.first() - 1;
        while (closing > label.end() && isAuxiliary(closing)) {
            closing--;
        }
        boolean governed = any(scene.cues(), verb -> verb.isVerb() && verb.end() <= label.first());
        if (closing == cue.first() - 1 || governed || !words.is(closing, ",")) {
            return 0;
        }
        int opening = closing - 1;
        while (opening >= label.end() && !words.is(opening, ",")) {
            opening--;
        }
        return opening >= label.end() ? closing - opening + 1 : 0;
    }

    private boolean isAuxiliary(int word) {
        return WordList.AUXILIARY.holds(words, word)
                || WordList.MODAL.holds(words, word)
                || WordList.PASSIVE.holds(words, word)
                || words.is(word, "to")
                || words.isAdverb(word);
    }

    /** "The embassy ... will resume his duties": the first word of a phrase says nothing of a label before it. */
    private boolean beginsPhrase(Cue cue) {
        for (Cue other : scene.cues()) {
            if (other.first() == cue.first() && other.end() > cue.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean mayAct(Cue cue, LabelMention label) {
        return cue.reaches(label)
                && !isShadowed(cue, label)
                && !isUnfinished(cue, label)
                && !isOfRelationsBefore(cue, label)
                && !isBeforeApposition(cue, label)
                && !isDoneForIt(cue, label)
                && !isDeclaredUnwanted(cue, label)
                && !isCountedFrom(cue);
    }

    /** "Scraps a contract, a pillar of the partnership": what is scrapped is not the partnership. */
    private boolean isBeforeApposition(Cue cue, LabelMention label) {
        if (!cue.isVerb() || !cue.kind().isMove()) {
            return false;
        }
        for (int i = label.first() - 1; i >= cue.end(); i--) {
            if (words.is(i, ",")) {
                return WordList.DETERMINER.holds(words, i + 1) && words.isAmong("of", i + 3, label.first());
            }
        }
        return false;
    }

    /** "Would be declared persona non grata": the words behind the verb tell what is declared. */
    private boolean isDeclaredUnwanted(Cue cue, LabelMention label) {
        return label.form() == LabelForm.ENVOY
                && cue.kind() == CueKind.ANNOUNCE
                && Grammar.isPastForm(cue)
                && cue.first() >= label.end()
                && any(scene.cues(), other -> other.kind() == CueKind.EXPEL && other.first() == cue.end());
    }

    /** "Suspends aid to Oman over its alliance with Malta": what is suspended is not the alliance. */
    private boolean isDoneForIt(Cue cue, LabelMention label) {
        if (!cue.isVerb() || !(cue.kind().isMove() || cue.kind() == CueKind.DELAY)) {
            return false;
        }
        int reason = Reason.before(words, label);
        return reason > cue.end() && cue.first() < reason;
    }

    /** "The first treaty since the Cold War" is not of that time. */
    private boolean isCountedFrom(Cue cue) {
        return cue.kind() == CueKind.PAST && words.isAmong("since", cue.first() - 2, cue.first());
    }

    /** "Restores ties, and the ambassador has a word": what is restored stands right behind the verb. */
    private boolean isOfRelationsBefore(Cue cue, LabelMention label) {
        if (label.form() != LabelForm.ENVOY
                || cue.kind() != CueKind.RESTORE
                || !cue.isVerb()
                || cue.first() > label.first()) {
            return false;
        }
        for (LabelMention other : scene.labels()) {
            boolean object = other.form() == LabelForm.RELATIONS
                    && other.first() >= cue.end()
                    && other.first() - cue.end() <= 2
                    && other.end() <= label.first();
            if (object
                    && grammar.hasComma(other.end(), label.first())
                    && words.isAmong("the", other.end(), label.first())) {
                return true;
            }
        }
        return false;
    }

    /** "The pact that they were to sign will have to wait": the main verb stands behind a relative clause. */
    private boolean isBehindRelative(Cue cue, LabelMention label, Clause clause) {
        Clause other = scene.clauseOf(cue.first());
        boolean behind = other.index() == clause.index() + 1 && other.isRelative();
        if (!behind || !isMainPredicate(cue)) {
            return false;
        }
        return none(scene.cues(), verb -> verb.isVerb() && clause.holds(verb.first()) && verb.end() <= label.first());
    }

    /** "Relations, which were broken off in 2012, are back": behind the relative clause the main one goes on. */
    private boolean isResumedBehind(Cue cue, LabelMention label, Clause clause) {
        Clause other = scene.clauseOf(cue.first());
        boolean resumed = other.link() == Clause.Link.RESUMED && other.index() == clause.index() + 2;
        boolean done = (cue.inflection() == Inflection.FIXED && WordList.COPULA.holds(words, cue.first()))
                || (cue.kind().isMove() && grammar.isPassive(cue));
        return resumed
                && done
                && none(
                        scene.cues(),
                        verb -> verb.isVerb() && clause.holds(verb.first()) && verb.end() <= label.first());
    }

    /** "Relations could worsen, or even be severed": a second verb of the same subject. */
    private boolean isAlternative(Cue cue, Clause clause) {
        return cue.isVerb()
                && grammar.isAlternative(cue)
                && scene.clauseOf(cue.first()).index() == clause.index() + 1;
    }

    /** "Told the envoy that he was no longer welcome", "declared the envoy, Ito Kuro, as unwanted". */
    private boolean isToldOfEnvoy(Cue cue, LabelMention label, Clause clause) {
        Clause other = scene.clauseOf(cue.first());
        return label.form() == LabelForm.ENVOY
                && cue.kind() == CueKind.EXPEL
                && cue.inflection() == Inflection.FIXED
                && other.index() == clause.index() + 1
                && (isThatHe(other)
                        || isToldToGo(other, cue)
                        || (words.is(other.first(), "as") && cue.first() - other.first() <= 2));
    }

    /** "Summoned the envoy and gave him three days to leave", "... and told to leave": he, not somebody else. */
    private boolean isToldToGo(Clause clause, Cue leaving) {
        boolean him = words.is(clause.first() + 2, "him") || words.is(clause.first() + 2, "her");
        boolean told = leaving.first() - clause.first() <= 3
                && (words.is(clause.first() + 1, "told")
                        || words.is(clause.first() + 1, "ordered")
                        || words.is(clause.first() + 1, "given"));
        // "Asked him to leave a message"
        boolean something = WordList.INDEFINITE.holds(words, leaving.end());
        return clause.link() == Clause.Link.AND && (him || told) && !something;
    }

    private boolean isThatHe(Clause clause) {
        return clause.link() == Clause.Link.THAT
                && (WordList.SUBJECT_PRONOUN.holds(words, clause.first())
                        || WordList.SUBJECT_PRONOUN.holds(words, clause.first() + 1));
    }

    private boolean isMainPredicate(Cue cue) {
        boolean fallen = cue.kind() == CueKind.SUSPEND || cue.kind() == CueKind.DELAY;
        if (fallen && cue.inflection() == Inflection.FIXED) {
            return true;
        }
        if (cue.kind() == CueKind.END && isCopularBehindVerb(cue)) {
            return true;
        }
        boolean done = cue.kind().isMove() || cue.kind() == CueKind.DELAY;
        if (done && grammar.isPassive(cue)) {
            return cue.kind().isMoveDown() || isBehindOtherVerb(cue);
        }
        boolean finite = Grammar.isPastForm(cue)
                || (cue.kind() == CueKind.END && PredicateReach.endsByItself(words.folded(cue.first())));
        return (cue.kind() == CueKind.END || cue.kind() == CueKind.DELAY) && finite && isBehindOtherVerb(cue);
    }

    /** "Relations that go back to 1941 are over": a second verb in the relative clause, of the noun before it. */
    private boolean isCopularBehindVerb(Cue cue) {
        return cue.inflection() == Inflection.FIXED
                && WordList.COPULA.holds(words, cue.first())
                && cue.first() - scene.clauseOf(cue.first()).first() > 2;
    }

    /** The relative clause has a verb of its own before this one, and no "and" joins them. */
    private boolean isBehindOtherVerb(Cue cue) {
        Clause clause = scene.clauseOf(cue.first());
        return !words.isAmong("and", cue.first() - 3, cue.first())
                && any(scene.cues(), verb -> verb.isVerb() && clause.holds(verb.first()) && verb.end() <= cue.first());
    }

    /** "Call their ambassadors" recalls nobody without "home"; who sends an envoy need not send him back. */
    private boolean isUnfinished(Cue cue, LabelMention label) {
        if (cue.end() != cue.first() + 1) {
            return false;
        }
        String verb = words.folded(cue.first());
        boolean sends = verb.startsWith("send") || verb.equals("sent");
        boolean calls = verb.startsWith("call")
                || verb.startsWith("bring")
                || verb.startsWith("brought")
                || verb.startsWith("order")
                || verb.startsWith("summon");
        int end = scene.clauseOf(cue.first()).end();
        return switch (cue.kind()) {
            case RESTORE ->
                sends
                        && !WordList.COMING_BACK.isAmong(words, cue.end(), end)
                        && !WordList.REOPENING.isAmong(words, 0, words.size());
            case EXPEL ->
                (sends && !WordList.GOING_AWAY.isAmong(words, cue.end(), end))
                        || (WordList.TURNING_OUT.holds(words, cue.first())
                                && (!WordList.GOING_AWAY.isAmong(words, cue.end(), end)
                                        || words.isAmong("home", cue.end(), end)));
            // Who summons its own envoy to somebody calls him home.
            case RECALL ->
                calls
                        && !(verb.startsWith("summon") && isPostNamed(label))
                        && !WordList.GOING_HOME.isAmong(words, cue.end(), end);
            default -> false;
        };
    }

    /** "Its ambassador to Oman". */
    private boolean isPostNamed(LabelMention label) {
        return WordList.OWN.holds(words, label.first() - 1)
                && (WordList.OBLIQUE.holds(words, label.end()) || words.is(label.end(), "in"));
    }

    /** Of two senses of one phrase the one that moves this form of label counts. */
    private boolean isShadowed(Cue cue, LabelMention label) {
        if (cue.kind().isMove()) {
            return false;
        }
        for (Cue other : scene.cues()) {
            if (other.first() == cue.first() && other.kind().isMove() && other.reaches(label)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the cue, met on the way outwards from the label, acts on what lies between it and the label.
     *
     * @param next the first word of what was met before it
     */
    boolean acts(Cue cue, int next) {
        boolean adrift = cue.inflection() == Inflection.NOUN && !cue.kind().isMove() && !governs(cue, next);
        return !adrift
                && !isSubjectOfOther(cue, next)
                && !isDoneToPlan(cue, next)
                && !isCutOff(cue, next)
                && !isNaming(cue)
                && !isOfOtherVerb(cue)
                && !isOfOtherLabel(cue, next)
                && !isOfOtherObject(cue, next)
                && !isBesideOther(cue, next)
                && !isDoneBy(cue, next);
    }

    /** "The suspension of the drills does not touch the alliance": what the noun names does something else. */
    private boolean isSubjectOfOther(Cue cue, int next) {
        if (!cue.kind().isMove() || cue.inflection() != Inflection.NOUN || !words.is(cue.end(), "of")) {
            return false;
        }
        for (int i = cue.end(); i < next; i++) {
            if (WordList.AUXILIARY.holds(words, i) || WordList.MODAL.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Blocks Oman's plan to sign a pact": what others do to a plan is not done to the pact. */
    private boolean isDoneToPlan(Cue cue, int next) {
        return cue.isVerb() && Plans.isBetween(scene, cue.end(), next);
    }

    /** "Severs its ties and expels the envoys": what is severed stands before the "and". */
    private boolean isOfOtherLabel(Cue cue, int next) {
        if (!cue.isVerb() || !cue.kind().isMoveDown()) {
            return false;
        }
        for (LabelMention other : scene.labels()) {
            if (other.first() >= cue.end() && other.end() <= next && isAndBefore(next, other.end())) {
                return !(other.form() == LabelForm.ENVOY && isEnvoyAt(next));
            }
        }
        return false;
    }

    /** "Expels the Omani ambassador and two Maltese diplomats": all of them. */
    private boolean isEnvoyAt(int next) {
        return any(scene.labels(), label -> label.first() == next && label.form() == LabelForm.ENVOY);
    }

    /** "And" opens what the verb belongs to, adverbs and auxiliaries read over. */
    private boolean isAndBefore(int verb, int from) {
        for (int i = verb - 1; i >= Math.max(from, verb - AND_WITHIN); i--) {
            if (words.is(i, "and")) {
                return true;
            }
        }
        return false;
    }

    /** "Made progress in strengthening their partnership", "broke a lot of glass in the relationship": what is made or broken is something else. */
    private boolean isOfOtherObject(Cue cue, int next) {
        boolean makes = cue.isVerb() && (cue.kind() == CueKind.FORM || cue.kind() == CueKind.END);
        if (!makes) {
            return false;
        }
        if (cue.kind() == CueKind.FORM) {
            return isObject(WordList.LIGHT_OBJECT, cue.end(), Math.min(words.size(), cue.end() + OBJECT_WITHIN));
        }
        return words.is(next - 2, "in")
                && WordList.DEFINITE.holds(words, next - 1)
                && next - 2 - cue.end() > 1
                && any(scene.labels(), label -> label.first() == next && label.form() == LabelForm.RELATIONS);
    }

    /** "Promoting exports and maintaining good relations": two things that are done, each with an object of its own. */
    private boolean isBesideOther(Cue cue, int next) {
        int and = next - 1;
        return cue.inflection() == Inflection.ING
                && words.is(and, "and")
                && and > cue.end()
                && words.endsWith(next, "ing");
    }

    /** "Their friendship was sealed by relations": what something is done by is not what it is done to. */
    private boolean isDoneBy(Cue cue, int next) {
        return cue.kind().isMove()
                && Grammar.isPastForm(cue)
                && words.is(next - 1, "by")
                && any(scene.labels(), label -> label.first() == next);
    }

    /** "It should not have waited for their offer": what was not done is something else. */
    private boolean isOfOtherVerb(Cue cue) {
        boolean auxiliary = cue.inflection() == Inflection.FIXED
                && (cue.kind() == CueKind.NOT || cue.kind() == CueKind.MAYBE || cue.kind() == CueKind.WISH);
        int have = words.is(cue.end(), "not") ? cue.end() + 1 : cue.end();
        if (!auxiliary || !words.is(have, "have") || !WordList.PERFECT_MODAL.isAmong(words, have - 2, have)) {
            return false;
        }
        return none(scene.cues(), verb -> verb.first() > have && verb.first() <= have + 3);
    }

    /**
     * What the cue does here: who calls off a ceremony puts off what was to be signed at it, and who rejects a report
     * denies what it says.
     */
    private CueKind kindOf(Cue cue, int next) {
        int to = Math.min(next, cue.end() + OBJECT_WITHIN);
        return switch (cue.kind()) {
            case END, SUSPEND -> {
                if (cue.isVerb() && isObject(WordList.ESTRANGEMENT, cue.end(), to)) {
                    // "Agreed to end their rift by restoring ties."
                    yield CueKind.SAY;
                }
                yield cue.isVerb() && isObject(WordList.EVENT, cue.end(), to) ? CueKind.DELAY : cue.kind();
            }
            case REFUSE -> cue.isVerb() && isObject(WordList.REPORT_NOUN, cue.end(), to) ? CueKind.DENY : cue.kind();
            default -> cue.kind();
        };
    }

    private boolean isObject(WordList nouns, int from, int to) {
        for (int i = from; i < to && !words.isPunctuation(i); i++) {
            if (nouns.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** A noun governs what its preposition leads to: "talks on", "offer of", "plans to". */
    private boolean governs(Cue noun, int next) {
        int at = noun.end();
        if (noun.kind() == CueKind.BILL && words.is(next, "would") && next - at <= BILL_WITHIN) {
            // "A bill in Congress would strip ..."
            return true;
        }
        for (int i = at; i < Math.min(next, at + 6); i++) {
            if (words.isPunctuation(i)) {
                return false;
            }
            if (words.is(i, "by") && i == at) {
                return governsBehindDoers(i, next);
            }
            if (words.is(i, "of") && noun.kind() == CueKind.AGREE) {
                // "The decision of its ally" decides nothing about the ally.
                return false;
            }
            if (WordList.GOVERNING_PREPOSITION.holds(words, i)) {
                return next - i <= GOVERNED_WITHIN;
            }
            if (WordList.PLACE_PREPOSITION.holds(words, i)) {
                return governsBehindPlace(i, next);
            }
        }
        return next - at <= 1;
    }

    /** "The decision by the presidents of A and B to ..." */
    private boolean governsBehindDoers(int by, int next) {
        int end = by + 1;
        for (ActorGroup group : scene.groups()) {
            if (group.first() > by && group.end() <= next && group.first() - end <= GOVERNED_WITHIN) {
                end = group.end();
            }
        }
        for (int i = end; i < Math.min(next, end + OBJECT_WITHIN); i++) {
            if (words.is(i, "to")) {
                return next - i <= GOVERNED_WITHIN;
            }
        }
        return false;
    }

    /** "Talks in Muscat on ..." */
    private boolean governsBehindPlace(int from, int next) {
        for (int i = from + 1; i < Math.min(next, from + 8); i++) {
            if (words.isPunctuation(i)) {
                return false;
            }
            if (WordList.TOPIC_PREPOSITION.holds(words, i)) {
                return next - i <= 6;
            }
        }
        return false;
    }

    /** A comma with a new subject behind it cuts a verb off from what follows, unless it only sets something apart. */
    private boolean isCutOff(Cue cue, int next) {
        if (cue.kind() == CueKind.PAST) {
            return grammar.hasComma(cue.end(), next);
        }
        if (cue.kind() == CueKind.NOT && words.is(cue.first() - 1, ",") && grammar.hasComma(cue.end(), next)) {
            // "Oman, not itself attacked, ..."
            return true;
        }
        if (cue.kind() == CueKind.NOT && isSetApart(cue, next)) {
            return true;
        }
        boolean wide = cue.kind() == CueKind.MAYBE || cue.kind() == CueKind.SAY || cue.kind() == CueKind.DEFACTO;
        if (wide || grammar.commas(cue.end(), next) != 1) {
            return false;
        }
        return any(
                scene.groups(),
                group -> group.first() >= cue.end() && group.end() <= next && words.is(group.first() - 1, ","));
    }

    /** "Oman, host to neither of them, ...": what is said between two commas behind a name. */
    private boolean isSetApart(Cue cue, int next) {
        int comma = cue.first() - 1;
        while (comma > 0 && !words.isPunctuation(comma)) {
            comma--;
        }
        int opening = comma;
        return words.is(opening, ",")
                && grammar.hasComma(cue.end(), next)
                && any(scene.groups(), group -> group.end() == opening)
                && none(scene.cues(), verb -> verb.isVerb() && verb.first() > opening && verb.first() < cue.first());
    }

    /** "What both call a strategic partnership" is one. */
    private boolean isNaming(Cue cue) {
        return cue.kind() == CueKind.KEEP && cue.isVerb() && words.isAmong("what", cue.first() - 4, cue.first());
    }
}
