package org.entente.analysis.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/** Makes claims of one label in a sentence, or tells why it makes none. */
final class ClaimMaker {

    /** How long before publication a date makes its act history. */
    private static final int HISTORY_AFTER_DAYS = 45;

    private static final int SOON_DAYS = 7;

    /** What came of a label. */
    sealed interface Result {}

    /** The label made claims. */
    record Drafted(List<Draft> drafts) implements Result {
        Drafted {
            drafts = List.copyOf(drafts);
        }
    }

    /** The label made none. */
    record PassedOver(String reason) implements Result {}

    /**
     * A claim before it is compared with the others of its article.
     *
     * @param bare whether the sentence only mentions the status
     * @param why the construction and the cues, for people
     * @param object which of the pair something is done to, if one is
     */
    record Draft(
            Passage passage,
            Sentence sentence,
            Dyad dyad,
            Label label,
            Stance stance,
            boolean current,
            Optional<PartialDate> date,
            Optional<String> speaker,
            String rule,
            boolean bare,
            String why,
            Optional<String> object) {

        Draft as(Label other) {
            return new Draft(passage, sentence, dyad, other, stance, current, date, speaker, rule, bare, why, object);
        }

        /** Whether it was read from a step without a name. */
        boolean isOfLevel() {
            return rule.startsWith("level/");
        }

        /** Whether it was read from envoys or embassies, not from the relations themselves. */
        boolean isOfEnvoys() {
            return rule.startsWith("envoy/") || rule.startsWith("embassy/");
        }
    }

    private final Scene scene;
    private final Words words;
    private final Optional<LocalDate> publishedOn;
    private final List<Entity> named;
    private final StanceReader stances;
    private final DyadFinder dyads;
    private final GenreLight light;
    private final List<WhenReader.When> dates;

    ClaimMaker(Scene scene, Memory memory, Optional<LocalDate> publishedOn, List<Entity> named, GenreLight light) {
        this.light = light;
        this.scene = scene;
        this.words = scene.words();
        this.publishedOn = publishedOn;
        this.named = named;
        this.dates = WhenReader.find(scene.words(), publishedOn);
        this.stances = new StanceReader(scene, dates);
        this.dyads = new DyadFinder(scene, memory);
    }

