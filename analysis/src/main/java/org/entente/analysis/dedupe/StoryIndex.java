package org.entente.analysis.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.analysis.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a stream of articles, as far back as they are remembered. Not safe for use by several threads.
 *
 * <p>Articles may arrive in any order. A story's original is its article with the earliest event time, the lesser id
 * where two have the same; one that arrives late takes over. An article is forgotten when its event time lies further
 * behind the latest one seen than the memory reaches.
 */
public final class StoryIndex {

    private static final Duration MEMORY = Duration.ofDays(60);

    private static final int MOST_NEIGHBOURS = 50;

    private final long memoryMillis;
    private final CopyJudge judge = CopyJudge.standard();
    private final List<Entry> slots = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private final Postings postings = new Postings(this::compare);
    private final Ballot ballot = new Ballot();
    private final Map<ArticleId, Entry> byId = new HashMap<>();
    private final Map<String, Entry> byUrl = new HashMap<>();
    private final PriorityQueue<Entry> oldest = new PriorityQueue<>(Entry.ORDER);
    private long latest = Long.MIN_VALUE;
    private long compared;

    /** An index that remembers sixty days. */
    public StoryIndex() {
        this(MEMORY);
    }

    public StoryIndex(Duration memory) {
        if (memory.isNegative() || memory.isZero()) {
            throw new IllegalArgumentException("memory of stories must be positive, got " + memory);
        }
        this.memoryMillis = memory.toMillis();
    }

    /**
     * Takes an article in and says where it belongs.
     *
     * <p>The same article with the same text changes nothing, so it may be added again. With another text it is a
     * revision of itself and stays in its story.
     */
    public Kinship add(ArticleId id, String urlOrEmpty, Instant eventTime, Sketch sketch) {
        return place(id, urlOrEmpty, eventTime, sketch).kinship();
    }

    /** As {@link #add}, and says which other kinships changed. */
    public Placement place(ArticleId id, String urlOrEmpty, Instant eventTime, Sketch sketch) {
        Entry known = byId.get(id);
        if (known != null) {
            return again(known, sketch);
        }
        long time = eventTime.toEpochMilli();
        forget(time);
        var entry = new Entry(id, urlOrEmpty, time, sketch);
        Changes changes = new Changes();
        linkByUrl(entry, changes);
        for (int slot : candidates(sketch)) {
            Entry other = slots.get(slot);
            if (other.story != entry.story) {
                compare(entry, other, changes);
            }
        }
        settle(entry.story, changes);
        remember(entry);
        return new Placement(entry.kinship(), changes.of(entry));
    }

