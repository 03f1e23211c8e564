package org.entente.analysis.status;

import static org.entente.analysis.text.Each.none;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;

/** Makes claims of one label in a sentence, or tells why it makes none. */
final class ClaimMaker {

    /** What an auxiliary, or what stands in its place, makes of a verb. */
    private static final Set<CueKind> AUXILIARIES = Set.of(CueKind.WILL, CueKind.MAYBE, CueKind.WISH, CueKind.NOT);

    /** What came of a label. */
    sealed interface Result {}

    /** The label made claims. */
    record Drafted(List<Draft> drafts) implements Result {
        Drafted {
            drafts = List.copyOf(drafts);
        }
    }

    /** The label made none. */
    record PassedOver(Objection objection) implements Result {}

    private final Scene scene;
    private final StanceReader stances;
    private final DyadFinder dyads;
    private final GenreLight light;
    private final ActDates dates;
    private final Rungs rungs;
    private final Objections objections;
    private final Optional<String> speaker;

    ClaimMaker(Scene scene, Memory memory, Optional<LocalDate> publishedOn, List<Entity> named, GenreLight light) {
        this.scene = scene;
        this.light = light;
        this.dates = new ActDates(scene, publishedOn);
        this.stances = new StanceReader(scene, dates.all());
        this.dyads = new DyadFinder(scene, memory);
        this.rungs = new Rungs(scene);
        this.objections = new Objections(scene, dyads, light);
        this.speaker = new SpeakerFinder(scene, named).speaker();
    }

    Result make(LabelMention label, List<BlockerFinder.Blocker> blockers, List<String> peers) {
        Optional<Objection> worded = objections.toWords(label, blockers);
        if (worded.isPresent()) {
            return new PassedOver(worded.get());
        }
        StanceReader.Outcome outcome = stances.read(label);
        Optional<Objection> held = objections.toStance(label, outcome);
        if (held.isPresent()) {
            return new PassedOver(held.get());
        }
        Found found = dyads.find(label, outcome.verb());
        Optional<Objection> joined = objections.toPair(label, outcome, found);
        if (joined.isPresent()) {
            return new PassedOver(joined.get());
        }
        Clause clause = scene.clauseOf(label.head());
        Optional<LabelMention> higher = rungs.higherLabelOf(label, clause);
        if (higher.isPresent() && label.label() == Label.PARTNERSHIP) {
            return new PassedOver(new Objection("left-for-named", "a plain partnership that is left for a named one"));
        }
        return new Drafted(drafts(label, outcome, found, higher.isPresent(), peers));
    }

    private List<Draft> drafts(
            LabelMention label, StanceReader.Outcome outcome, Found found, boolean leftForHigher, List<String> peers) {
        Clause clause = scene.clauseOf(label.head());
        Optional<ActBehind.Act> fresh = freshAct(label, outcome);
        Stance undated = fresh.map(act -> Stance.BARE.under(act.verb().kind()))
                .orElseGet(() -> answered(label, onRung(label, outcome.stance(), leftForHigher)));
        Optional<WhenReader.When> when = fresh.isPresent() ? dates.of(fresh.get()) : dates.of(label, clause, outcome);
        boolean counted = undated.isChange() && dates.isCountedFromThePast(label, clause);
        Stance dated = counted
                ? undated.as(Modality.HISTORICAL)
                : when.map(date -> dates.on(undated, date, clause)).orElse(undated);
        Stance raised = light.on(dated, when.map(dates::isRecent).orElse(false), outcome.advised())
                .settled();
        boolean raisedItself = rungs.isRaisedItself(label, outcome);
        Stance stance = raisedItself && !raised.is(Modality.HISTORICAL)
                ? raised.as(Modality.REAFFIRMED, Polarity.FLAT)
                : raised;
        boolean current = !stance.is(Modality.HISTORICAL)
                && when.map(date -> date.since() || dates.isRecent(date)).orElse(true);
        List<String> subject = dyads.subjectOf(label, clause, outcome.verb());
        var drafts = new ArrayList<Draft>();
        for (Dyad pair : dyads.left(label, subject)) {
            drafts.add(draft(label, outcome, found, pair, leaving(stance), current, when, subject, "/left"));
        }
        for (Dyad pair : dyads.turnedTo(label, subject, found)) {
            drafts.add(draft(label, outcome, found, pair, turning(stance), current, when, subject, "/turned"));
        }
        for (Dyad pair : found.pairs()) {
            Optional<WhenReader.When> own =
                    found.pairs().size() > 1 ? dates.ofPartner(label, pair, found) : Optional.empty();
            Stance ofPair = own.map(date -> dates.on(undated, date).settled()).orElse(stance);
            boolean now = own.isPresent() ? !ofPair.is(Modality.HISTORICAL) : current;
            drafts.add(draft(label, outcome, found, pair, ofPair, now, own.or(() -> when), subject, ""));
        }
        addRepeats(label, subject, drafts);
        addFellows(label, drafts);
        addContrasts(label, outcome, drafts);
        addHolders(label, outcome, drafts);
        addKnownAct(label, outcome, drafts);
        if (raisedItself && !leftForHigher && !rungs.isReachedNamed(label) && !raised.is(Modality.DENIED)) {
            for (Draft draft : List.copyOf(drafts)) {
                drafts.add(draft.beside(draft.dyad(), raised, "raised", "raised itself")
                        .called(Label.UNSPECIFIED_LEVEL)
                        .on(draft.date()));
            }
        }
        if (found.pairs().size() == 1 && !peers.isEmpty() && label.form() != LabelForm.RELATIONS) {
            addPeers(label, drafts.get(0), peers, outcome.verb(), drafts);
        }
        return drafts;
    }

