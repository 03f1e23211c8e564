package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a sentence holds a label: the cues that reach it, applied from the label outwards. */
final class StanceReader {

    private static final int AUXILIARY_WITHIN = 3;
    private static final int PARENTHESIS_WITHIN = 14;
    private static final String NORMAL = "normali";

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;
    private final CueReach reach;
    private final PredicateReach predicates;
    private final ReportedSpeech speech;
    private final OuterClauses outerClauses;
    private final ActBehind actBehind;

    StanceReader(Scene scene, List<WhenReader.When> dates) {
        this.scene = scene;
        this.words = scene.words();
        this.grammar = new Grammar(words);
        this.reach = new CueReach(scene, grammar);
        this.predicates = new PredicateReach(scene, grammar);
        this.speech = new ReportedSpeech(scene);
        this.outerClauses = new OuterClauses(scene, speech);
        this.actBehind = new ActBehind(scene, grammar, dates);
    }

    /**
     * What was read.
     *
     * @param stance how the label is held
     * @param moves whether some cue moves it
     * @param verb the first word of the verb that governs the label, or -1
     * @param applied the cues that were applied, in order
     * @param act the clause of the act that the sentence takes as known, where that is all it tells
     * @param verbs the first words of the verbs among the cues
     * @param advised whether it is what somebody should do
     */
    record Outcome(
            Stance stance,
            boolean moves,
            int verb,
            List<CueKind> applied,
            Optional<Clause> act,
            Set<Integer> verbs,
            boolean advised) {

        Outcome {
            applied = List.copyOf(applied);
            verbs = Set.copyOf(verbs);
        }
    }

    Outcome read(LabelMention label) {
        return new OneLabel(label).read();
    }

    /** The dated act that the sentence takes as known of the label. */
    Optional<ActBehind.Act> knownAct(LabelMention label) {
        return actBehind.find(label);
    }

    /** One label in the course of being read. */
    private final class OneLabel {

        private final LabelMention label;
        private final Clause clause;
        private final boolean apposed;
        private final CueSense sense;
        private final Combinations combinations;
        private final BareLabel bare;
        private final TimeOfTelling time;
        private final List<CueKind> applied = new ArrayList<>();
        private Stance stance = Stance.BARE;
        private boolean moves;
        private int verb = -1;
        private int innermostVerb = -1;
        private boolean finite;
        private boolean innerNominal;
        private boolean agreed;
        private boolean advised;
        private Optional<Clause> act = Optional.empty();
        private final Set<Integer> verbs = new HashSet<>();

        OneLabel(LabelMention label) {
            this.label = label;
            this.clause = scene.clauseOf(label.head());
            this.apposed = Apposition.isSetBeside(scene, label);
            this.sense = new CueSense(scene, grammar, label, clause);
            this.combinations = new Combinations(scene, speech, label, clause);
            this.bare = new BareLabel(scene, label, clause);
            this.time = new TimeOfTelling(scene, grammar, label, clause);
        }

        Outcome read() {
            readCopula();
            readCopulaBehind();
            readOwnMove();
            if (!apposed) {
                List<Cue> left = reach.leftOf(label, clause);
                readLeft(left);
                readInversion();
                readHolding();
                readRight(left);
                readFromNowOn();
                readBare();
                readKnownAct();
                stance = outerClauses.apply(stance, clause, label, applied);
                // "Should leave the one and become an ally of the other": both are advice.
                advised |= stance.is(Modality.PROPOSED)
                        && clause.link() == Clause.Link.AND
                        && words.isAmong("should", 0, clause.first());
            } else if (isFormerOne()) {
                take(CueKind.PAST);
            }
            settle();
            return new Outcome(stance, moves, innermostVerb, applied, act, verbs, advised);
        }

        /** "Oman, a former ally of Malta". */
        private boolean isFormerOne() {
            return any(
                    scene.cues(),
                    cue -> cue.kind() == CueKind.PAST
                            && cue.end() <= label.first()
                            && label.first() - cue.end() <= 1
                            && !words.isPunctuation(cue.end()));
        }

        private void take(CueKind cue) {
            stance = stance.under(cue);
            applied.add(cue);
        }

