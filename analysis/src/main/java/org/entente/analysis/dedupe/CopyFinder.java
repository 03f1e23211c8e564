package org.entente.analysis.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.analysis.article.ArticleId;

/**
 * Finds the stories in a set of articles; in which order they come does not matter.
 *
 * <p>The original of a story is the article published first. An article without a date counts as later than any with
 * one; between articles that no date parts, traces of copying decide, then the text that looks less rewritten, then the
 * id.
 */
public final class CopyFinder {

    /**
     * An article as this class needs it.
     *
     * @param id its id
     * @param title headline, perhaps empty
     * @param text body
     * @param url canonical URL or guid, if known
     * @param published when it appeared, if known
     */
    public record Item(ArticleId id, String title, String text, Optional<String> url, Optional<Instant> published) {}

    private static final int MOST_RIVALS = 40;

    private final CopyJudge judge = CopyJudge.standard();
    private final List<Entry> entries;
    private final Postings postings;
    private final Ballot ballot = new Ballot();
    private final Map<String, Integer> byUrl = new HashMap<>();
    private long compared;

    private CopyFinder(List<Entry> entries) {
        this.entries = entries;
        this.postings = new Postings(Integer::compare);
    }

    /** The kinship of every article, in the order given. */
    public static List<Kinship> groupAll(List<Item> items) {
        return group(items).kinships();
    }

    static Grouping group(List<Item> items) {
        List<Entry> entries = IntStream.range(0, items.size())
                .parallel()
                .mapToObj(i -> new Entry(
                        i,
                        items.get(i),
                        Sketcher.standard()
                                .sketch(items.get(i).title(), items.get(i).text())))
                .sorted(Entry.ORDER)
                .toList();
        var finder = new CopyFinder(entries);
        finder.link();
        return new Grouping(finder.kinships(), finder.compared);
    }

    /**
     * What was found, and at what cost.
     *
     * @param kinships of every article, in the order given
     * @param compared pairs of articles that were compared
     */
    record Grouping(List<Kinship> kinships, long compared) {}

    private void link() {
        for (int slot = 0; slot < entries.size(); slot++) {
            Entry entry = entries.get(slot);
            Optional<String> url = entry.item.url().filter(u -> !u.isBlank());
            if (url.isPresent()) {
                Integer first = byUrl.putIfAbsent(url.get(), slot);
                if (first != null) {
                    join(new Link(entries.get(first), entry, revision(entries.get(first), entry)));
                }
            }
            long[] keys = entry.sketch.keys();
            ballot.clear();
            for (long key : keys) {
                postings.vote(key, ballot);
            }
            for (int candidate : ballot.elected(
                    entry.sketch.words(), other -> entries.get(other).sketch.words(), Integer::compare)) {
                if (entries.get(candidate).root() != entry.root()) {
                    compare(entries.get(candidate), entry);
                }
            }
            for (long key : keys) {
                postings.add(key, slot);
            }
        }
    }

    private static Judgement revision(Entry first, Entry second) {
        return new Judgement(
                first.sketch.sameText(second.sketch) ? CopyRelation.EXACT : CopyRelation.REVISION,
                java.util.Collections.emptySortedMap());
    }

    private void compare(Entry one, Entry other) {
        compared++;
        boolean inOrder = precedes(one, other);
        Entry first = inOrder ? one : other;
        Entry second = inOrder ? other : one;
        Judgement judgement = judge(first, second);
        if (judgement.relation().isCopy()) {
            join(new Link(first, second, judgement));
        } else if (judgement.relation() != CopyRelation.NONE) {
            second.claim(new Link(first, second, judgement));
        }
    }

    private Judgement judge(Entry earlier, Entry later) {
        Duration apart =
                earlier.item.published().isPresent() && later.item.published().isPresent()
                        ? Duration.between(
                                        earlier.item.published().get(),
                                        later.item.published().get())
                                .abs()
                        : Duration.ZERO;
        return judge.judge(earlier.sketch, later.sketch, apart);
    }

    private static void join(Link link) {
        link.later.links.add(link);
        link.earlier.links.add(link);
        Entry one = link.earlier.root();
        Entry other = link.later.root();
        if (one != other) {
            Entry root = Entry.ORDER.compare(one, other) <= 0 ? one : other;
            Entry leaf = root == one ? other : one;
            leaf.parent = root;
            root.members.addAll(leaf.members);
            leaf.members.clear();
        }
    }