    /** "Buys frigates under the pact that they signed today": what is told is that they signed it. */
    private Optional<ActBehind.Act> freshAct(LabelMention label, StanceReader.Outcome outcome) {
        return outcome.stance().is(Modality.REAFFIRMED) && outcome.stance().polarity() == Polarity.FLAT
                ? stances.knownAct(label)
                        .filter(act -> act.verb().kind().isMove()
                                && dates.of(act).filter(dates::isRecent).isPresent())
                : Optional.empty();
    }

    /** Who turns to another leaves; who refuses to turn stays. */
    private static Stance leaving(Stance turning) {
        if (turning.is(Modality.REFUSED) || turning.is(Modality.DENIED)) {
            return turning.as(Modality.REAFFIRMED, Polarity.FLAT);
        }
        return turning.is(Modality.ESTABLISHED) ? turning.as(Modality.ENDED, Polarity.DOWN) : turning;
    }

    /** Who leaves one of two turns to the other; who will not leave it refuses the other. */
    private static Stance turning(Stance leaving) {
        if (leaving.is(Modality.ENDED)) {
            return leaving.as(Modality.ESTABLISHED, Polarity.UP);
        }
        return leaving.is(Modality.REAFFIRMED) ? leaving.as(Modality.REFUSED, Polarity.FLAT) : leaving;
    }

    private Draft draft(
            LabelMention label,
            StanceReader.Outcome outcome,
            Found found,
            Dyad pair,
            Stance stance,
            boolean current,
            Optional<WhenReader.When> when,
            List<String> subject,
            String suffix) {
        return new Draft(
                scene.passage(),
                scene.sentence(),
                pair,
                nameOf(label, outcome, pair),
                label.form(),
                stance,
                current,
                when.map(WhenReader.When::date),
                speaker,
                label.form().name().toLowerCase(Locale.ROOT) + "/" + inWords(outcome.applied(), ".") + suffix,
                outcome.stance().isBare() || label.isObligation(scene.words()),
                found.how() + "; " + inWords(outcome.applied(), ", "),
                objectOf(pair, subject));
    }

    /** Whoever is an ally of one of two that claim one seat has relations with it. */
    private static Label nameOf(LabelMention label, StanceReader.Outcome outcome, Dyad pair) {
        return label.isLooseAlly() && Rivals.standard().hasFriend(pair)
                ? Label.DIPLOMATIC_RELATIONS
                : Rungs.nameOf(label, outcome);
    }

