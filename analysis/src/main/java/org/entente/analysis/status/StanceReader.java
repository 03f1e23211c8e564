package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a sentence holds a label: the cues that reach it, applied from the label outwards. */
final class StanceReader {

    private static final int AUXILIARY_WITHIN = 3;
    private static final int PARENTHESIS_WITHIN = 14;
    private static final int SUBJECT_WITHIN = 10;
    private static final int MEASURE_WITHIN = 6;
    private static final int OUTCOME_WITHIN = 6;

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
        this.outerClauses = new OuterClauses(scene);
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
            this.apposed = isApposed();
        }

        Outcome read() {
            readCopula();
            readOwnMove();
            if (!apposed) {
                List<Cue> left = reach.leftOf(label, clause);
                readLeft(left);
                readInversion();
                readHolding();
                readRight(left);
                readFromNowOn();
                readOutcome();
                readProspect();
                readSupposedSubject();
                readKnownAct();
                stance = outerClauses.apply(stance, clause, label, applied);
            }
            settle();
            return new Outcome(stance, moves, innermostVerb, applied, act, verbs, advised);
        }

        private void take(CueKind cue) {
            stance = stance.under(cue);
            applied.add(cue);
        }

        /** "Is one of its partners", "was a partner". */
        private void readCopula() {
            int back = copulaBefore();
            boolean member = label.form() == LabelForm.BLOC && label.end() - label.first() > 1;
            if ((member || label.form() == LabelForm.PARTNER) && !apposed && back > 0) {
                int copula = label.first() - back;
                if (WordList.SUPPOSING.holds(words, copula - 2)) {
                    // "As though it were an ally"
                    return;
                }
                boolean was = WordList.PAST_COPULA.holds(words, copula)
                        || (words.is(copula, "been") && grammar.isSaid("had", copula - 2, copula));
                take(was && !speech.isReported(clause) ? CueKind.PAST : CueKind.KEEP);
            }
        }

        /** How far before a partner "is", "are", "was" or "were" stands; 0 if it does not. */
        private int copulaBefore() {
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

        /** A label that is a verb, such as "recognise". */
        private void readOwnMove() {
            if (label.move().isEmpty()) {
                return;
            }
            innerNominal = true;
            take(label.move().get());
            moves = true;
            if (isStandingRecognition()) {
                stance = Stance.BARE.as(Modality.REAFFIRMED);
            }
        }

        /** "The states that still recognise ...", "the twelve that recognise ...": nothing moves. */
        private boolean isStandingRecognition() {
            String recognise = words.folded(label.head());
            boolean present = recognise.startsWith("recogni") && (recognise.endsWith("e") || recognise.endsWith("es"));
            return present && WordList.STILL_DOING.isAmong(words, label.first() - 3, label.first());
        }

        private void readLeft(List<Cue> left) {
            if (isUnderIt()) {
                take(CueKind.KEEP);
                finite = true;
                return;
            }
            for (int i = left.size() - 1; i >= 0; i--) {
                Cue cue = asMeant(left, i);
                int next = i + 1 < left.size() ? left.get(i + 1).first() : label.first();
                if ((finite && !isAuxiliary(cue))
                        || isOfNobody(cue)
                        || isFromNowOn(cue)
                        || !reach.acts(cue, next)
                        || isProspective(cue)
                        || isGivenSomething(cue)) {
                    continue;
                }
                if (cue.kind() == CueKind.KEEP && WordList.COMMEMORATION.holds(words, cue.first())) {
                    stance = stance.isFall()
                            ? stance.as(Modality.HISTORICAL)
                            : stance.as(Modality.REAFFIRMED, Polarity.FLAT);
                    applied.add(CueKind.KEEP);
                    governedBy(cue);
                    finite = true;
                    return;
                }
                if (stance.isBare() && isOblique(cue)) {
                    governedBy(cue);
                    finite = true;
                    continue;
                }
                if (stance.isBare()
                        && label.form() == LabelForm.BLOC
                        && words.folded(cue.first()).startsWith("ratif")) {
                    // One ratification of many: the accession is still to come.
                    stance = stance.as(Modality.ANNOUNCED, Polarity.UP);
                    applied.add(CueKind.WILL);
                    governedBy(cue);
                    finite = true;
                    continue;
                }
                if (stance.isBare() && isAboutStanding(cue)) {
                    take(CueKind.KEEP);
                    continue;
                }
                if (stance.isBare() && isRegarding(cue)) {
                    take(CueKind.KEEP);
                    governedBy(cue);
                    finite = true;
                    continue;
                }
                stance = under(cue);
                applied.add(cue.kind());
                if (cue.isVerb()) {
                    governedBy(cue);
                    finite = grammar.isFinite(cue) && cue.kind() != CueKind.SAY;
                    if (cue.kind().isMove() && isGerundSubject(cue)) {
                        take(CueKind.MAYBE);
                    }
                }
                if (cue.kind().isMove()) {
                    moves = true;
                    if (grammar.isHadBefore(cue) && !speech.isReported(clause, cue.first())) {
                        stance = stance.under(CueKind.PAST);
                    }
                }
            }
        }

        /** "The planned pact": what it says counts only where nothing else does. */
        private boolean isProspective(Cue cue) {
            return cue.end() == label.first()
                    && WordList.PROSPECTIVE.holds(words, cue.first())
                    && cue.first() > 0
                    && !WordList.COPULA.holds(words, cue.first() - 1);
        }

        /** "Nobody questions the alliance" does not deny it. */
        private boolean isOfNobody(Cue cue) {
            return cue.kind() == CueKind.NOT
                    && stance.isBare()
                    && label.form() != LabelForm.PARTNER
                    && (words.is(cue.first(), "nobody")
                            || (words.is(cue.first(), "no") && words.is(cue.first() + 1, "one")));
        }

        /** "As of Friday", "from now on": when, not what. */
        private boolean isFromNowOn(Cue cue) {
            return cue.kind() == CueKind.FORM
                    && cue.inflection() == Inflection.FIXED
                    && WordList.FROM_NOW_ON.holds(words, cue.first());
        }

        /** What holds from today is new, unless the sentence tells what became of it. */
        private void readFromNowOn() {
            boolean held = stance.isBare() || stance.is(Modality.REAFFIRMED);
            boolean said = scene.cues().stream().anyMatch(cue -> isFromNowOn(cue) && cue.reaches(label));
            if (held && said) {
                take(CueKind.FORM);
                moves = true;
            }
        }

        /** What a verb means by what stands around it. */
        private Cue asMeant(List<Cue> left, int at) {
            Cue cue = left.get(at);
            if (cue.kind() == CueKind.KEEP && (isToBeNamed(left, at) || isToBeDeveloped(cue) || isDesignated(cue))) {
                return cue.as(CueKind.FORM);
            }
            return isWithin(cue) ? cue.as(CueKind.KEEP) : cue;
        }

        /** "They hope to call one another partners": so far they do not. */
        private boolean isToBeNamed(List<Cue> left, int at) {
            Cue naming = left.get(at);
            boolean promised = at > 0
                    && left.get(at - 1).kind() == CueKind.WILL
                    && naming.first() - left.get(at - 1).end() <= 1;
            return WordList.NAMING.holds(words, naming.first())
                    && (promised || grammar.isInfinitive(naming))
                    && left.subList(0, at).stream()
                            .anyMatch(cue -> cue.kind() == CueKind.WISH || cue.kind() == CueKind.WILL);
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
            boolean given = label.label() == Label.MAJOR_NON_NATO_ALLY || label.label() == Label.DEFENCE_COOPERATION;
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

        /** "Came away with the rank of partner", "ended with a pact": that is what came of it. */
        private void readOutcome() {
            if (!stance.isBare() || verb >= 0) {
                return;
            }
            for (int i = label.first() - 1; i >= Math.max(clause.first() + 1, label.first() - OUTCOME_WITHIN); i--) {
                if (words.is(i, "with")) {
                    boolean came = WordList.OUTCOME.isAmong(words, Math.max(clause.first(), i - OUTCOME_WITHIN), i);
                    if (came) {
                        take(CueKind.FORM);
                        moves = true;
                    }
                    return;
                }
            }
        }

        /** "Trains officers under the pact: whatever is done, the pact is in force. */
        private boolean isUnderIt() {
            int before = label.first() - 1;
            if (WordList.DETERMINER.holds(words, before) || WordList.DEFINITE.holds(words, before)) {
                before--;
            }
            return stance.isBare() && WordList.UNDER.holds(words, before) && label.form() != LabelForm.ENVOY;
        }

        /** "Gives substance to the partnership" makes none. */
        private boolean isGivenSomething(Cue cue) {
            int article = articleOfLabel();
            boolean led = article - 1 >= cue.end() && WordList.DEFINITE.holds(words, article);
            boolean made = cue.kind() == CueKind.FORM || (cue.kind() == CueKind.WISH && cue.inflection() == Inflection.NOUN);
            if (!led || !made) {
                return false;
            }
            boolean given = cue.kind() == CueKind.FORM && cue.near() > 0 && WordList.GIVEN_TO.holds(words, article - 1);
            return given || (words.is(article - 1, "for"));
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
                    && commas != 1
                    && verb - cue.end() <= (commas == 2 ? PARENTHESIS_WITHIN : AUXILIARY_WITHIN);
        }

        /** "Considers Oman a partner" weighs nothing. */
        private boolean isRegarding(Cue cue) {
            return label.form() == LabelForm.PARTNER
                    && (cue.kind() == CueKind.TALK || cue.kind() == CueKind.MAYBE)
                    && words.folded(cue.first()).startsWith("consider")
                    && !words.is(cue.first(), "considering");
        }

        /** "Appeals to its allies", "talks with a strategic partner": who is spoken to is a partner, not to become one. */
        private boolean isOblique(Cue cue) {
            if (label.form() != LabelForm.PARTNER) {
                return false;
            }
            int before = label.first() - 1;
            boolean owned = WordList.DEFINITE.holds(words, before)
                    || words.is(before, "other")
                    || scene.groups().stream().anyMatch(group -> group.end() == label.first() && group.possessive());
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

        /** "Discussed their partnership" talks of one that they have. */
        private boolean isAboutStanding(Cue cue) {
            boolean own = words.is(label.first() - 1, "their") || words.is(label.first() - 1, "its");
            return own
                    && cue.kind() == CueKind.TALK
                    && words.folded(cue.first()).startsWith("discuss");
        }

        /** What the cue makes of the stance so far, by what else the sentence says. */
        private Stance under(Cue cue) {
            if (cue.kind() == CueKind.MAYBE && words.is(cue.first(), "would")) {
                if (stance.is(Modality.PROPOSED)) {
                    return stance;
                }
                Optional<Cue> said = speech.saidBefore(cue);
                boolean open = stance.is(Modality.NEGOTIATING) || stance.is(Modality.REAFFIRMED);
                if (open && said.isPresent() && !isConditional()) {
                    return stance;
                }
                boolean toBe = stance.isBare() && label.form() == LabelForm.PARTNER && said.isPresent();
                if (toBe && !isConditional()) {
                    return speech.isSaidJointly(said.get())
                            ? stance.under(CueKind.FORM)
                            : stance.as(Modality.ANNOUNCED, Polarity.UP);
                }
                if (stance.isChange() && said.isPresent() && !isConditional()) {
                    // A joint "would" is done, one side's is a promise.
                    return speech.isSaidJointly(said.get()) ? stance.pending(false) : stance.as(Modality.ANNOUNCED);
                }
            }
            if (cue.kind() == CueKind.WISH && words.is(cue.first(), "should")) {
                if (opensClause(cue)) {
                    return stance.under(CueKind.MAYBE);
                }
                if (isAgreedThat()) {
                    return stance.isBare() ? stance.under(CueKind.FORM) : stance;
                }
            }
            boolean decided = innerNominal || (agreed && cue.inflection() != Inflection.NOUN);
            if (stance.isFall() && cue.kind().isMoveDown() && !decided) {
                // Two words for one fall: "called home for consultations"; but "suspends its decision to end" keeps.
                return stance;
            }
            boolean willNoLonger =
                    cue.kind() == CueKind.WILL && words.is(cue.end(), "no") && words.is(cue.end() + 1, "longer");
            if (willNoLonger && stance.isFall()) {
                // "Will no longer recognise" is said once for all.
                return stance;
            }
            boolean can = words.is(cue.first(), "can") || words.is(cue.first(), "could");
            if (can && stance.isFall() && words.is(cue.end(), "no") && words.is(cue.end() + 1, "longer")) {
                // "Can no longer be called a partner": it is none.
                return stance;
            }
            if (cue.kind() == CueKind.AGREE && stance.isFall() && isOfParliament(cue)) {
                // A parliament that votes for a break asks the government for one.
                return stance.as(Modality.PROPOSED);
            }
            boolean word = cue.kind() == CueKind.ANNOUNCE || cue.kind() == CueKind.AGREE;
            if (word && stance.isBare() && label.form() == LabelForm.BLOC) {
                // Who declares that a state will be a member has not made it one.
                return stance.as(Modality.ANNOUNCED, Polarity.UP);
            }
            if (cue.kind() == CueKind.NOT && isRenewed() && label.form() == LabelForm.TREATY) {
                return stance.as(Modality.ENDED, Polarity.DOWN);
            }
            if (cue.kind().isMove()) {
                innerNominal = cue.inflection() == Inflection.NOUN || cue.inflection() == Inflection.ING;
            }
            agreed |= cue.kind() == CueKind.AGREE;
            advised |= words.is(cue.first(), "should");
            if (cue.kind() == CueKind.NOT && agreed && stance.is(Modality.ESTABLISHED)) {
                return stance.as(Modality.REFUSED, Polarity.FLAT);
            }
            Stance next = stance.under(cue.kind());
            if (cue.kind().isMove() || cue.kind() == CueKind.ANNOUNCE || cue.kind() == CueKind.AGREE) {
                // "Signs protocols to establish relations" leaves it to be done.
                boolean stillToDo = stance.pending() && cue.kind().isMove();
                return next.pending(next.isChange() && (stillToDo || grammar.isInfinitive(cue)));
            }
            return next;
        }

        /** "Agreed that their ties should be raised": what both agree should be is so. */
        private boolean isAgreedThat() {
            if (clause.link() != Clause.Link.THAT || clause.index() == 0) {
                return false;
            }
            Clause outer = scene.clauses().get(clause.index() - 1);
            return scene.cues().stream()
                    .anyMatch(cue -> cue.kind() == CueKind.AGREE && cue.isVerb() && outer.holds(cue.first()));
        }

        private boolean isOfParliament(Cue vote) {
            boolean relations = label.label() == Label.DIPLOMATIC_RELATIONS;
            return relations && WordList.PARLIAMENT.isAmong(words, vote.first() - 3, vote.first());
        }

        /** "Not prolonged" is left to end. */
        private boolean isRenewed() {
            return (stance.is(Modality.REAFFIRMED) || stance.is(Modality.ESTABLISHED))
                    && innermostVerb >= 0
                    && WordList.RENEWING.holds(words, innermostVerb);
        }

        private boolean opensClause(Cue cue) {
            return cue.first() == 0
                    || words.is(cue.first() - 1, ",")
                    || scene.clauseOf(cue.first()).first() == cue.first();
        }

        private boolean isConditional() {
            return words.is(0, "if")
                    || scene.clauses().stream().anyMatch(other -> other.link() == Clause.Link.CONDITION);
        }

        /** "While raising ties to X brings peace": who raises them is not told to have done so. */
        private boolean isGerundSubject(Cue cue) {
            if (cue.inflection() != Inflection.ING) {
                return false;
            }
            int opening = clause.first();
            boolean linked = cue.first() == opening + 1 && WordList.GERUND_OPENER.holds(words, opening);
            boolean opensMain = clause.link() == Clause.Link.PARTICIPLE
                    && cue.first() == opening
                    && scene.cues().stream()
                            .noneMatch(other ->
                                    other.isVerb() && other.first() < opening && other.inflection() != Inflection.ING);
            return linked || opensMain || cue.first() == 0;
        }

        private void readInversion() {
            boolean inverted = grammar.isInverted() || grammar.isInvertedBefore(innermostVerb);
            if (inverted && stance.modality().isPresent()) {
                stance = stance.under(CueKind.MAYBE);
            }
        }

        /** "Had a partnership" is over, "are partners now" is new. */
        private void readHolding() {
            boolean held = stance.isBare() || stance.is(Modality.REAFFIRMED);
            if (held && isHad() && !speech.isReported(clause)) {
                take(CueKind.PAST);
            }
            if ((stance.isBare() || stance.is(Modality.REAFFIRMED)) && words.is(label.end(), "now")) {
                take(CueKind.FORM);
            }
        }

        private boolean isHad() {
            for (int i = label.first() - 1; i >= Math.max(0, label.first() - 4); i--) {
                if (words.is(i, "had")) {
                    return !words.is(i - 1, "has") && !words.is(i - 1, "have") && !words.is(i + 1, "to");
                }
                if (!WordList.BEFORE_HELD.holds(words, i)) {
                    return false;
                }
            }
            return false;
        }

        private void readRight(List<Cue> left) {
            boolean governed = verb >= 0 && finite;
            for (Cue cue : reach.rightOf(label, clause)) {
                if (isFromNowOn(cue) || !predicates.acts(label, cue, governed) || isHowFar(cue)) {
                    continue;
                }
                if (predicates.isDoneToIt(label, cue)) {
                    stance = doneUnder(cue, left);
                    verbs.add(cue.first());
                    applied.add(cue.kind());
                    moves = true;
                    continue;
                }
                List<Cue> auxiliaries = predicates.auxiliariesBefore(cue, label.end());
                // "If the treaty is ended": what is supposed is the end.
                boolean supposed = cue.kind().isMove() && !moves && verb < 0 && stance.is(Modality.HYPOTHETICAL);
                if (supposed) {
                    stance = Stance.BARE;
                }
                if (isBroughtTo(cue, left)) {
                    stance = doneUnder(cue, left);
                    verbs.add(cue.first());
                    applied.add(cue.kind());
                    moves = true;
                    continue;
                }
                if (cue.kind() == CueKind.EXPEL && !stance.is(Modality.HYPOTHETICAL)) {
                    // "Asks the ambassador to leave" asks for nothing.
                    stance = Stance.BARE;
                }
                stance = under(isPutOnHold(cue) ? cue.as(CueKind.SUSPEND) : cue).pending(false);
                applied.add(cue.kind());
                moves |= cue.kind().isMove();
                verbs.add(cue.first());
                if (!clause.holds(cue.first())) {
                    Clause other = scene.clauseOf(cue.first());
                    act = Optional.of(new Clause(other.index(), cue.first(), other.end(), other.link()));
                }
                if (cue.isVerb() && innermostVerb < 0) {
                    innermostVerb = cue.first();
                }
                for (int i = auxiliaries.size() - 1; i >= 0; i--) {
                    stance = under(auxiliaries.get(i));
                    applied.add(auxiliaries.get(i).kind());
                }
                if (cue.isVerb() && grammar.isHadBefore(cue) && !speech.isReported(clause, cue.first())) {
                    stance = stance.under(CueKind.PAST);
                }
                if (supposed) {
                    stance = stance.under(CueKind.MAYBE);
                }
            }
        }

        /** "Reduced its relations to the lowest level": how far they fell. */
        private boolean isHowFar(Cue cue) {
            return stance.isFall() && cue.kind().isMoveDown() && cue.inflection() == Inflection.FIXED;
        }

        /** "Will bring its embassy down to the rank of chargé": what is promised before it is done behind it. */
        private boolean isBroughtTo(Cue cue, List<Cue> left) {
            boolean house = label.form() == LabelForm.EMBASSY || label.form() == LabelForm.RELATIONS;
            return house
                    && cue.kind().isMoveDown()
                    && !moves
                    && stance.is(Modality.ANNOUNCED)
                    && left.stream().noneMatch(other -> other.kind().isMove());
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

        /** "The planned pact", "a possible treaty" are still to come. */
        private void readProspect() {
            int before = label.first() - 1;
            if (stance.isBare() && WordList.PROSPECTIVE.holds(words, before)) {
                String word = words.folded(before);
                boolean wished = word.startsWith("propos") || word.startsWith("sugg") || word.equals("sought");
                boolean possible = word.startsWith("possib") || word.startsWith("potent") || word.equals("eventual");
                take(possible ? CueKind.MAYBE : wished ? CueKind.WISH : CueKind.WILL);
            }
        }

        /** "A pact between them would change little": it does not exist. */
        private void readSupposedSubject() {
            if (!stance.isBare() || verb >= 0 || !WordList.INDEFINITE.holds(words, label.first() - 1)) {
                return;
            }
            for (int i = label.end(); i < Math.min(clause.end(), label.end() + SUBJECT_WITHIN); i++) {
                if (WordList.CONDITIONAL_MODAL.holds(words, i)) {
                    take(CueKind.MAYBE);
                    return;
                }
                if (words.is(i, ",")) {
                    return;
                }
            }
        }

        /** "The treaty that they signed in 1994 allows for visits": what is told is when it was made. */
        private void readKnownAct() {
            if (!stance.isBare()) {
                return;
            }
            Optional<ActBehind.Act> known = actBehind.find(label);
            if (known.isPresent()) {
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

        /** "After the other side breaks the pact", "lets it lapse": in the present, as summaries tell the news of the day. */
        private boolean isInPresent() {
            return scene.cues().stream()
                            .anyMatch(cue -> cue.first() == innermostVerb && cue.inflection() == Inflection.PRESENT)
                    || (label.move().isPresent() && words.folded(label.head()).endsWith("s"))
                    || grammar.isSaid("lets", clause.first(), label.first());
        }

        /** "Six days before the election they signed a pact": no comma parts the time from what is told. */
        private boolean isMeasured() {
            // A dateline may stand before it.
            boolean opens =
                    clause.first() > 0 && clause.first() <= MEASURE_WITHIN && !words.is(clause.first(), "since");
            return opens
                    && WordList.TIME_UNIT.holds(words, clause.first() - 1)
                    && !grammar.hasComma(clause.first(), words.size());
        }

        /** "In the days of Tito, they were allies". */
        private boolean isLongAgo() {
            return scene.cues().stream()
                    .anyMatch(cue -> cue.kind() == CueKind.PAST && cue.first() == 0 && cue.end() > 2);
        }

        /** "After the shots they called their envoy home": no comma parts the time from what is told. */
        private boolean isWholeSentence() {
            return clause.first() == 0
                    && clause.index() == scene.clauses().size() - 1
                    && !grammar.hasComma(0, words.size());
        }

        /** "After signing a pact with them, he flew home tells of the pact. */
        private boolean isJustDone() {
            return clause.first() == 0
                    && words.is(0, "after")
                    && scene.cues().stream().anyMatch(cue -> cue.first() == 1 && cue.inflection() == Inflection.ING);
        }

        /** Whether what is promised or asked for hangs on a condition beside it. */
        private boolean hangsOnCondition() {
            boolean open = stance.is(Modality.ANNOUNCED) || (stance.is(Modality.PROPOSED) && advised);
            return open
                    && scene.clauses().stream()
                            .anyMatch(other -> other.link() == Clause.Link.CONDITION
                                    && (Math.abs(other.index() - clause.index()) == 1
                                            || (other.index() == 0 && clause.link() == Clause.Link.MAIN)));
        }

        /** What is still to do is announced, and what is told of another time is history. */
        private void settle() {
            if (stance.pending() && stance.isChange()) {
                stance = stance.as(Modality.ANNOUNCED);
            }
            if (hangsOnCondition()) {
                take(CueKind.MAYBE);
            }
            if (isLongAgo()) {
                take(CueKind.PAST);
            }
            if (clause.link() == Clause.Link.TIME
                    && stance.isChange()
                    && !isJustDone()
                    && !isWholeSentence()
                    && !isMeasured()
                    && !isInPresent()) {
                stance = stance.as(Modality.HISTORICAL);
            }
        }

        /** "Sanctioned its treaty ally Turkey", "Oman, a strategic partner of India,": the verb says nothing of the label. */
        private boolean isApposed() {
            if (label.form() != LabelForm.PARTNER) {
                return false;
            }
            int before = label.first() - 1;
            Optional<ActorGroup> owner = scene.groups().stream()
                    .filter(group -> group.end() == label.first() && group.possessive())
                    .reduce((a, b) -> b);
            boolean article = WordList.ARTICLE_OF_PARTNER.holds(words, before) || owner.isPresent();
            boolean nameBehind = scene.groups().stream().anyMatch(group -> group.first() == label.end());
            if (nameBehind && (article || before < 0) && !words.is(label.end() - 1, "partners")) {
                return true;
            }
            int opening = owner.map(ActorGroup::first).orElse(before);
            int comma = words.is(opening - 1, "still") ? opening - 2 : opening - 1;
            // "Oman and Malta, partners for a decade, ..."
            boolean both = words.is(before, ",")
                    && words.is(label.end(), "for")
                    && scene.groups().stream().anyMatch(group -> group.end() == before);
            return both
                    || article && words.is(comma, ",") && scene.groups().stream().anyMatch(group -> group.end() == comma);
        }
    }
}