    Result make(LabelMention label, List<BlockerFinder.Blocker> blockers, List<String> peers) {
        Clause clause = scene.clauseOf(label.head());
        for (BlockerFinder.Blocker blocker : blockers) {
            if (!blocker.what().equals("none")
                    && blocker.forms().contains(label.form())
                    && blocks(blocker, clause, label)) {
                return new PassedOver("beside a word of " + blocker.what());
            }
        }
        StanceReader.Outcome outcome = stances.read(label);
        if (outcome.stance().isChange() && isQuestion()) {
            return new PassedOver("asked, not told");
        }
        Optional<String> lack = lack(label, outcome, clause);
        if (lack.isPresent()) {
            return new PassedOver(lack.get());
        }
        Found found = dyads.find(label, outcome.verb());
        if (found.pairs().isEmpty()) {
            return new PassedOver("no two states that it could be of");
        }
        boolean plain = label.strength() == Strength.BARE && label.label() == Label.PARTNERSHIP;
        boolean fallen =
                outcome.applied().contains(CueKind.END) && !outcome.applied().contains(CueKind.FORM);
        if (plain && (isFarFetched(found) || (fallen && label.form() == LabelForm.PARTNER))) {
            return new PassedOver("a plain partnership, and no construction joins it to two states");
        }
        if (isLooseAlliance(label) && isFarFetched(found)) {
            return new PassedOver("an alliance, and no construction joins it to two states");
        }
        if (isFarFetched(found) && isInGeneral(label, outcome)) {
            return new PassedOver("alliances in general, and no construction joins them to two states");
        }
        Stance stance = outcome.stance();
        boolean bare = stance.isBare();
        if (bare) {
            stance = stance.as(Modality.REAFFIRMED, Polarity.FLAT);
        }
        if (isLeftBehind(label, stance)) {
            stance = stance.as(Modality.HISTORICAL, Polarity.UP);
        }
        Optional<LabelMention> higher = higherLabelOf(label, clause);
        if (higher.isPresent() && label.label() == Label.PARTNERSHIP) {
            return new PassedOver("a plain partnership that is left for a named one");
        }
        if (higher.isPresent() && stance.isChange()) {
            stance = stance.as(Modality.HISTORICAL, Polarity.UP);
        } else if (higher.isPresent()) {
            stance = stance.as(Modality.REAFFIRMED, Polarity.FLAT);
        }
        if (stance.is(Modality.PROPOSED) || stance.is(Modality.ANNOUNCED) || stance.is(Modality.NEGOTIATING)) {
            Optional<Modality> answer = new AnswerReader(scene).answerBehind(label);
            if (answer.isPresent() && stance.polarity() != Polarity.DOWN) {
                stance = stance.as(answer.get(), Polarity.FLAT);
            }
        }
        Optional<WhenReader.When> when = dateOf(label, clause, outcome);
        Stance undated = stance;
        if (when.isPresent()) {
            stance = dated(stance, when.get(), clause);
        }
        stance = light.on(stance, when.map(this::isRecent).orElse(false), outcome.advised())
                .settled();
        boolean raisedItself = isRaisedItself(label, outcome);
        Stance raised = stance;
        if (raisedItself && !stance.is(Modality.HISTORICAL)) {
            stance = stance.as(Modality.REAFFIRMED, Polarity.FLAT);
        }
        Label named = nameOf(label, outcome);
        boolean current =
                !stance.is(Modality.HISTORICAL) && when.map(date -> date.since() || isRecent(date)).orElse(true);
        String rule = label.form().name().toLowerCase(Locale.ROOT) + "/" + inWords(outcome.applied(), ".");
        String why = found.how() + "; " + (outcome.applied().isEmpty() ? "bare" : inWords(outcome.applied(), ", "));
        List<String> subject = dyads.subjectOf(label, clause, outcome.verb());
        var drafts = new ArrayList<Draft>();
        for (Dyad pair : dyads.left(label, subject)) {
            Stance leaving = stance.is(Modality.ESTABLISHED) ? stance.as(Modality.ENDED, Polarity.DOWN) : stance;
            drafts.add(new Draft(
                    scene.passage(),
                    scene.sentence(),
                    pair,
                    named,
                    leaving,
                    current,
                    when.map(WhenReader.When::date),
                    speaker(),
                    rule + "/left",
                    bare,
                    why,
                    objectOf(pair, subject)));
        }
        for (Dyad pair : dyads.turnedTo(label, subject)) {
            Stance turning = stance.is(Modality.ENDED) ? stance.as(Modality.ESTABLISHED, Polarity.UP) : stance;
            drafts.add(new Draft(
                    scene.passage(),
                    scene.sentence(),
                    pair,
                    named,
                    turning,
                    current,
                    when.map(WhenReader.When::date),
                    speaker(),
                    rule + "/turned",
                    bare,
                    why,
                    objectOf(pair, subject)));
        }
        for (Dyad pair : found.pairs()) {
            Optional<WhenReader.When> own =
                    found.pairs().size() > 1 ? dateOfPartner(label, pair, found) : Optional.empty();
            Stance held = own.isPresent() ? dated(undated, own.get()).settled() : stance;
            drafts.add(new Draft(
                    scene.passage(),
                    scene.sentence(),
                    pair,
                    named,
                    held,
                    own.isPresent() ? !held.is(Modality.HISTORICAL) : current,
                    own.or(() -> when).map(WhenReader.When::date),
                    speaker(),
                    rule,
                    bare,
                    why,
                    objectOf(pair, subject)));
        }
        addRepeats(label, named, subject, drafts);
        addKnownAct(label, outcome, drafts);
        if (raisedItself && higher.isEmpty()) {
            for (Draft draft : List.copyOf(drafts)) {
                drafts.add(new Draft(
                        draft.passage(),
                        draft.sentence(),
                        draft.dyad(),
                        Label.UNSPECIFIED_LEVEL,
                        raised,
                        draft.current(),
                        draft.date(),
                        draft.speaker(),
                        draft.rule() + "/raised",
                        false,
                        draft.why(),
                        draft.object()));
            }
        }
        if (found.pairs().size() == 1 && !peers.isEmpty() && label.form() != LabelForm.RELATIONS) {
            addPeers(label, drafts.get(0), peers, outcome.verb(), drafts);
        }
        return new Drafted(drafts);
    }

