package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/**
 * What a sentence adds to the claim before it without naming the status again: an echo, the same with another, who
 * holds it too, a contradiction, who is left out, an answer. The first that reads something ends it.
 */
final class Sequels {

    private static final Set<String> CANDIDATE_PREPOSITIONS = Set.of("to", "of", "for");

    /** One way in which a sentence goes on; tells whether it read something. */
    @FunctionalInterface
    private interface Sequel {
        boolean read(Sequels article, Draft last, Scene scene, ClaimMaker maker);
    }

    /** Those that a sentence without a claim of its own may be, right behind the claim. */
    private static final List<Sequel> IN_ORDER = List.of(
            Sequels::signing,
            Sequels::earlierAct,
            Sequels::sameWithAnother,
            Sequels::holders,
            Sequels::contradiction,
            Sequels::leavingOut,
            Sequels::answer);

    private final PeerFinder peers;
    private final List<Draft> drafts;

    /**
     * The sequels in one article.
     *
     * @param drafts the article's claims so far; what is read is added to them
     */
    Sequels(PeerFinder peers, List<Draft> drafts) {
        this.peers = peers;
        this.drafts = drafts;
    }

    /** Reads on in a sentence before which the article had so many drafts. */
    void read(Passage passage, Sentence sentence, Scene scene, ClaimMaker maker, int draftsBefore) {
        if (drafts.isEmpty()) {
            return;
        }
        Draft last = drafts.get(drafts.size() - 1);
        int apart = sentence.index() - last.sentence().index();
        boolean close = last.passage().field() == passage.field() && apart <= 1;
        if (!close || echo(last, scene, maker)) {
            return;
        }
        if (drafts.size() == draftsBefore && apart == 1) {
            for (Sequel sequel : IN_ORDER) {
                if (sequel.read(this, last, scene, maker)) {
                    return;
                }
            }
        }
    }

    /** "C did the same", "and C is to follow". */
    private boolean echo(Draft last, Scene scene, ClaimMaker maker) {
        Optional<ActorGroup> echo = peers.echoIn(scene);
        if (echo.isEmpty() || !isActOrPlan(last.stance())) {
            return false;
        }
        Set<Dyad> pairs = last.label()
                .granter()
                .map(granter -> Pairs.across(echo.get().actors(), List.of(granter)))
                .orElseGet(() -> echoed(last, echo.get(), scene));
        Stance act = last.stance().isChange() ? last.stance() : last.stance().as(Modality.HISTORICAL);
        Stance stance = new AnswerReader(scene).echoed(act, echo.get());
        pairs.forEach(pair -> drafts.add(maker.retold(last, pair, stance, "echo")));
        return !pairs.isEmpty();
    }

    /** "The pact is the first of its kind. The two presidents signed the document": what was only named is made. */
    private boolean signing(Draft last, Scene scene, ClaimMaker maker) {
        boolean named = last.bare() && last.isOfPaper() && last.stance().is(Modality.REAFFIRMED);
        if (!named || !isSigned(scene.words(), scene.cues())) {
            return false;
        }
        Stance made = last.stance().as(Modality.ESTABLISHED, Polarity.UP);
        drafts.add(maker.retold(last, last.dyad(), maker.isOfPast() ? made.as(Modality.HISTORICAL) : made, "signing"));
        return true;
    }

    /** "They were broken off in 2001": what became of it then is history. */
    private boolean earlierAct(Draft last, Scene scene, ClaimMaker maker) {
        var act = new EarlierAct(scene.words(), scene.cues());
        Optional<Cue> verb = last.stance().is(Modality.HISTORICAL) ? Optional.empty() : act.of(last);
        boolean byAnother = verb.isPresent()
                && scene.groups().stream()
                        .filter(group -> group.end() <= verb.get().first())
                        .flatMap(group -> group.actors().stream())
                        .anyMatch(actor -> !last.dyad().has(actor));
        if (verb.isEmpty() || byAnother || !(maker.isOfPast() || act.isBefore(verb.get()))) {
            return false;
        }
        Stance then = Stance.BARE.under(verb.get().kind()).as(Modality.HISTORICAL);
        for (Draft told : List.copyOf(drafts)) {
            if (told.isOfSentence(last) && told.label() == last.label()) {
                drafts.add(maker.retold(told, told.dyad(), then, "earlier"));
            }
        }
        return true;
    }