    private boolean precedes(Entry one, Entry other) {
        int byDate = Entry.BY_DATE.compare(one, other);
        if (byDate != 0) {
            return byDate < 0;
        }
        int byTraces = judge.precedence(one.sketch, other.sketch);
        return byTraces != 0 ? byTraces < 0 : Entry.ORDER.compare(one, other) <= 0;
    }

    private List<Kinship> kinships() {
        var kinships = new Kinship[entries.size()];
        for (Entry root : entries) {
            if (root.parent != root) {
                continue;
            }
            Entry original = original(root.members);
            for (Entry member : root.members) {
                kinships[member.place] = member == original ? member.lesser(original) : copy(original, member);
            }
        }
        return List.of(kinships);
    }

    private Entry original(List<Entry> members) {
        List<Entry> sorted = members.stream().sorted(Entry.ORDER).toList();
        Entry first = sorted.get(0);
        List<Entry> rivals = sorted.stream()
                .filter(entry -> Entry.BY_DATE.compare(entry, first) == 0)
                .limit(MOST_RIVALS)
                .toList();
        Entry best = first;
        int mostWins = -1;
        for (Entry rival : rivals) {
            int wins = 0;
            for (Entry other : rivals) {
                if (other != rival && precedes(rival, other)) {
                    wins++;
                }
            }
            if (wins > mostWins) {
                mostWins = wins;
                best = rival;
            }
        }
        return best;
    }

    private Kinship copy(Entry original, Entry member) {
        for (Link link : member.links) {
            if (link.judgement.relation() == CopyRelation.REVISION && link.later == member) {
                return member.kinship(original, link.earlier, link.judgement);
            }
        }
        Judgement direct = judge(original, member);
        if (direct.relation().isCopy()) {
            return member.kinship(original, original, direct);
        }
        Link nearest = member.links.stream()
                .min(Comparator.comparing(link -> link.other(member), Entry.ORDER))
                .orElseThrow();
        Entry other = nearest.other(member);
        Judgement judgement = judge(other, member);
        return member.kinship(original, other, judgement.relation().isCopy() ? judgement : nearest.judgement);
    }

    /** Two articles of which the later is something of the earlier. */
    private record Link(Entry earlier, Entry later, Judgement judgement) {

        Entry other(Entry entry) {
            return entry == earlier ? later : earlier;
        }

        boolean isStrongerThan(Link other) {
            int byKind = judgement.relation().compareTo(other.judgement.relation());
            return byKind < 0 || (byKind == 0 && shared() > other.shared());
        }

        double shared() {
            return judgement.figures().getOrDefault("shared_words", 0.0);
        }
    }

    /** One article in the set. */
    private static final class Entry {

        static final Comparator<Entry> BY_DATE =
                Comparator.comparing(entry -> entry.item.published().orElse(Instant.MAX));
        static final Comparator<Entry> ORDER = BY_DATE.thenComparing(entry -> entry.item.id())
                .thenComparing(entry -> entry.sketch.textHash())
                .thenComparing(entry -> entry.item.text())
                .thenComparing(entry -> entry.place);

        private final int place;
        private final Item item;
        private final Sketch sketch;
        private Entry parent = this;
        private final List<Entry> members = new ArrayList<>(List.of(this));
        private final List<Link> links = new ArrayList<>(0);
        private Optional<Link> claim = Optional.empty();

        Entry(int place, Item item, Sketch sketch) {
            this.place = place;
            this.item = item;
            this.sketch = sketch;
        }

        Entry root() {
            Entry root = this;
            while (root.parent != root) {
                root = root.parent;
            }
            parent = root;
            return root;
        }

        /** Keeps the stronger of what it contains or shares a part with. */
        void claim(Link link) {
            if (claim.isEmpty() || link.isStrongerThan(claim.get())) {
                claim = Optional.of(link);
            }
        }

        Kinship lesser(Entry original) {
            return claim.filter(link -> link.earlier.root() != root())
                    .map(link -> kinship(original, link.earlier, link.judgement))
                    .orElseGet(() -> Kinship.original(item.id()));
        }

        Kinship kinship(Entry original, Entry of, Judgement judgement) {
            return new Kinship(
                    item.id(),
                    original.item.id(),
                    judgement.relation(),
                    Optional.of(of.item.id()),
                    judgement.figures());
        }
    }
}