    /** "Up from a comprehensive partnership", "... to a strategic one, from the comprehensive one agreed in 2015". */
    private boolean isLeftBehind(LabelMention label, Stance stance) {
        boolean named = label.form() == LabelForm.TIE || label.form() == LabelForm.PARTNER;
        int before = label.first() - 1;
        boolean from = words.is(before, "from") || (words.is(before - 1, "from") && isArticle(before));
        if (!named || !from) {
            return false;
        }
        int at = words.is(before, "from") ? before : before - 1;
        boolean up = words.is(at - 1, "up") || words.is(at - 1, ",");
        boolean raised = scene.cues().stream().anyMatch(cue -> cue.kind() == CueKind.UP && cue.end() <= at);
        return (up && raised)
                || (raised && scene.labels().size() > 1)
                || (stance.isChange() && scene.labels().size() > 1);
    }

    private boolean isArticle(int word) {
        return words.is(word, "the") || words.is(word, "a") || words.is(word, "their") || words.is(word, "its");
    }

    private static Optional<String> objectOf(Dyad pair, List<String> subject) {
        if (subject.contains(pair.first()) == subject.contains(pair.second())) {
            return Optional.empty();
        }
        return Optional.of(subject.contains(pair.first()) ? pair.second() : pair.first());
    }

    /** "... and resumed those with China": the subject does something else with another. */
    private void addRepeats(LabelMention label, Label named, List<String> subject, List<Draft> drafts) {
        Optional<SameAgain.Repeat> repeat = new SameAgain(scene).behind(label);
        if (repeat.isEmpty() || subject.size() != 1) {
            return;
        }
        Cue verb = repeat.get().verb();
        Stance done = Stance.BARE.under(verb.kind());
        Stance told = drafts.get(0).stance();
        Stance again = told.isChange() ? done : done.as(told.modality().orElseThrow());
        for (String actor : repeat.get().other().actors()) {
            boolean known = drafts.stream()
                    .anyMatch(draft -> draft.dyad().has(actor) && draft.dyad().has(subject.get(0)));
            if (!actor.equals(subject.get(0)) && !known) {
                drafts.add(new Draft(
                        scene.passage(),
                        scene.sentence(),
                        Dyad.of(actor, subject.get(0)),
                        named,
                        again,
                        true,
                        Optional.empty(),
                        speaker(),
                        "again/" + inWords(List.of(verb.kind()), "."),
                        false,
                        "the same status with another state",
                        Optional.of(actor)));
            }
        }
    }

    /** "Froze the treaty that they concluded in 2002": the sentence also tells when it was made. */
    private void addKnownAct(LabelMention label, StanceReader.Outcome outcome, List<Draft> drafts) {
        boolean other = outcome.stance().isFall()
                || outcome.stance().is(Modality.ANNOUNCED)
                || outcome.stance().is(Modality.PROPOSED)
                || outcome.stance().is(Modality.HYPOTHETICAL);
        Optional<ActBehind.Act> known = other ? stances.knownAct(label) : Optional.empty();
        if (known.isEmpty() || outcome.verbs().contains(known.get().verb().first())) {
            return;
        }
        Optional<WhenReader.When> when = dates.stream()
                .filter(date -> known.get().clause().holds(date.first())
                        && date.first() >= known.get().verb().end())
                .findFirst();
        Stance made = Stance.BARE.under(known.get().verb().kind());
        if (when.isEmpty() || isRecent(when.get()) || !made.isChange()) {
            return;
        }
        for (Draft draft : List.copyOf(drafts)) {
            drafts.add(new Draft(
                    draft.passage(),
                    draft.sentence(),
                    draft.dyad(),
                    draft.label(),
                    made.as(Modality.HISTORICAL),
                    false,
                    when.map(WhenReader.When::date),
                    draft.speaker(),
                    draft.rule() + "/made",
                    false,
                    "when it was made; " + draft.why(),
                    draft.object()));
        }
    }

