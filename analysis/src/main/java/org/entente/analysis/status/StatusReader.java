package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.text.Evidence;
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
                remember(passage, named);
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
                    Objection objection = passedOver.objection();
                    trace.passedOver(
                            passage, sentence, objection.rule(), label.label().inWords() + ": " + objection.reason());
                } else if (result instanceof ClaimMaker.Drafted drafted) {
                    for (Draft plain : drafted.drafts()) {
                        Draft draft = LaterOn.of(underItsName(plain, label, scene), scene.words(), drafts);
                        drafts.add(draft);
                        memory.heardPair(draft.dyad());
                        draft.object().ifPresent(memory::heardObject);
                        memory.heardDoer(recogniser(draft, label));
                    }
                }
            }
            new Sequels(scenes.peers(), drafts).read(passage, sentence, scene, maker, before);
        }

        /** Who recognises a state: others answer to it, not to that state. */
        private static Optional<String> recogniser(Draft draft, LabelMention label) {
            boolean recognises = label.form() == LabelForm.RELATIONS
                    && label.move().filter(move -> move == CueKind.FORM).isPresent()
                    && !draft.stance().isFall();
            return recognises ? draft.object().flatMap(object -> Pairs.other(draft.dyad(), object)) : Optional.empty();
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

        /** A leader out of office stands for the state once led: a sentence about the past names him so. */
        private static List<Entity> withFormerLeaders(Passage passage, Sentence sentence, List<Entity> named) {
            boolean former = any(
                    named,
                    entity ->
                            entity.type() == EntityType.PERSON && entity.actor().isEmpty());
            return former
                    ? EntityFinder.standard().find(new Passage(passage.field(), passage.tokens(), List.of(sentence)))
                    : named;
        }

        private void remember(Passage passage, List<Entity> named) {
            boolean first = true;
            if (!named.isEmpty()) {
                memory.heardSubjects(() -> coordinated(passage.text(), named));
            }
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

        /** "Chad, Niger and Mali": the first name of a sentence with those that nothing but commas and "and" join to it. */
        private static List<String> coordinated(String text, List<Entity> named) {
            var actors = new ArrayList<String>();
            for (int i = 0; i < named.size(); i++) {
                Entity entity = named.get(i);
                if (entity.actor().isEmpty()
                        || (i > 0 && !isJoined(text, named.get(i - 1).end(), entity.start()))) {
                    break;
                }
                if (!actors.contains(entity.actor())) {
                    actors.add(entity.actor());
                }
            }
            return actors;
        }

        private static boolean isJoined(String text, int from, int to) {
            return to >= from
                    && to - from <= LONGEST_JOINING
                    && JOINING.contains(text.substring(from, to).strip());
        }

        private static final Set<String> JOINING = Set.of(",", "and", ", and", "&");

        private static final int LONGEST_JOINING = 8;

        List<Claim> claims() {
            var claims = new ArrayList<Claim>();
            var kept = new ArrayList<Draft>();
            var needlessness = new Needless(drafts, kept);
            for (Draft draft : drafts) {
                Optional<Objection> needless = needlessness.to(draft);
                if (needless.isPresent()) {
                    Objection objection = needless.get();
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