        /** "Is one of its partners", "was a partner". */
        private void readCopula() {
            int back = sense.copulaBefore();
            boolean member = label.form() == LabelForm.BLOC && label.end() - label.first() > 1;
            if ((member || label.form() == LabelForm.PARTNER) && !apposed && back > 0) {
                int copula = label.first() - back;
                if (WordList.SUPPOSING.holds(words, copula - 2)) {
                    // "As though it were an ally"
                    return;
                }
                boolean was = WordList.PAST_COPULA.holds(words, copula)
                        || (words.is(copula, "been") && words.isAmong("had", copula - 2, copula));
                take(was && !speech.isReported(clause, copula) ? CueKind.PAST : CueKind.KEEP);
            }
        }

        /** "The first allies were Oman and Malta". */
        private void readCopulaBehind() {
            boolean were = label.form() == LabelForm.PARTNER
                    && stance.isBare()
                    && WordList.PAST_COPULA.holds(words, label.end())
                    && any(scene.groups(), group -> Listing.beforeArticle(words, group.first()) == label.end());
            if (were && !speech.isReported(clause)) {
                take(CueKind.KEEP);
                take(CueKind.PAST);
            }
        }

        /** A label that is a verb, such as "recognise". */
        private void readOwnMove() {
            if (label.move().isEmpty()) {
                return;
            }
            innerNominal = true;
            take(label.move().get());
            int had = words.isAdverb(label.first() - 1) ? label.first() - 2 : label.first() - 1;
            if (words.is(had, "had") && !speech.isReported(clause)) {
                take(CueKind.PAST);
            }
            moves = true;
            if (sense.isToBeRecognised()) {
                take(CueKind.WILL);
            }
            if (sense.isStandingRecognition()) {
                stance = Stance.BARE.as(Modality.REAFFIRMED);
            }
        }

        private void readLeft(List<Cue> left) {
            if (stance.isBare() && sense.isUnderIt()) {
                take(CueKind.KEEP);
                finite = true;
                return;
            }
            for (int i = left.size() - 1; i >= 0; i--) {
                Cue cue = sense.asMeant(left, i);
                int next = i + 1 < left.size() ? left.get(i + 1).first() : label.first();
                boolean reaches =
                        (!finite || isAuxiliary(cue)) && !sense.isBeside(cue, stance.isBare()) && reach.acts(cue, next);
                if (!reaches) {
                    continue;
                }
                if (cue.kind() == CueKind.KEEP && sense.isCommemoration(cue, stance)) {
                    commemorate(cue);
                    return;
                }
                if (!(stance.isBare() && isOfStandingOne(cue))) {
                    apply(cue);
                }
            }
        }

        /** "The anniversary of their break" is of history, that of their pact of a pact that stands. */
        private void commemorate(Cue cue) {
            stance = stance.commemorated();
            applied.add(CueKind.KEEP);
            govern(cue);
        }

        /** Whether the cue is about a partner or a partnership that they have, or one that others must still admit. */
        private boolean isOfStandingOne(Cue cue) {
            if (sense.isOblique(cue)) {
                govern(cue);
                return true;
            }
            if (label.form() == LabelForm.BLOC && words.folded(cue.first()).startsWith("ratif")) {
                // One ratification of many: the accession is still to come.
                stance = stance.as(Modality.ANNOUNCED, Polarity.UP);
                applied.add(CueKind.WILL);
                govern(cue);
                return true;
            }
            if (sense.isAboutStanding(cue)) {
                take(CueKind.KEEP);
                return true;
            }
            if (sense.isRegarding(cue)) {
                take(CueKind.KEEP);
                govern(cue);
                return true;
            }
            return false;
        }

        private void govern(Cue cue) {
            governedBy(cue);
            finite = true;
        }

        private void apply(Cue cue) {
            stance = under(cue);
            applied.add(cue.kind());
            if (cue.isVerb()) {
                governedBy(cue);
                finite = (grammar.isFinite(cue) && cue.kind() != CueKind.SAY) || sense.isOfNounBefore(cue);
                if (cue.kind().isMove() && sense.isGerundSubject(cue)) {
                    take(CueKind.MAYBE);
                }
            }
            if (cue.kind().isMove()) {
                moves = true;
                toldOfThePast(cue);
            }
        }

        /** "Had signed". */
        private void toldOfThePast(Cue verb) {
            if (grammar.isHadBefore(verb) && !speech.isReported(clause, verb.first())) {
                stance = stance.under(CueKind.PAST);
            }
        }