    /** Peers hold the status with whoever grants it. */
    private void addPeers(LabelMention label, Draft told, List<String> peers, int verb, List<Draft> drafts) {
        Dyad pair = told.dyad();
        Optional<String> granter = dyads.granter(label, pair, verb);
        if (granter.isEmpty() || peers.contains(granter.get())) {
            return;
        }
        for (String peer : peers) {
            if (!pair.has(peer)) {
                drafts.add(new Draft(
                        told.passage(),
                        told.sentence(),
                        Dyad.of(peer, granter.get()),
                        told.label(),
                        Stance.BARE.as(Modality.REAFFIRMED),
                        true,
                        Optional.empty(),
                        told.speaker(),
                        told.rule() + "/peer",
                        true,
                        "a peer named beside; " + told.why(),
                        Optional.empty()));
            }
        }
    }

    /** The same claim about another pair or in another stance, told by a sentence that names no label itself. */
    Draft retold(Draft before, Dyad pair, Stance stance, String how) {
        return new Draft(
                scene.passage(),
                scene.sentence(),
                pair,
                before.label(),
                stance,
                !stance.is(Modality.HISTORICAL),
                Optional.empty(),
                speaker(),
                before.rule() + "/" + how,
                false,
                how + " of the claim before",
                before.object());
    }

    private boolean isQuestion() {
        String text = scene.passage().text(scene.sentence());
        return text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?\u201D");
    }

