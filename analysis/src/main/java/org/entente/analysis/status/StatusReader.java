package org.entente.analysis.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Sentence;

/**
 * Reads who calls whom what.
 *
 * <p>Only sentences that hold a word of a label are looked at closely. Such a sentence is split into clauses; each label
 * in it is joined to its two states by the construction around it ({@link DyadFinder}), and held as the cues around it
 * say ({@link StanceReader}). Everything language-specific lies in data files. Safe for use by many threads.
 */
public final class StatusReader {

    private final SceneMaker scenes;

    private StatusReader(SceneMaker scenes) {
        this.scenes = scenes;
    }

    /** The reader with the rules that come with the program; read on first use. */
    public static StatusReader standard() {
        return Standard.READER;
    }

    /** Holds the reader until it is first asked for. */
    private static final class Standard {
        private static final StatusReader READER = new StatusReader(SceneMaker.standard());
    }

    /** The claims of an article in English, in order of their place, each once. */
    public List<Claim> read(
            Reading reading,
            List<Entity> titleEntities,
            List<Entity> bodyEntities,
            LocalDate publishedOn,
            Genre genre) {
        return read(reading, titleEntities, bodyEntities, Optional.of(publishedOn), genre, Trace.NONE);
    }

    /**
     * As above, telling the trace what was done with each sentence.
     *
     * @param publishedOn empty where unknown: then a past year alone makes history
     */
    public List<Claim> read(
            Reading reading,
            List<Entity> titleEntities,
            List<Entity> bodyEntities,
            Optional<LocalDate> publishedOn,
            Genre genre,
            Trace trace) {
        var article = new ArticleReading(scenes, publishedOn, new GenreLight(genre), trace);
        boolean belgian = isAboutBelgium(titleEntities, bodyEntities);
        List<Entity> inTitle = belgian ? withBelgianBrussels(titleEntities) : titleEntities;
        List<Entity> inBody = belgian ? withBelgianBrussels(bodyEntities) : bodyEntities;
        article.lookAhead(inTitle);
        article.lookAhead(inBody);
        article.read(reading.title(), inTitle);
        article.read(reading.body(), inBody);
        return article.claims();
    }

    /** Brussels stands for the Union, unless an article names Belgium and never the Union. */
    private static boolean isAboutBelgium(List<Entity> title, List<Entity> body) {
        boolean belgium = false;
        for (List<Entity> entities : List.of(title, body)) {
            for (Entity entity : entities) {
                if (entity.actor().equals("EU") && entity.type() != EntityType.PLACE) {
                    return false;
                }
                belgium |= entity.actor().equals("BEL");
            }
        }
        return belgium;
    }

    private static List<Entity> withBelgianBrussels(List<Entity> entities) {
        return entities.stream()
                .map(entity ->
                        entity.type() == EntityType.PLACE && entity.actor().equals("EU")
                                ? new Entity(
                                        entity.type(),
                                        entity.id(),
                                        "BEL",
                                        entity.name(),
                                        entity.field(),
                                        entity.start(),
                                        entity.end())
                                : entity)
                .toList();
    }

    /** One article in the course of being read. */
    private static final class ArticleReading {

        /** How many sentences apart two claims are still close. */
        private static final int CLOSE = 2;

        private final SceneMaker scenes;
        private final Optional<LocalDate> publishedOn;
        private final Trace trace;
        private final GenreLight light;
        private final Memory memory = new Memory();
        private final List<Draft> drafts = new ArrayList<>();

        ArticleReading(SceneMaker scenes, Optional<LocalDate> publishedOn, GenreLight light, Trace trace) {
            this.light = light;
            this.scenes = scenes;
            this.publishedOn = publishedOn;
            this.trace = trace;
        }

        private boolean isBehindClaim(Passage passage, Sentence sentence) {
            if (drafts.isEmpty()) {
                return false;
            }
            Draft last = drafts.get(drafts.size() - 1);
            return last.passage().field() == passage.field() && last.sentence().index() + 1 == sentence.index();
        }

        void lookAhead(List<Entity> entities) {
            for (Entity entity : entities) {
                if (!entity.actor().isEmpty()) {
                    memory.willHear(entity.actor());
                }
            }
        }

        void read(Passage passage, List<Entity> entities) {
            int next = 0;
            for (Sentence sentence : passage.sentences()) {
                while (next < entities.size()
                        && entities.get(next).start() < sentence.span().start()) {
                    next++;
                }
                int first = next;
                while (next < entities.size()
                        && entities.get(next).start() < sentence.span().end()) {
                    next++;
                }
                List<Entity> named = entities.subList(first, next);
                boolean behindClaim = isBehindClaim(passage, sentence);
                if (behindClaim || scenes.isWorthALook(passage.tokens(), sentence)) {
                    read(passage, sentence, named, behindClaim);
                }
                remember(named);
            }
        }