        /** What the cue makes of the stance so far, by what else the sentence says. */
        private Stance under(Cue cue) {
            var soFar = new Combinations.SoFar(stance, innermostVerb, innerNominal, agreed);
            Optional<Stance> decided = combinations.of(cue, soFar);
            if (decided.isPresent()) {
                return decided.get();
            }
            if (cue.kind().isMove()) {
                innerNominal = cue.inflection() == Inflection.NOUN || cue.inflection() == Inflection.ING;
            }
            agreed |= cue.kind() == CueKind.AGREE;
            advised |= words.is(cue.first(), "should");
            Stance next = stance.under(cue.kind());
            if (cue.kind().isMove() || cue.kind() == CueKind.ANNOUNCE || cue.kind() == CueKind.AGREE) {
                // "Signs protocols to establish relations" leaves it to be done.
                boolean stillToDo = stance.pending() && cue.kind().isMove();
                boolean toBeDone = grammar.isInfinitive(cue) && !grammar.isOutcome(cue) && !sense.isOrdered(cue);
                return next.pending(next.isChange() && (stillToDo || toBeDone));
            }
            return next;
        }

        /** What holds from today is new, unless the sentence tells what became of it. */
        private void readFromNowOn() {
            if (isHeld() && bare.isFromNowOn(sense)) {
                take(CueKind.FORM);
                moves = true;
            }
        }

        private boolean isHeld() {
            return stance.isBare() || stance.is(Modality.REAFFIRMED);
        }

        /** What is said of a label that nothing has moved. */
        private void readBare() {
            if (stance.isBare() && verb < 0 && (bare.isOutcome() || bare.isWhatWasDone())) {
                take(CueKind.FORM);
                moves = true;
            }
            if (stance.isBare()) {
                bare.prospect().ifPresent(this::take);
            }
            if (stance.isBare() && bare.isOfYear()) {
                take(CueKind.PAST);
            }
            if (stance.isBare() && verb < 0 && bare.isSupposed()) {
                take(CueKind.MAYBE);
            }
        }

        private void governedBy(Cue cue) {
            verb = cue.first();
            verbs.add(cue.first());
            innermostVerb = innermostVerb < 0 ? verb : innermostVerb;
        }

        /** A finite verb stops what stands further out, all but its auxiliaries. */
        private boolean isAuxiliary(Cue cue) {
            boolean auxiliary = switch (cue.kind()) {
                case NOT, NOMORE, WILL, MAYBE, PAST -> cue.inflection() == Inflection.FIXED;
                // "Has not yet signed", "has never signed"
                case DENY, DELAY -> cue.inflection() == Inflection.FIXED && verb - cue.end() <= 1;
                default -> false;
            };
            int commas = grammar.commas(cue.end(), verb);
            return auxiliary
                    && !isBeforeNextVerb(cue)
                    && commas != 1
                    && verb - cue.end() <= (commas == 2 ? PARENTHESIS_WITHIN : AUXILIARY_WITHIN);
        }

        /** "Are no longer foes and are forming a partnership": "and" with an auxiliary begins anew. */
        private boolean isBeforeNextVerb(Cue cue) {
            for (int i = cue.end(); i < verb; i++) {
                if (words.is(i, "and") && (WordList.AUXILIARY.holds(words, i + 1) || words.is(i + 1, "do"))) {
                    return true;
                }
            }
            return false;
        }

        private void readInversion() {
            boolean inverted = grammar.isInverted() || grammar.isInvertedBefore(innermostVerb);
            if (inverted && stance.modality().isPresent()) {
                stance = stance.under(CueKind.MAYBE);
            }
        }

        /** "Had a partnership" is over, "are partners now" is new. */
        private void readHolding() {
            if (isHeld() && bare.isHad() && !speech.isReported(clause)) {
                take(CueKind.PAST);
            }
            if (isHeld() && (bare.isNow() || bare.isFirstWithWhich())) {
                take(CueKind.FORM);
            }
        }

        private void readRight(List<Cue> left) {
            boolean governed = verb >= 0 && finite;
            for (Cue cue : reach.rightOf(label, clause)) {
                if (sense.isFromNowOn(cue)
                        || !predicates.acts(label, cue, governed)
                        || isHowFar(cue)
                        || isWhatFor(cue)) {
                    continue;
                }
                if (predicates.isDoneToIt(label, cue) || isBroughtTo(cue, left) || isDeclaredUnwelcome(cue, left)) {
                    stance = doneUnder(cue, left);
                    verbs.add(cue.first());
                    applied.add(cue.kind());
                    moves = true;
                } else {
                    readPredicate(cue);
                }
            }
        }