    /** "Signed the agreement", "the treaty was signed". */
    static boolean isSigned(Words words, List<Cue> cues) {
        for (Cue cue : cues) {
            boolean making = cue.kind() == CueKind.FORM
                    && cue.isVerb()
                    && Grammar.isPastForm(cue)
                    && cue.forms().contains(LabelForm.TREATY)
                    && cue.near() == 0;
            if (making && (isPaperAt(words, cue.end()) || isPaperBehind(words, cue.first()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPaperAt(Words words, int at) {
        return words.is(at, "the") && WordList.PAPER_ITSELF.holds(words, at + 1) && words.endsNoun(at + 2);
    }

    private static boolean isPaperBehind(Words words, int verb) {
        boolean was = words.is(verb - 1, "was") || words.is(verb - 1, "were");
        return was && WordList.PAPER_ITSELF.holds(words, verb - 2) && words.is(verb - 3, "the");
    }

    /** "Kyiv signed one with Washington". */
    private boolean sameWithAnother(Draft last, Scene scene, ClaimMaker maker) {
        Optional<SameAgain.Act> again = isActOrPlan(last.stance()) ? new SameAgain(scene).byItself() : Optional.empty();
        Optional<Dyad> pair = again.flatMap(act -> Pairs.of(act.doer(), act.other()));
        pair.ifPresent(other -> {
            Stance done = last.stance()
                    .as(Modality.ESTABLISHED)
                    .under(again.get().verb().kind());
            drafts.add(maker.retold(last, other, done, "again"));
        });
        return pair.isPresent();
    }

    /** "Only C holds that title": with whoever grants it. */
    private boolean holders(Draft last, Scene scene, ClaimMaker maker) {
        Optional<String> granter = last.label().granter().or(last::object);
        if (granter.isEmpty()) {
            return false;
        }
        Stance held = last.stance().as(Modality.REAFFIRMED, Polarity.FLAT);
        List<String> known = List.of(last.dyad().first(), last.dyad().second());
        Set<Dyad> pairs =
                Pairs.across(Pairs.without(new Holders(scene).ofTitleBefore(), known), List.of(granter.get()));
        pairs.forEach(pair -> drafts.add(maker.retold(last, pair, held, "held")));
        return !pairs.isEmpty();
    }

    /** "The other side denies it". */
    private boolean contradiction(Draft last, Scene scene, ClaimMaker maker) {
        if (!last.stance().isChange() || isOfOthers(last, scene) || !new AnswerReader(scene).isContradicting()) {
            return false;
        }
        drafts.add(maker.retold(last, last.dyad(), last.stance().as(Modality.DENIED, Polarity.FLAT), "denial"));
        return true;
    }

    /** "Oman is not among them". */
    private boolean leavingOut(Draft last, Scene scene, ClaimMaker maker) {
        if (!isStanding(last) || !new AnswerReader(scene).isLeavingOut()) {
            return false;
        }
        leaveOut(last, partiesOf(scene), maker);
        return true;
    }

    /** "Muscat turned the offer down", "the invitation to Oman must wait". */
    private boolean answer(Draft last, Scene scene, ClaimMaker maker) {
        boolean open = last.stance().isOpen() && !isOfOthers(last, scene);
        Optional<Modality> answer = open ? new AnswerReader(scene).answer() : Optional.empty();
        if (answer.isEmpty()) {
            return false;
        }
        Stance answered = last.stance().as(answer.get(), Polarity.FLAT);
        Optional<Dyad> other = otherMember(last, scene);
        drafts.add(maker.retold(last, other.orElse(last.dyad()), answered, "answer"));
        if (other.isEmpty() && last.stance().is(Modality.ANNOUNCED)) {
            drafts.remove(last);
        }
        return true;
    }

    /** "Britain denies that it will invade": no state of the pair is named, and another is. */
    private static boolean isOfOthers(Draft last, Scene scene) {
        List<String> parties = partiesOf(scene);
        boolean ofBloc =
                Pairs.isBloc(last.dyad().first()) || Pairs.isBloc(last.dyad().second());
        return !ofBloc && !parties.isEmpty() && parties.stream().noneMatch(last.dyad()::has);
    }

    /** Of several that would join a bloc, the one that the answer names first. */
    private static Optional<Dyad> otherMember(Draft last, Scene scene) {
        List<String> named =
                partiesOf(scene).stream().filter(actor -> !Pairs.isBloc(actor)).toList();
        boolean ofBloc =
                Pairs.isBloc(last.dyad().first()) != Pairs.isBloc(last.dyad().second());
        if (!ofBloc || named.isEmpty() || any(named, last.dyad()::has)) {
            return Optional.empty();
        }
        String bloc = Pairs.isBloc(last.dyad().first())
                ? last.dyad().first()
                : last.dyad().second();
        // "Malta vetoes an invitation to Oman": whose it is, not who answers.
        String candidate = scene.groups().stream()
                .filter(group -> group.possessive() || CANDIDATE_PREPOSITIONS.contains(group.before()))
                .map(group -> group.actors().get(0))
                .filter(actor -> !Pairs.isBloc(actor))
                .findFirst()
                .orElse(named.get(0));
        return Pairs.of(candidate, bloc);
    }

    /** "C did the same": with whom the one before did it; "A and C did": they with each other. */
    private static Set<Dyad> echoed(Draft last, ActorGroup echo, Scene scene) {
        List<String> doers = echo.actors();
        if (doers.size() == 2 && any(doers, last.dyad()::has)) {
            return Pairs.among(doers);
        }
        if (any(doers, last.dyad()::has)) {
            return Set.of();
        }
        return last.object()
                .or(() -> lastNamedOf(last.dyad(), scene))
                .map(object -> Pairs.across(doers, List.of(object)))
                .orElse(Set.of());
    }

    /** Of two who did it together, the one named behind the other counts as the one it was done with. */
    private static Optional<String> lastNamedOf(Dyad pair, Scene scene) {
        return scene.groups().stream()
                .flatMap(group -> group.actors().stream())
                .filter(pair::has)
                .reduce((first, second) -> second);
    }

    /** Who is left out of a list lacks what those on it have. */
    private void leaveOut(Draft last, List<String> leftOut, ClaimMaker maker) {
        Stance denied = last.stance().as(Modality.DENIED, Polarity.FLAT);
        String granter = granterOf(last, leftOut);
        for (String actor : leftOut) {
            if (last.dyad().has(actor)) {
                drafts.remove(last);
            }
            Pairs.of(actor, granter).ifPresent(pair -> drafts.add(maker.retold(last, pair, denied, "left out")));
        }
    }

    private static boolean isStanding(Draft draft) {
        return draft.stance().is(Modality.REAFFIRMED)
                || draft.stance().is(Modality.HISTORICAL)
                || draft.stance().is(Modality.HYPOTHETICAL);
    }

    private static List<String> partiesOf(Scene scene) {
        return scene.groups().stream()
                .filter(group -> group.part() == ActorGroup.Part.PARTY)
                .flatMap(group -> group.actors().stream())
                .distinct()
                .toList();
    }

    /** Who of a pair is not among those left out: the one whose list it is. */
    private static String granterOf(Draft draft, List<String> leftOut) {
        Dyad pair = draft.dyad();
        return leftOut.contains(pair.first()) || draft.object().equals(Optional.of(pair.second()))
                ? pair.second()
                : pair.first();
    }

    private static boolean isActOrPlan(Stance stance) {
        return stance.isChange() || stance.is(Modality.ANNOUNCED);
    }
}