        private void read(Passage passage, Sentence sentence, List<Entity> found, boolean behindClaim) {
            Optional<Scene> made = scenes.make(passage, sentence, found, memory, behindClaim);
            if (made.isEmpty() || (made.get().labels().isEmpty() && !behindClaim)) {
                trace.passedOver(passage, sentence, "no-label", "no label that could become a claim");
                return;
            }
            List<Entity> named = withFormerLeaders(passage, sentence, found);
            Scene scene = named.equals(found)
                    ? made.get()
                    : scenes.make(passage, sentence, named, memory, true).orElse(made.get());
            var maker = new ClaimMaker(scene, memory, publishedOn, named, light);
            List<BlockerFinder.Blocker> blockers = scenes.blockers(scene);
            List<String> peers = scenes.peers().peersIn(scene);
            int before = drafts.size();
            for (LabelMention label : scene.labels()) {
                ClaimMaker.Result result = maker.make(label, blockers, peers);
                if (result instanceof ClaimMaker.PassedOver passedOver) {
                    Objections.Objection objection = passedOver.objection();
                    trace.passedOver(
                            passage, sentence, objection.rule(), label.label().inWords() + ": " + objection.reason());
                } else if (result instanceof ClaimMaker.Drafted drafted) {
                    for (Draft plain : drafted.drafts()) {
                        Draft draft = underItsName(plain, label, scene);
                        drafts.add(draft);
                        memory.heardPair(draft.dyad());
                        draft.object().ifPresent(memory::heardObject);
                    }
                }
            }
            readOn(passage, sentence, scene, maker, before);
        }

        /** "The partnership" of two who were just said to have one with a name is that one. */
        private Draft underItsName(Draft draft, LabelMention label, Scene scene) {
            boolean plain = draft.label() == Label.PARTNERSHIP
                    && label.strength() == LabelMention.Strength.BARE
                    && WordList.DEFINITE.holds(scene.words(), label.first() - 1);
            if (!plain) {
                return draft;
            }
            for (int i = drafts.size() - 1; i >= 0; i--) {
                Draft other = drafts.get(i);
                if (other.dyad().equals(draft.dyad()) && other.label().code().endsWith("_partnership")) {
                    return draft.called(other.label());
                }
            }
            return draft;
        }

        /** What a sentence adds to the claim before it without naming the status again. */
        private void readOn(Passage passage, Sentence sentence, Scene scene, ClaimMaker maker, int draftsBefore) {
            if (drafts.isEmpty()) {
                return;
            }
            Draft last = drafts.get(drafts.size() - 1);
            boolean close = last.passage().field() == passage.field()
                    && sentence.index() - last.sentence().index() <= 1;
            if (!close) {
                return;
            }
            var answers = new AnswerReader(scene);
            Optional<ActorGroup> echo = scenes.peers().echoIn(scene);
            if (echo.isPresent() && isActOrPlan(last.stance())) {
                List<Dyad> pairs = last.label() == Label.MAJOR_NON_NATO_ALLY
                        ? echo.get().actors().stream()
                                .map(named -> Dyad.of(named, DyadFinder.UNITED_STATES))
                                .toList()
                        : echoed(last, echo.get(), scene);
                if (!pairs.isEmpty()) {
                    Stance act = last.stance().isChange()
                            ? last.stance()
                            : last.stance().as(Modality.HISTORICAL);
                    Stance stance = answers.echoed(act, echo.get());
                    pairs.forEach(pair -> drafts.add(maker.retold(last, pair, stance, "echo")));
                    return;
                }
            }
            boolean fresh = drafts.size() == draftsBefore
                    && sentence.index() == last.sentence().index() + 1;
            Optional<SameAgain.Act> another = fresh ? new SameAgain(scene).byItself() : Optional.empty();
            if (another.isPresent() && isActOrPlan(last.stance())) {
                SameAgain.Act act = another.get();
                Stance done = last.stance().as(Modality.ESTABLISHED).under(act.verb().kind());
                drafts.add(maker.retold(last, Dyad.of(act.doer(), act.other()), done, "again"));
                return;
            }
            if (fresh && addHolders(last, scene, maker)) {
                return;
            }
            if (fresh && last.stance().isChange() && answers.isContradicting()) {
                drafts.add(maker.retold(last, last.dyad(), last.stance().as(Modality.DENIED, Polarity.FLAT), "denial"));
                return;
            }
            if (fresh && isStanding(last) && answers.isLeavingOut()) {
                leaveOut(last, partiesOf(scene), maker);
                return;
            }
            Optional<Modality> answer = fresh && isOpen(last) ? answers.answer() : Optional.empty();
            if (answer.isPresent()) {
                drafts.add(maker.retold(last, last.dyad(), last.stance().as(answer.get(), Polarity.FLAT), "answer"));
                if (last.stance().is(Modality.ANNOUNCED)) {
                    drafts.remove(last);
                }
            }
        }