        /** "Ties were cut", "the signing has slipped", "the ambassador is to leave". */
        private void readPredicate(Cue cue) {
            // "If the treaty is ended": what is supposed is the end.
            boolean supposed = cue.kind().isMove() && !moves && verb < 0 && stance.is(Modality.HYPOTHETICAL);
            // "Asks the ambassador to leave" asks for nothing.
            boolean told = cue.kind() == CueKind.EXPEL && !stance.is(Modality.HYPOTHETICAL);
            if (supposed || told) {
                stance = Stance.BARE;
            }
            Cue done = asDone(cue);
            stance = under(done).pending(false);
            if (stance.isChange() && (grammar.isStillToBeDone(cue) || isStillToDo(cue))) {
                stance = stance.under(CueKind.WILL);
            }
            applied.add(done.kind());
            moves |= cue.kind().isMove();
            verbs.add(cue.first());
            if (!clause.holds(cue.first())) {
                Clause other = scene.clauseOf(cue.first());
                act = Optional.of(new Clause(other.index(), cue.first(), other.end(), other.link()));
            }
            if (cue.isVerb() && innermostVerb < 0) {
                innermostVerb = cue.first();
            }
            List<Cue> auxiliaries = predicates.auxiliariesBefore(cue, label.end());
            for (int i = auxiliaries.size() - 1; i >= 0; i--) {
                stance = under(auxiliaries.get(i));
                applied.add(auxiliaries.get(i).kind());
            }
            if (cue.isVerb()) {
                toldOfThePast(cue);
            }
            if (supposed) {
                stance = stance.under(CueKind.MAYBE);
            }
        }

        /** "Maltese envoy to return": a headline's future, where no verb before it asks him to. */
        private boolean isStillToDo(Cue cue) {
            return verb < 0
                    && cue.inflection() == Inflection.BASE
                    && words.is(label.end(), "to")
                    && cue.first() == label.end() + 1;
        }

        /** "Reduced its relations to the lowest level": how far they fell. */
        private boolean isHowFar(Cue cue) {
            return stance.isFall() && cue.kind().isMoveDown() && cue.inflection() == Inflection.FIXED;
        }

        /** "Would be recalled for consultations": what for. */
        private boolean isWhatFor(Cue cue) {
            return cue.kind() == CueKind.RECALL
                    && cue.inflection() == Inflection.FIXED
                    && applied.contains(CueKind.RECALL);
        }

        /** "Will bring its embassy down to the rank of chargé": what is promised before it is done behind it. */
        private boolean isBroughtTo(Cue cue, List<Cue> left) {
            boolean house = label.form() == LabelForm.EMBASSY || label.form() == LabelForm.RELATIONS;
            return house
                    && cue.kind().isMoveDown()
                    && !moves
                    && stance.is(Modality.ANNOUNCED)
                    && none(left, other -> other.kind().isMove());
        }

        /** "Is considering declaring the envoy persona non grata": what is thought of before is the declaring. */
        private boolean isDeclaredUnwelcome(Cue cue, List<Cue> left) {
            return cue.kind() == CueKind.EXPEL
                    && WordList.UNWELCOME.holds(words, cue.first())
                    && any(left, other -> other.kind() == CueKind.ANNOUNCE);
        }

        /** What a verb behind the label means by what stands around it. */
        private Cue asDone(Cue cue) {
            if (isPutOnHold(cue)) {
                return cue.as(CueKind.SUSPEND);
            }
            return cue.kind() == CueKind.RESTORE && sense.isGoingHome(cue) ? cue.as(CueKind.RECALL) : cue;
        }

        /** "Puts its partnership with them on hold": what is there already rests. */
        private boolean isPutOnHold(Cue cue) {
            boolean held = label.form() == LabelForm.TIE || label.form() == LabelForm.RELATIONS;
            return held
                    && cue.kind() == CueKind.DELAY
                    && words.is(cue.first(), "on")
                    && stance.isBare()
                    && WordList.DEFINITE.holds(words, label.first() - 1)
                    && WordList.PUTTING.holds(words, label.first() - 2);
        }

        /** What is done behind the label, under what is wished or promised before it. */
        private static Stance doneUnder(Cue done, List<Cue> left) {
            Stance result = Stance.BARE.under(done.kind());
            for (int i = left.size() - 1; i >= 0; i--) {
                CueKind kind = left.get(i).kind();
                result = kind.isMove() ? result : result.under(kind);
            }
            return result;
        }

