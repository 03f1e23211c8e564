package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;

/** Finds all that matters in a sentence. */
final class SceneMaker {

    /** Before the code of a state that a reference means even where nobody named it. */
    private static final String ALWAYS = "=";

    /** Between the code of a state and that of the one it shares its name with. */
    private static final String TWIN = "/";

    private final LabelFinder labels;
    private final CueFinder cues;
    private final ClauseSplitter clauses;
    private final ActorGrouper groups;
    private final ReferenceFinder references;
    private final BlockerFinder blockers;
    private final PeerFinder peers;

    private SceneMaker(
            LabelFinder labels,
            CueFinder cues,
            ClauseSplitter clauses,
            ActorGrouper groups,
            ReferenceFinder references,
            BlockerFinder blockers,
            PeerFinder peers) {
        this.labels = labels;
        this.cues = cues;
        this.clauses = clauses;
        this.groups = groups;
        this.references = references;
        this.blockers = blockers;
        this.peers = peers;
    }

    static SceneMaker standard() {
        return new SceneMaker(
                LabelFinder.standard(),
                CueFinder.standard(),
                ClauseSplitter.standard(),
                ActorGrouper.standard(),
                ReferenceFinder.standard(),
                BlockerFinder.standard(),
                PeerFinder.standard());
    }

    private static final PhraseTable<Boolean> BLOC_WORDS = new PhraseTable<>();

    static {
        for (String word : List.of("NATO", "CSTO", "Treaty", "Atlantic")) {
            BLOC_WORDS.add(word, true);
        }
    }