        /** "Only C holds that title": with whoever grants it. */
        private boolean addHolders(Draft last, Scene scene, ClaimMaker maker) {
            Optional<String> granter = last.label() == Label.MAJOR_NON_NATO_ALLY
                    ? Optional.of(DyadFinder.UNITED_STATES)
                    : last.object();
            List<String> holders = granter.isEmpty()
                    ? List.of()
                    : new Holders(scene)
                            .ofTitleBefore().stream()
                                    .filter(holder -> !last.dyad().has(holder))
                                    .toList();
            for (String holder : holders) {
                Stance held = last.stance().as(Modality.REAFFIRMED, Polarity.FLAT);
                drafts.add(maker.retold(last, Dyad.of(holder, granter.orElseThrow()), held, "held"));
            }
            return !holders.isEmpty();
        }

        private static boolean isActOrPlan(Stance stance) {
            return stance.isChange() || stance.is(Modality.ANNOUNCED);
        }

        /** "C did the same": with whom the one before did it; "A and C did": they with each other. */
        private static List<Dyad> echoed(Draft last, ActorGroup echo, Scene scene) {
            List<String> doers = echo.actors();
            if (doers.size() == 2 && doers.stream().anyMatch(last.dyad()::has)) {
                return List.of(Dyad.of(doers.get(0), doers.get(1)));
            }
            if (doers.stream().anyMatch(last.dyad()::has)) {
                return List.of();
            }
            return last.object()
                    .or(() -> lastNamedOf(last.dyad(), scene))
                    .map(object -> doers.stream()
                            .filter(doer -> !doer.equals(object))
                            .map(doer -> Dyad.of(doer, object))
                            .toList())
                    .orElse(List.of());
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
                if (!actor.equals(granter)) {
                    drafts.add(maker.retold(last, Dyad.of(actor, granter), denied, "left out"));
                }
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

        private static boolean isOpen(Draft draft) {
            return draft.stance().is(Modality.PROPOSED)
                    || draft.stance().is(Modality.ANNOUNCED)
                    || draft.stance().is(Modality.NEGOTIATING);
        }

        /** A leader out of office stands for the state once led: a sentence about the past names him so. */
        private static List<Entity> withFormerLeaders(Passage passage, Sentence sentence, List<Entity> named) {
            boolean former = named.stream()
                    .anyMatch(entity ->
                            entity.type() == EntityType.PERSON && entity.actor().isEmpty());
            return former
                    ? EntityFinder.standard().find(new Passage(passage.field(), passage.tokens(), List.of(sentence)))
                    : named;
        }

        private void remember(List<Entity> named) {
            boolean first = true;
            for (Entity entity : named) {
                if (!entity.actor().isEmpty()) {
                    memory.heard(entity.actor());
                    if (first && entity.type() != EntityType.PLACE) {
                        memory.heardSubject(entity.actor());
                        first = false;
                    }
                }
            }
        }

        List<Claim> claims() {
            var claims = new ArrayList<Claim>();
            var kept = new ArrayList<Draft>();
            for (Draft draft : drafts) {
                Optional<Objections.Objection> needless = needless(draft, kept);
                if (needless.isPresent()) {
                    Objections.Objection objection = needless.get();
                    trace.passedOver(
                            draft.passage(),
                            draft.sentence(),
                            objection.rule(),
                            draft.label().inWords() + ": " + objection.reason());
                    continue;
                }
                kept.add(draft);
                Claim claim = claim(draft);
                claims.add(claim);
                trace.claimed(draft.passage(), draft.sentence(), claim, draft.why());
            }
            return claims;
        }

        /** Why a draft adds nothing to the others of the article. */
        private Optional<Objections.Objection> needless(Draft draft, List<Draft> kept) {
            if (isNamedBeside(draft)) {
                return Optional.of(new Objections.Objection("named-beside", "a step whose name is told"));
            }
            if (isImplied(draft)) {
                return Optional.of(new Objections.Objection("mention", "a mention beside a fuller claim"));
            }
            if (isMatterOfCourse(draft)) {
                return Optional.of(new Objections.Objection("of-course", "envoys go with the relations told of"));
            }
            if (isPartOfStep(draft)) {
                return Optional.of(new Objections.Objection("part-of-step", "part of the step that is told"));
            }
            if (isHeadlineOf(draft)) {
                return Optional.of(new Objections.Objection("headline", "said by the text as well"));
            }
            return isRepeated(draft, kept)
                    ? Optional.of(new Objections.Objection("repeated", "said before"))
                    : Optional.empty();
        }

        /** Close by, two words for one stance are one claim; further on only the same stance is. */
        private static boolean isRepeated(Draft draft, List<Draft> kept) {
            Modality modality = draft.stance().modality().orElseThrow();
            for (Draft other : kept) {
                Modality before = other.stance().modality().orElseThrow();
                boolean close = other.passage().field() != draft.passage().field()
                        || draft.sentence().index() - other.sentence().index() <= CLOSE;
                boolean alike = modality == before || (close && modality.group() == before.group());
                if (alike && other.dyad().equals(draft.dyad()) && other.label() == draft.label()) {
                    return true;
                }
            }
            return false;
        }

        /** Envoys and embassies go the way of the relations told of beside them. */
        private boolean isMatterOfCourse(Draft draft) {
            if (!draft.isOfEnvoys()) {
                return false;
            }
            for (Draft other : drafts) {
                boolean beside = other.passage().field() == draft.passage().field()
                        && Math.abs(other.sentence().index() - draft.sentence().index()) <= 1;
                if (beside
                        && !other.isOfEnvoys()
                        && other.label() == draft.label()
                        && other.dyad().equals(draft.dyad())
                        && !other.stance().is(Modality.HISTORICAL)
                        && other.stance().polarity() == draft.stance().polarity()) {
                    return true;
                }
            }
            return false;
        }

        /** What a headline says in short and the text says as well is quoted from the text. */
        private boolean isHeadlineOf(Draft draft) {
            if (draft.passage().field() != Field.TITLE) {
                return false;
            }
            ModalityGroup group = draft.stance().modality().orElseThrow().group();
            return drafts.stream()
                    .anyMatch(other -> other.passage().field() == Field.TEXT
                            && other.dyad().equals(draft.dyad())
                            && other.label() == draft.label()
                            && !isImplied(other)
                            && other.stance().modality().orElseThrow().group() == group);
        }

        /** A bare mention of a status adds nothing to a claim about the same status. */
        private boolean isImplied(Draft draft) {
            if (!draft.bare()) {
                return false;
            }
            for (Draft other : drafts) {
                if (!other.bare() && other.dyad().equals(draft.dyad()) && other.label() == draft.label()) {
                    return true;
                }
            }
            return false;
        }

        /** "Has severed all ties and will close the embassy": what will follow is part of the step that the sentence tells of. */
        private boolean isPartOfStep(Draft draft) {
            if (!draft.stance().is(Modality.ANNOUNCED)) {
                return false;
            }
            for (Draft other : drafts) {
                if (other.stance().isChange()
                        && other.current()
                        && other.stance().polarity() == draft.stance().polarity()
                        && other.sentence().equals(draft.sentence())
                        && other.passage().field() == draft.passage().field()
                        && other.dyad().equals(draft.dyad())
                        && other.label() == draft.label()) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the sentence itself names the step that this draft leaves unnamed. */
        private boolean isNamedBeside(Draft draft) {
            if (draft.label() != Label.UNSPECIFIED_LEVEL) {
                return false;
            }
            for (Draft other : drafts) {
                if (other.sentence().equals(draft.sentence())
                        && other.passage().field() == draft.passage().field()
                        && other.dyad().equals(draft.dyad())
                        && other.label() != Label.UNSPECIFIED_LEVEL
                        && (draft.isOfLevel()
                                || other.stance()
                                        .modality()
                                        .equals(draft.stance().modality()))) {
                    return true;
                }
            }
            return false;
        }

        private static Claim claim(Draft draft) {
            Stance stance = draft.stance();
            return new Claim(
                    draft.dyad(),
                    draft.label(),
                    stance.modality().orElseThrow(),
                    stance.polarity(),
                    draft.current(),
                    draft.date(),
                    draft.speaker(),
                    stance.detail(),
                    draft.rule(),
                    Evidence.of(draft.passage(), draft.sentence().span()));
        }
    }
}