    /** The kinship of an article that is remembered. */
    public Optional<Kinship> kinship(ArticleId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::kinship);
    }

    public int size() {
        return byId.size();
    }

    /** Keys that more articles had than are kept for one. */
    public long hotKeys() {
        return postings.hotKeys();
    }

    /** Pairs of articles compared so far. */
    public long compared() {
        return compared;
    }

    /** Bytes that the keys' lists take up; sketches are on top. */
    public long postingBytes() {
        return postings.bytes();
    }

    private Placement again(Entry known, Sketch sketch) {
        if (!known.sketch.sameText(sketch)) {
            unlist(known);
            known.sketch = sketch;
            list(known);
            known.relation = CopyRelation.REVISION;
            known.of = known.id;
            known.figures = new TreeMap<>();
        }
        return new Placement(known.kinship(), List.of());
    }

    private void linkByUrl(Entry entry, Changes changes) {
        Entry same = entry.url.isEmpty() ? null : byUrl.get(entry.url);
        if (same == null) {
            return;
        }
        boolean first = Entry.ORDER.compare(same, entry) <= 0;
        Entry earlier = first ? same : entry;
        Entry later = first ? entry : same;
        later.relation = earlier.sketch.sameText(later.sketch) ? CopyRelation.EXACT : CopyRelation.REVISION;
        later.of = earlier.id;
        later.figures = new TreeMap<>();
        changes.add(later);
        merge(entry.story, same.story);
    }

    private List<Integer> candidates(Sketch sketch) {
        ballot.clear();
        for (long key : sketch.keys()) {
            postings.vote(key, ballot);
        }
        return ballot.elected(this::compare);
    }

    private int compare(int one, int other) {
        return Entry.ORDER.compare(slots.get(one), slots.get(other));
    }

    private void compare(Entry entry, Entry other, Changes changes) {
        compared++;
        boolean entryFirst = Entry.ORDER.compare(entry, other) < 0;
        Entry earlier = entryFirst ? entry : other;
        Entry later = entryFirst ? other : entry;
        Judgement judgement = judge.judge(earlier.sketch, later.sketch);
        if (judgement.relation().isCopy()) {
            if (!later.relation.isCopy()) {
                later.become(judgement, earlier);
                changes.add(later);
            }
            merge(entry.story, other.story);
        } else if (judgement.relation() != CopyRelation.NONE && later.isWeakerThan(judgement)) {
            later.become(judgement, earlier);
            changes.add(later);
        }
    }

    private static void merge(Story one, Story other) {
        if (one == other) {
            return;
        }
        Story larger = one.members.size() >= other.members.size() ? one : other;
        Story smaller = larger == one ? other : one;
        if (Entry.ORDER.compare(smaller.original, larger.original) < 0) {
            larger.original = smaller.original;
        }
        for (Entry member : smaller.members) {
            member.story = larger;
        }
        larger.members.addAll(smaller.members);
    }

    /** Sets what follows from who the original is now. */
    private void settle(Story story, Changes changes) {
        Entry original = story.original;
        if (original.relation.isCopy() && original.relation != CopyRelation.REVISION) {
            original.become(new Judgement(CopyRelation.NONE, new TreeMap<>()), original);
            changes.add(original);
        }
        for (Entry member : story.members) {
            if (member == original || member.settledOn == original) {
                continue;
            }
            if (member.relation != CopyRelation.REVISION) {
                Judgement direct = judge.judge(original.sketch, member.sketch);
                if (direct.relation().isCopy()) {
                    member.become(direct, original);
                } else if (!member.relation.isCopy()) {
                    becomeCopyOfNearest(member);
                }
            }
            if (member.settledOn != null) {
                changes.add(member);
            }
            member.settledOn = original;
        }
        original.settledOn = original;
    }

    /** For an article that its story joins to the original through others only. */
    private void becomeCopyOfNearest(Entry member) {
        story(member).filter(other -> other != member).limit(MOST_NEIGHBOURS).forEach(other -> {
            if (!member.relation.isCopy()) {
                Judgement judgement = judge.judge(other.sketch, member.sketch);
                if (judgement.relation().isCopy()) {
                    member.become(judgement, other);
                }
            }
        });
    }

    private static Stream<Entry> story(Entry member) {
        return member.story.members.stream().sorted(Entry.ORDER);
    }

    private void remember(Entry entry) {
        if (freeSlots.isEmpty()) {
            entry.slot = slots.size();
            slots.add(entry);
        } else {
            entry.slot = freeSlots.remove(freeSlots.size() - 1);
            slots.set(entry.slot, entry);
        }
        list(entry);
        byId.put(entry.id, entry);
        if (!entry.url.isEmpty()) {
            byUrl.merge(entry.url, entry, (one, other) -> Entry.ORDER.compare(one, other) <= 0 ? one : other);
        }
        oldest.add(entry);
    }

    private void list(Entry entry) {
        for (long key : entry.sketch.keys()) {
            postings.add(key, entry.slot);
        }
    }

    private void unlist(Entry entry) {
        for (long key : entry.sketch.keys()) {
            postings.remove(key, entry.slot);
        }
    }

    private void forget(long time) {
        latest = Math.max(latest, time);
        while (!oldest.isEmpty() && oldest.peek().time < latest - memoryMillis) {
            Entry gone = oldest.remove();
            unlist(gone);
            byId.remove(gone.id);
            byUrl.remove(gone.url, gone);
            gone.story.members.remove(gone);
            freeSlots.add(gone.slot);
        }
    }

    /** The articles whose place has changed, each once. */
    private static final class Changes {

        private final List<Entry> entries = new ArrayList<>();

        void add(Entry entry) {
            if (!entries.contains(entry)) {
                entries.add(entry);
            }
        }

        List<Kinship> of(Entry own) {
            return entries.stream()
                    .filter(entry -> entry != own)
                    .sorted(Entry.ORDER)
                    .map(Entry::kinship)
                    .toList();
        }
    }

    /** Articles that are copies of one text; keeps the name of its original even when that is forgotten. */
    private static final class Story {

        private Entry original;
        private final List<Entry> members = new ArrayList<>(1);

        Story(Entry original) {
            this.original = original;
            members.add(original);
        }
    }

    /** One article. */
    private static final class Entry {

        static final Comparator<Entry> ORDER =
                Comparator.<Entry>comparingLong(entry -> entry.time).thenComparing(entry -> entry.id);
        private static final SortedMap<String, Double> NO_FIGURES = new TreeMap<>();

        private final ArticleId id;
        private final String url;
        private final long time;
        private Sketch sketch;
        private Story story;
        private int slot = -1;
        private CopyRelation relation = CopyRelation.NONE;
        private ArticleId of;
        private SortedMap<String, Double> figures = NO_FIGURES;
        private @Nullable Entry settledOn;

        Entry(ArticleId id, String url, long time, Sketch sketch) {
            this.id = id;
            this.url = url;
            this.time = time;
            this.sketch = sketch;
            this.of = id;
            this.story = new Story(this);
        }

        void become(Judgement judgement, Entry other) {
            relation = judgement.relation();
            figures = judgement.figures();
            of = other.id;
        }

        boolean isWeakerThan(Judgement judgement) {
            if (relation.isCopy()) {
                return false;
            }
            int byKind = judgement.relation().compareTo(relation);
            return byKind < 0
                    || (byKind == 0
                            && judgement.figures().getOrDefault("shared_words", 0.0)
                                    > figures.getOrDefault("shared_words", 0.0));
        }

        Kinship kinship() {
            Optional<ArticleId> other = relation == CopyRelation.NONE ? Optional.empty() : Optional.of(of);
            return new Kinship(id, story.original.id, relation, other, figures);
        }
    }
}