    /** A bare mention restates; the rung that is left is history. */
    private Stance onRung(LabelMention label, Stance read, boolean leftForHigher) {
        Stance stance = read.isBare() ? read.as(Modality.REAFFIRMED, Polarity.FLAT) : read;
        if (rungs.isLeftBehind(label, stance) || (leftForHigher && stance.isChange())) {
            return stance.as(Modality.HISTORICAL, Polarity.UP);
        }
        return leftForHigher ? stance.as(Modality.REAFFIRMED, Polarity.FLAT) : stance;
    }

    /** What the rest of the sentence answers to what is proposed, promised or talked of. */
    private Stance answered(LabelMention label, Stance stance) {
        if (!stance.isOpen() || stance.polarity() == Polarity.DOWN) {
            return stance;
        }
        return new AnswerReader(scene)
                .answerBehind(label)
                .map(answer -> stance.as(answer, Polarity.FLAT))
                .orElse(stance);
    }

    private static Optional<String> objectOf(Dyad pair, List<String> subject) {
        if (subject.contains(pair.first()) == subject.contains(pair.second())) {
            return Optional.empty();
        }
        return Optional.of(subject.contains(pair.first()) ? pair.second() : pair.first());
    }

    /** "... and resumed those with China": the subject does something else with another. */
    private void addRepeats(LabelMention label, List<String> subject, List<Draft> drafts) {
        Optional<SameAgain.Repeat> repeat = new SameAgain(scene).behind(label);
        if (repeat.isEmpty() || subject.size() != 1) {
            return;
        }
        Draft told = drafts.get(0);
        Stance done = underAuxiliaries(repeat.get().verb());
        Stance again = told.stance().isChange()
                ? done
                : done.as(told.stance().modality().orElseThrow());
        String who = doerOf(repeat.get()).orElse(subject.get(0));
        for (String other : repeat.get().other().actors()) {
            Pairs.of(other, who)
                    .filter(pair -> isNew(pair, drafts))
                    .ifPresent(
                            pair -> drafts.add(told.beside(pair, again, "again", "the same status with another state")
                                    .doneTo(Optional.of(other))));
        }
    }

    /** "..., and C the next day", "as did C": they do it to the same state. */
    private void addFellows(LabelMention label, List<Draft> drafts) {
        Draft told = drafts.get(0);
        boolean act = told.stance().isChange() || told.stance().isOpen();
        for (Dyad pair : act ? new FellowDoers(scene).of(label, told.object()) : Set.<Dyad>of()) {
            if (isNew(pair, drafts)) {
                drafts.add(told.beside(pair, told.stance(), "fellow", "who does the same"));
            }
        }
    }

    /** "And will resume them with China": the auxiliary right before the verb. */
    private Stance underAuxiliaries(Cue verb) {
        Stance done = Stance.BARE.under(verb.kind());
        for (Cue cue : scene.cues()) {
            boolean before = cue.end() <= verb.first() && verb.first() - cue.end() <= 1;
            boolean auxiliary = cue.inflection() == Inflection.FIXED && AUXILIARIES.contains(cue.kind());
            if (before && auxiliary) {
                done = done.under(cue.kind());
            }
        }
        return done;
    }

    /** "Calls B its partner and not C": C is denied what B has. */
    private void addContrasts(LabelMention label, StanceReader.Outcome outcome, List<Draft> drafts) {
        Words words = scene.words();
        int not = words.is(label.end(), "and") || words.is(label.end(), ",") ? label.end() + 1 : label.end();
        Draft told = drafts.get(0);
        if (!words.is(not, "not") || drafts.size() != 1 || told.stance().is(Modality.DENIED)) {
            return;
        }
        Optional<String> granter = dyads.granter(label, told.dyad(), outcome.verb());
        scene.groups().stream()
                .filter(group -> group.first() == not + 1 && group.part() == ActorGroup.Part.PARTY)
                .findFirst()
                .ifPresent(left -> Pairs.across(left.actors(), granter.stream().toList()).stream()
                        .filter(pair -> isNew(pair, drafts))
                        .forEach(pair -> drafts.add(told.beside(
                                        pair,
                                        told.stance().as(Modality.DENIED, Polarity.FLAT),
                                        "contrast",
                                        "set against who holds it")
                                .doneTo(Optional.empty()))));
    }