    private static String inWords(List<CueKind> cues, String separator) {
        if (cues.isEmpty()) {
            return "bare";
        }
        return String.join(
                separator,
                cues.stream().map(cue -> cue.name().toLowerCase(Locale.ROOT)).toList());
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
    private Optional<String> lack(LabelMention label, StanceReader.Outcome outcome, Clause clause) {
        List<CueKind> cues = outcome.applied();
        boolean owner = label.label() == Label.ALLIANCE
                && words.possessive(label.end() - 1)
                && (label.form() == LabelForm.TIE || label.form() == LabelForm.BLOC);
        if (owner && !WordList.MEMBERSHIP.holds(words, label.end())) {
            return Optional.of("what belongs to an alliance is not the alliance");
        }
        switch (label.form()) {
            case ENVOY -> {
                boolean sent = cues.contains(CueKind.RECALL)
                        || cues.contains(CueKind.EXPEL)
                        || cues.contains(CueKind.RESTORE)
                        || cues.contains(CueKind.DOWN)
                        || cues.contains(CueKind.SUSPEND);
                if (cues.contains(CueKind.RESTORE) && isRoutine(label)) {
                    return Optional.of("an envoy like others before him");
                }
                return sent ? Optional.empty() : Optional.of("an envoy who is neither recalled nor returned");
            }
            case EMBASSY -> {
                boolean moved = cues.contains(CueKind.END)
                        || cues.contains(CueKind.RESTORE)
                        || cues.contains(CueKind.RECALL)
                        || cues.contains(CueKind.DOWN)
                        || (cues.contains(CueKind.FORM) && !isRoutine(label));
                return moved ? Optional.empty() : Optional.of("an embassy that is neither closed nor reopened");
            }
            case LEVEL -> {
                if (hasOtherLabel(label, clause)) {
                    return Optional.of("a step whose name is told");
                }
                boolean ofRelations = ofRelations(clause);
                return ofRelations && !cues.isEmpty()
                        ? Optional.empty()
                        : Optional.of("a level, but not of relations that move");
            }
            case RELATIONS -> {
                if (words.folded(label.head()).startsWith("br")
                        && dyads.complementBehind(label).isEmpty()
                        && !isNameBehind(label)) {
                    return Optional.of("a break, but with no state");
                }
                if (words.folded(label.head()).startsWith("recogni")
                        && !recognisesOneChina(label)
                        && !isMutual(label)
                        && !dyads.isSwitch(label)) {
                    return Optional.of("recognition of something else");
                }
                boolean falls = outcome.stance().isFall();
                if (label.strength() != Strength.STRONG && !falls && hasOtherLabel(label, clause)) {
                    return Optional.of("relations whose name is told");
                }
            }
            default -> {}
        }
        return switch (label.strength()) {
            case STRONG, RIVAL -> Optional.empty();
            case WEAK ->
                cues.stream().anyMatch(cue -> cue != CueKind.SAY) || isJoined(label)
                        ? Optional.empty()
                        : Optional.of("nothing is said of it");
            case BARE -> outcome.moves() ? Optional.empty() : Optional.of("no verb moves it");
        };
    }

    private boolean isNameBehind(LabelMention label) {
        return scene.groups().stream()
                .anyMatch(group -> group.first() >= label.end() && group.first() - label.end() <= 2);
    }

    /** An envoy appointed, or a house opened, is news of relations only where there was none for long. */
    private boolean isRoutine(LabelMention label) {
        boolean back = scene.cues().stream()
                .anyMatch(cue -> cue.kind() == CueKind.RESTORE
                        && cue.end() <= label.first()
                        && !WordList.APPOINTING.holds(words, cue.first()));
        return !back && !WordList.REOPENING.isAmong(words, 0, words.size());
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

    /** "Lift their strategic partnership further": what has a name already rises to one untold. */
    private boolean isRaisedItself(LabelMention label, StanceReader.Outcome outcome) {
        boolean ranked =
                label.form() == LabelForm.TIE && label.strength() == Strength.STRONG && label.label() != Label.ALLIANCE;
        if (!ranked || outcome.applied().isEmpty() || outcome.applied().get(0) != CueKind.UP || outcome.verb() < 0) {
            return false;
        }
        for (Cue cue : scene.cues()) {
            if (cue.kind() == CueKind.UP
                    && cue.isVerb()
                    && cue.end() <= label.first()
                    && label.first() - cue.end() <= 4) {
                for (int i = cue.end(); i < label.first(); i++) {
                    switch (words.folded(i)) {
                        case "to", "into", "as", "from", "toward", "towards" -> {
                            return false;
                        }
                        default -> {}
                    }
                }
                return true;
            }
        }
        return false;
    }

    private boolean isJoined(LabelMention label) {
        return dyads.ownerBefore(label).isPresent()
                || dyads.complementBehind(label).isPresent();
    }

    private static boolean isLooseAlliance(LabelMention label) {
        return label.label() == Label.ALLIANCE
                && label.strength() == Strength.WEAK
                && label.form() == LabelForm.PARTNER;
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
        if (words.folded(label.end() - 1).endsWith("s")) {
            return !WordList.DEFINITE.holds(words, label.first() - 1)
                    && !WordList.COPULA.holds(words, label.first() - 1);
        }
        return WordList.INDEFINITE.holds(words, label.first() - 1) && (light.isSecondHand() || !outcome.moves());
    }

    private static boolean isFarFetched(Found found) {
        return found.sure() == Found.Sure.GUESSED;
    }

    private boolean hasOtherLabel(LabelMention label, Clause clause) {
        return scene.labels().stream()
                .anyMatch(other -> other.first() != label.first()
                        && clause.holds(other.head())
                        && other.strength() != Strength.BARE
                        && other.form() != LabelForm.LEVEL);
    }

    private boolean ofRelations(Clause clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            switch (words.folded(i)) {
                case "relations",
                        "diplomatic",
                        "ties",
                        "relationship",
                        "partnership",
                        "cooperation",
                        "friendship",
                        "links",
                        "ladder",
                        "hierarchy",
                        "partners",
                        "relation" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "Upgrade ties" without a name is a step without a name. */
    private static Label nameOf(LabelMention label, StanceReader.Outcome outcome) {
        boolean raised = outcome.applied().contains(CueKind.UP);
        boolean unnamed = label.form() == LabelForm.RELATIONS && label.strength() == Strength.BARE && raised;
        return unnamed ? Label.UNSPECIFIED_LEVEL : label.label();
    }

    /** "From a comprehensive partnership to a strategic one": the label that this one is left for. */
    private Optional<LabelMention> higherLabelOf(LabelMention label, Clause clause) {
        if (label.form() != LabelForm.TIE && label.form() != LabelForm.PARTNER) {
            return Optional.empty();
        }
        for (LabelMention other : scene.labels()) {
            boolean behind = other.first() >= label.end() && clause.holds(other.head());
            if (behind
                    && (other.form() == LabelForm.TIE
                            || other.form() == LabelForm.PARTNER
                            || other.form() == LabelForm.LEVEL)) {
                boolean leads = false;
                for (int i = label.end(); i < other.first(); i++) {
                    leads |= words.is(i, "to") || words.is(i, "into");
                }
                if (leads) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<WhenReader.When> dateOf(LabelMention label, Clause clause, StanceReader.Outcome outcome) {
        Optional<WhenReader.When> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (WhenReader.When when : dates) {
            if (when.since() && !opensWithWhen(clause, when) && (outcome.stance().isChange() || outcome.stance().is(Modality.ANNOUNCED))) {
                // "The first recall since 1940" is not of 1940.
                continue;
            }
            Clause other = scene.clauseOf(when.first());
            boolean near = other.index() == clause.index()
                    || (other.index() + 1 == clause.index() && clause.link() == Clause.Link.SAME)
                    || (other.index() == 0 && (other.end() - other.first() <= 4 || isOpening(other)))
                    || outcome.act().filter(act -> act.holds(when.first())).isPresent();
            int distance = Math.abs(when.first() - label.head());
            boolean named = isNaming(when, label) && !(outcome.stance().is(Modality.DENIED) && isNeverDone());
            if (named || isOfOtherLabel(when, label) || isOfOtherVerb(when, label, outcome)) {
                continue;
            }
            if (near && distance < bestDistance) {
                best = Optional.of(opensWithWhen(clause, when) ? when.asPoint() : when);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** "With Oman in 2013 and with Malta last week": the date right behind the partner. */
    private Optional<WhenReader.When> dateOfPartner(LabelMention label, Dyad pair, Found found) {
        for (ActorGroup group : scene.groups()) {
            boolean ofThisPairOnly = group.actors().size() == 1
                    && pair.has(group.actors().get(0))
                    && found.pairs().stream()
                                    .filter(other -> other.has(group.actors().get(0)))
                                    .count()
                            == 1;
            if (!ofThisPairOnly || group.first() < label.first()) {
                continue;
            }
            int next = scene.groups().stream()
                    .mapToInt(ActorGroup::first)
                    .filter(first -> first >= group.end())
                    .min()
                    .orElse(words.size());
            Optional<WhenReader.When> own = dates.stream()
                    .filter(when ->
                            when.first() >= group.end() && when.first() < next && when.first() - group.end() <= 3)
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** "Since 1972, when envoys were first exchanged": the date is of the clause that follows it. */
    private boolean opensWithWhen(Clause clause, WhenReader.When when) {
        return words.is(clause.first(), "when") && when.first() < clause.first() && clause.first() - when.first() <= 3;
    }

    /** "During a visit in 2011, ...": what a sentence opens with holds for all of it. */
    private boolean isOpening(Clause clause) {
        return clause.index() + 1 < scene.clauses().size()
                && scene.clauses().get(clause.index() + 1).link() == Clause.Link.MAIN;
    }

    /** "The partnership of 2013 gave way to ...": the date stands right behind another label. */
    private boolean isOfOtherLabel(WhenReader.When when, LabelMention label) {
        for (LabelMention other : scene.labels()) {
            boolean between = other.end() <= when.first() && when.first() < label.first();
            if (between && other.strength() != Strength.BARE && when.first() - other.end() <= 2) {
                return true;
            }
        }
        return false;
    }

    /** "Will end the agreement signed in 2016": the date behind a participle behind the label is of that. */
    private boolean isOfOtherVerb(WhenReader.When when, LabelMention label, StanceReader.Outcome outcome) {
        boolean restated = outcome.stance().isBare() || outcome.stance().is(Modality.REAFFIRMED);
        return !restated
                && scene.cues().stream()
                        .filter(verb -> Grammar.isPastForm(verb)
                                && verb.kind() != CueKind.SAY
                                && verb.first() >= label.end()
                                && verb.end() <= when.first())
                        .reduce((a, b) -> b)
                        .filter(verb -> !outcome.verbs().contains(verb.first()))
                        .isPresent();
    }

    /** "The 1994 treaty was never signed": of its year nothing else can be told. */
    private boolean isNeverDone() {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "never")) {
                return true;
            }
        }
        return false;
    }

    /** "The 1951 treaty", "the partnership of 2004": the date is part of the name. */
    private boolean isNaming(WhenReader.When when, LabelMention label) {
        boolean before = label.first() - when.first() == 1;
        boolean behind = when.first() - label.end() == 1 && WordList.NAMING_PREPOSITION.holds(words, label.end());
        return before || behind;
    }

    private Stance dated(Stance stance, WhenReader.When when, Clause clause) {
        if (opensWithWhen(clause, when) && stance.isChange() && !isOfTheseDays(when)) {
            return stance.as(Modality.HISTORICAL);
        }
        return dated(stance, when);
    }

    private boolean isOfTheseDays(WhenReader.When when) {
        return publishedOn.isPresent()
                && !when.date().latest().isBefore(publishedOn.get().minusDays(SOON_DAYS))
                && when.date().day() > 0;
    }

    private Stance dated(Stance stance, WhenReader.When when) {
        if (stance.is(Modality.HISTORICAL) && stance.polarity() == Polarity.FLAT && isOfTheseDays(when)) {
            // "On Wednesday they had their partnership."
            return stance.as(Modality.ESTABLISHED, Polarity.UP);
        }
        if (isToCome(when)) {
            return stance.isChange() ? stance.as(Modality.ANNOUNCED) : stance;
        }
        if (when.since() || isRecent(when) || stance.is(Modality.HYPOTHETICAL)) {
            return stance;
        }
        return stance.ofThePast();
    }

    /** A date of the act itself, not one by which something else is to be reached. */
    private boolean isToCome(WhenReader.When when) {
        return publishedOn.isPresent()
                && when.date().earliest().isAfter(publishedOn.get().plusDays(SOON_DAYS))
                && !WordList.DEADLINE.holds(words, when.first() - 1)
                && !WordList.DEADLINE.holds(words, when.first() - 2);
    }

    private boolean isRecent(WhenReader.When when) {
        if (publishedOn.isEmpty()) {
            return false;
        }
        LocalDate published = publishedOn.get();
        return !when.date().latest().isBefore(published.minusDays(HISTORY_AFTER_DAYS));
    }

    /** The person or organ beside a verb of saying. */
    private Optional<String> speaker() {
        for (Cue cue : scene.cues()) {
            if (cue.kind() != CueKind.SAY || !cue.isVerb()) {
                continue;
            }
            Optional<String> best = Optional.empty();
            int bestDistance = 7;
            for (Entity entity : named) {
                if (entity.type() != EntityType.PERSON && entity.type() != EntityType.ORGAN) {
                    continue;
                }
                int first = words.firstAtOrAfter(entity.start());
                int end = words.firstAtOrAfter(entity.end());
                int distance = end <= cue.first() ? cue.first() - end : first - cue.end();
                if (distance >= 0 && distance < bestDistance) {
                    best = Optional.of(entity.name());
                    bestDistance = distance;
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }
}