    /** Whether some token of the sentence may begin a label. */
    boolean isWorthALook(Tokens tokens, Sentence sentence) {
        for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
            long hash = tokens.hash(t);
            if (labels.isKeyWord(hash) || BLOC_WORDS.begins(hash)) {
                return true;
            }
        }
        return false;
    }

    PeerFinder peers() {
        return peers;
    }

    List<BlockerFinder.Blocker> blockers(Scene scene) {
        return blockers.find(scene.words());
    }

    /**
     * The scene of a sentence, empty where no label in it can become a claim.
     *
     * @param behindClaim whether the sentence before made a claim that this one may answer
     */
    Optional<Scene> make(Passage passage, Sentence sentence, List<Entity> named, Memory memory, boolean behindClaim) {
        Words words = Words.of(passage.tokens(), sentence);
        List<LabelMention> found = new ArrayList<>(labels.find(words));
        boolean bloc = namesDefenceBloc(named);
        boolean idleUnlessMoved = areIdleUnlessMoved(found);
        if (!behindClaim && !bloc && (found.isEmpty() || (idleUnlessMoved && !cues.mayMove(words)))) {
            return Optional.empty();
        }
        List<Cue> cuesFound = new ArrayList<>(cues.find(words));
        boolean answering = behindClaim && mayAnswer(words, cuesFound);
        if (!answering && !bloc && idleUnlessMoved && areUnmoved(found, cuesFound)) {
            return Optional.empty();
        }
        List<Reference> referencesFound = references.find(words);
        List<Entity> all = withReferences(passage, words, named, referencesFound, memory);
        theAlliance(passage, words, all).ifPresent(all::add);
        cuesFound.removeIf(cue -> isInName(words, cue, named));
        found.removeIf(label -> isInBlocName(words, label, all));
        found.removeIf(label -> areMembers(words, label, all));
        found.addAll(new MembershipFinder(words, all, cuesFound).find(found));
        found.sort(Comparator.comparingInt(LabelMention::first));
        var taken = new BitSet(words.size());
        for (LabelMention label : found) {
            taken.set(label.first(), label.end());
        }
        List<Clause> clausesFound = clauses.split(words, cuesFound);
        List<ActorGroup> groupsFound =
                peers.withoutEcho(words, groups.group(words, all, taken, clausesFound, cuesFound));
        found.removeIf(label -> label.strength() == LabelMention.Strength.RIVAL && !isBeforeRival(label, groupsFound));
        return Optional.of(
                new Scene(passage, sentence, words, groupsFound, found, cuesFound, clausesFound, referencesFound));
    }

    /** "Drops Taiwan". */
    private static boolean isBeforeRival(LabelMention label, List<ActorGroup> groups) {
        for (ActorGroup group : groups) {
            if (group.first() >= label.end()) {
                return group.first() - label.end() <= 1
                        && !group.possessive()
                        && group.actors().size() == 1
                        && Rivals.standard().hasOne(group.actors().get(0));
            }
        }
        return false;
    }

    private static boolean namesDefenceBloc(List<Entity> named) {
        for (Entity entity : named) {
            if (isDefenceBloc(entity)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefenceBloc(Entity entity) {
        return entity.type() == EntityType.BLOC && MembershipFinder.isDefenceBloc(entity.actor());
    }

    /** Whether the sentence may deny, refuse or repeat what the one before told. */
    private boolean mayAnswer(Words words, List<Cue> cues) {
        for (Cue cue : cues) {
            switch (cue.kind()) {
                case NOT, DENY, REFUSE, DELAY, NOMORE -> {
                    return true;
                }
                default -> {}
            }
        }
        return WordList.NO_CHANGE.isAmong(words, 0, words.size())
                || WordList.FALSE.isAmong(words, 0, words.size())
                || peers.hasEcho(words)
                || SameAgain.isOneWith(words)
                || Sequels.isSigned(words, cues)
                || new EarlierAct(words, cues).isTold()
                || Holders.nameTitle(words);
    }

    /** Whether there are only bare labels: without a cue that moves one of them they make no claim. */
    private static boolean areIdleUnlessMoved(List<LabelMention> labels) {
        for (LabelMention label : labels) {
            if (label.strength() != LabelMention.Strength.BARE || label.move().isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static boolean areUnmoved(List<LabelMention> labels, List<Cue> cues) {
        for (LabelMention label : labels) {
            if (CueFinder.move(cues, label)) {
                return false;
            }
        }
        return true;
    }

    /** "States" in "United States" says nothing. */
    private static boolean isInName(Words words, Cue cue, List<Entity> named) {
        for (Entity entity : named) {
            if (words.start(cue.first()) < entity.end() && entity.start() < words.end(cue.end() - 1)) {
                return entity.type() != EntityType.ORGAN || cue.end() - cue.first() == 1;
            }
        }
        return false;
    }

    /** "Treaty" in the name of a treaty organisation is no treaty. */
    private static boolean isInBlocName(Words words, LabelMention label, List<Entity> named) {
        for (Entity entity : named) {
            boolean heads = words.start(label.head()) >= entity.start() && words.end(label.head()) <= entity.end();
            if (heads && entity.type() == EntityType.BLOC) {
                return true;
            }
        }
        return false;
    }

    /** "The allies of NATO" are NATO. */
    private static boolean areMembers(Words words, LabelMention label, List<Entity> named) {
        return label.form() == LabelForm.PARTNER
                && words.is(label.end() - 1, "allies")
                && words.is(label.end(), "of")
                && any(
                        named,
                        entity -> isDefenceBloc(entity) && words.firstAtOrAfter(entity.start()) == label.end() + 1);
    }

    /** "The kingdom" and the like, where the article names one state that they fit. */
    private static List<Entity> withReferences(
            Passage passage, Words words, List<Entity> named, List<Reference> references, Memory memory) {
        var all = new ArrayList<Entity>(named);
        for (Reference reference : references) {
            if (reference.kind() != Reference.Kind.CHOICE || isLabelWith(words, reference.end())) {
                continue;
            }
            int start = words.start(reference.first());
            int end = words.end(reference.end() - 1);
            Optional<String> code =
                    isOfTwin(reference) ? twin(reference, words, named, memory) : choice(reference, named, memory);
            if (isAlwaysMeant(reference)) {
                // "The Russian-led alliance" is not Russia.
                all.removeIf(e -> start <= e.start() && e.end() <= end);
            }
            boolean overlaps = any(all, e -> e.start() < end && start < e.end());
            if (!overlaps && code.isPresent()) {
                String name = passage.text().substring(start, end);
                EntityType type = Pairs.isBloc(code.get()) ? EntityType.BLOC : EntityType.STATE;
                all.add(new Entity(type, code.get(), code.get(), name, passage.field(), start, end));
            }
        }
        all.sort(Comparator.comparingInt(Entity::start));
        return all;
    }

    /** "Joined the Alliance", with a capital: NATO, where no other defence bloc is named. */
    private static Optional<Entity> theAlliance(Passage passage, Words words, List<Entity> named) {
        if (namesDefenceBloc(named)) {
            return Optional.empty();
        }
        for (int i = 2; i < words.size(); i++) {
            if (words.is(i, "alliance") && isJoinedByName(words, i)) {
                return Optional.of(new Entity(
                        EntityType.BLOC, "NATO", "NATO", "Alliance", passage.field(), words.start(i), words.end(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isJoinedByName(Words words, int alliance) {
        boolean name = words.is(alliance - 1, "the")
                && words.isCapitalised(alliance)
                && !words.isCapitalised(alliance - 2)
                && (alliance + 1 == words.size() || !words.isCapitalised(alliance + 1));
        return name && (WordList.ENTERING.holds(words, alliance - 2) || WordList.MEMBER.holds(words, alliance - 3));
    }

    private static boolean isAlwaysMeant(Reference reference) {
        return reference.codes().size() == 1 && reference.codes().get(0).startsWith(ALWAYS);
    }

    private static boolean isOfTwin(Reference reference) {
        return reference.codes().size() == 1 && reference.codes().get(0).contains(TWIN);
    }

    /** "The North", where the article names one of two that share a name. */
    private static Optional<String> twin(Reference reference, Words words, List<Entity> named, Memory memory) {
        String[] codes = reference.codes().get(0).split(TWIN);
        boolean capital = words.isCapitalised(reference.end() - 1)
                && !words.is(reference.end(), "of")
                && !(reference.end() < words.size() && words.isCapitalised(reference.end()));
        for (String code : codes) {
            boolean spokenOf = any(named, entity -> entity.actor().equals(code))
                    || memory.recent().contains(code);
            if (spokenOf && (capital || code.equals(codes[0]))) {
                return Optional.of(codes[0]);
            }
        }
        return memory.onlyOneOf(List.of(codes[0]));
    }

    /** "The alliance with Oman" is none that has a name. */
    private static boolean isLabelWith(Words words, int end) {
        return words.is(end, "with") || words.is(end, "between");
    }

    private static Optional<String> choice(Reference reference, List<Entity> named, Memory memory) {
        if (isAlwaysMeant(reference)) {
            return Optional.of(reference.codes().get(0).substring(ALWAYS.length()));
        }
        List<String> beside = named.stream()
                .map(Entity::actor)
                .filter(reference.codes()::contains)
                .distinct()
                .toList();
        if (!beside.isEmpty()) {
            // "A, B and C have cut ties with the emirate", where A is one too: whom the article speaks of most.
            boolean many = beside.size() > 1;
            return many
                    ? memory.clearlyMostNamedOf(reference.codes())
                            .or(() -> beside.stream().findFirst())
                    : beside.stream().findFirst();
        }
        return memory.recent().stream()
                .filter(reference.codes()::contains)
                .findFirst()
                .or(() -> memory.onlyOneOf(reference.codes()));
    }
}