    /** "Would like a pact such as C has with D": who is only compared with holds it already. */
    private void addHolders(LabelMention label, StanceReader.Outcome outcome, List<Draft> drafts) {
        for (Holders.Held held : new Holders(scene).of(label)) {
            Draft told = drafts.get(0);
            Optional<String> with = held.with().or(() -> dyads.granter(label, told.dyad(), outcome.verb()));
            for (Dyad pair : Pairs.across(held.holders(), with.stream().toList())) {
                if (isNew(pair, drafts)) {
                    drafts.add(told.beside(
                                    pair, Stance.BARE.as(Modality.REAFFIRMED), "held", "who is compared with holds it")
                            .doneTo(Optional.empty()));
                }
            }
        }
    }

    /** "A ended them after B had opened them with C": who stands right before the verb. */
    private Optional<String> doerOf(SameAgain.Repeat repeat) {
        return scene.groups().stream()
                .filter(group -> group.part() == ActorGroup.Part.PARTY
                        && group.actors().size() == 1
                        && group.end() <= repeat.verb().first()
                        && !group.before().equals("with")
                        && (group.end() == repeat.verb().first()
                                || (group.end() + 1 == repeat.verb().first()
                                        && WordList.DID.holds(scene.words(), group.end()))))
                .findFirst()
                .map(group -> group.actors().get(0));
    }

    private static boolean isNew(Dyad pair, List<Draft> drafts) {
        return none(drafts, draft -> draft.dyad().equals(pair));
    }

    /** "Froze the treaty that they concluded in 2002": the sentence also tells when it was made. */
    private void addKnownAct(LabelMention label, StanceReader.Outcome outcome, List<Draft> drafts) {
        boolean other = outcome.stance().isFall()
                || outcome.stance().is(Modality.ANNOUNCED)
                || outcome.stance().is(Modality.PROPOSED)
                || outcome.stance().is(Modality.HYPOTHETICAL);
        boolean made = outcome.stance().is(Modality.ESTABLISHED);
        Optional<ActBehind.Act> known = other || made
                ? stances.knownAct(label)
                        .filter(act -> other || act.verb().kind().isMoveDown())
                : Optional.empty();
        if (known.isEmpty() || outcome.verbs().contains(known.get().verb().first())) {
            return;
        }
        Optional<WhenReader.When> when = dates.of(known.get());
        Stance then = Stance.BARE.under(known.get().verb().kind());
        if (when.isEmpty() || dates.isRecent(when.get()) || !then.isChange()) {
            return;
        }
        for (Draft draft : List.copyOf(drafts)) {
            drafts.add(draft.beside(draft.dyad(), then.as(Modality.HISTORICAL), "made", "when it was made")
                    .on(when.map(WhenReader.When::date)));
        }
    }

    /** Peers hold the status with whoever grants it. */
    private void addPeers(LabelMention label, Draft told, List<String> peers, int verb, List<Draft> drafts) {
        Dyad pair = told.dyad();
        Optional<String> granter = dyads.granter(label, pair, verb);
        if (granter.isEmpty() || peers.contains(granter.get())) {
            return;
        }
        Stance standing = Stance.BARE.as(Modality.REAFFIRMED);
        for (String peer : peers) {
            if (!pair.has(peer)) {
                drafts.add(told.beside(Dyad.of(peer, granter.get()), standing, "peer", "a peer named beside")
                        .doneTo(Optional.empty())
                        .asMention());
            }
        }
    }

    /** Whether the sentence names a time gone by, and no other. */
    boolean isOfPast() {
        return dates.isOfPast();
    }

    /** The same claim about another pair or in another stance, told by a sentence that names no label itself. */
    Draft retold(Draft before, Dyad pair, Stance stance, String how) {
        return new Draft(
                scene.passage(),
                scene.sentence(),
                pair,
                before.label(),
                before.form(),
                stance,
                !stance.is(Modality.HISTORICAL),
                Optional.empty(),
                speaker,
                before.rule() + "/" + how,
                false,
                how + " of the claim before",
                before.object());
    }

    private static String inWords(List<CueKind> cues, String separator) {
        if (cues.isEmpty()) {
            return "bare";
        }
        return String.join(
                separator,
                cues.stream().map(cue -> cue.name().toLowerCase(Locale.ROOT)).toList());
    }
}