        /** "The treaty that they signed in 1994 allows for visits": what is told is when it was made. */
        private void readKnownAct() {
            if (!stance.isBare()) {
                return;
            }
            Optional<ActBehind.Act> known = actBehind.find(label);
            if (known.isPresent() && bare.isHeldNow(known.get())) {
                take(CueKind.KEEP);
            } else if (known.isPresent()) {
                Cue done = known.get().verb();
                take(done.kind());
                verbs.add(done.first());
                moves |= done.kind().isMove();
                innermostVerb = innermostVerb < 0 ? done.first() : innermostVerb;
                List<Cue> auxiliaries = predicates.auxiliariesBefore(done, label.end());
                for (int i = auxiliaries.size() - 1; i >= 0; i--) {
                    take(auxiliaries.get(i).kind());
                }
                act = Optional.of(known.get().clause());
            }
        }

        /** "Its path is clear after a parliament ratifies the protocol": one of many, and nobody joins yet. */
        private boolean isOfOneRatification() {
            return label.form() == LabelForm.BLOC
                    && WordList.RATIFYING.isAmong(words, 0, words.size())
                    && none(
                            scene.cues(),
                            cue -> cue.kind() == CueKind.FORM
                                    && cue.reaches(label)
                                    && !WordList.RATIFYING.holds(words, cue.first()));
        }

        /** "Agreed to normalise relations": there may never have been any, unless the sentence speaks of a break. */
        private boolean isFirstNormalisation() {
            boolean normal = isNormal(label.head()) || verbs.stream().anyMatch(this::isNormal);
            return stance.detail().equals(Claim.RESTORED) && normal && !speaksOfBreak();
        }

        private boolean isNormal(int word) {
            return words.folded(word).startsWith(NORMAL);
        }

        private boolean speaksOfBreak() {
            for (int i = 0; i < words.size(); i++) {
                boolean back = WordList.REOPENING.holds(words, i) && !isNormal(i);
                if (back || WordList.BROKEN.holds(words, i)) {
                    return true;
                }
            }
            return false;
        }

        /** "A professor argues that they should": who speaks for no state proposes nothing. */
        private boolean isOfOutsider() {
            return stance.is(Modality.PROPOSED)
                    && any(
                            scene.cues(),
                            cue -> cue.kind() == CueKind.SAY
                                    && cue.isVerb()
                                    && WordList.OUTSIDER.isAmong(words, cue.first() - 5, cue.first()));
        }

        /** "It would be a mistake to break off relations": what is warned of is supposed. */
        private boolean isCalledMistaken() {
            for (int i = 0; i + 1 < words.size(); i++) {
                if (words.is(i, "would") && words.is(i + 1, "be") && WordList.MISTAKEN.isAmong(words, i + 2, i + 5)) {
                    return true;
                }
            }
            return false;
        }

        /** What is still to do is announced, and what is told of another time is history. */
        private void settle() {
            if (stance.pending() && stance.isChange()) {
                stance = stance.as(Modality.ANNOUNCED);
            }
            if (stance.is(Modality.ESTABLISHED) && isFirstNormalisation()) {
                stance = stance.moved(Modality.ESTABLISHED, Polarity.UP, "");
            }
            if (stance.is(Modality.ESTABLISHED) && isOfOneRatification()) {
                stance = stance.as(Modality.ANNOUNCED);
            }
            boolean ahead = stance.isChange() || stance.is(Modality.ANNOUNCED);
            boolean opinion = (ahead && isCalledMistaken()) || (advised && isOfOutsider());
            boolean toCome = stance.isChange() && (time.isYetToHappen(innermostVerb) || time.hangsOnIf(innermostVerb));
            if (time.hangsOnCondition(stance, advised) || opinion || toCome) {
                take(CueKind.MAYBE);
            }
            if (time.isLongAgo()) {
                take(CueKind.PAST);
            }
            if (stance.is(Modality.ESTABLISHED) && time.isUntilThen(innermostVerb)) {
                stance = stance.as(Modality.HISTORICAL);
            }
            boolean known = time.isBefore(innermostVerb)
                    || time.isAmongTheFirst(innermostVerb)
                    || time.isWhenKnown(innermostVerb);
            if (stance.isChange() && known) {
                stance = stance.as(Modality.HISTORICAL);
            }
        }
    }
}
