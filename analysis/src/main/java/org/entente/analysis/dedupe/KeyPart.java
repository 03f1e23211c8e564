package org.entente.analysis.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.analysis.article.ArticleId;

/**
 * One part of all lookup keys: who has which. Kept in memory, and rebuilt from the lookups that were stored.
 *
 * <p>Articles are numbered by slots, and what is kept of them lies in arrays, since there may be millions.
 */
public final class KeyPart {

    private static final int FIRST_ROOM = 16;

    /** What a small object or array takes up beside its contents. */
    private static final int OBJECT_BYTES = 16;

    private ArticleId[] articles = new ArticleId[FIRST_ROOM];
    private long[] times = new long[FIRST_ROOM];
    private int[] words = new int[FIRST_ROOM];
    private int[][] keys = new int[FIRST_ROOM][];
    private int slots;
    private final List<Integer> freeSlots = new ArrayList<>();
    private final SlotTable byArticle = new SlotTable();
    private final Postings postings = new Postings(this::byAge);
    private final Ballot ballot = new Ballot();

    /** Who shares keys with the asker; asking leaves no trace. */
    public List<Candidate> lookUp(Lookup lookup) {
        ballot.clear();
        for (long key : lookup.keys()) {
            postings.vote(key, ballot);
        }
        int own = byArticle.find(lookup.from());
        List<Candidate> candidates = new ArrayList<>(ballot.size());
        ballot.forEach((slot, votes) -> {
            if (slot != own) {
                candidates.add(new Candidate(articles[slot], votes, words[slot]));
            }
        });
        return candidates;
    }

    /** Keeps the asker's keys, so that later ones find it. */
    public void add(Lookup lookup) {
        if (lookup.keys().length == 0 || byArticle.find(lookup.from()) >= 0) {
            return;
        }
        int slot = freeSlots.isEmpty() ? slots++ : freeSlots.remove(freeSlots.size() - 1);
        if (slot == articles.length) {
            articles = Arrays.copyOf(articles, slot * 2);
            times = Arrays.copyOf(times, slot * 2);
            words = Arrays.copyOf(words, slot * 2);
            keys = Arrays.copyOf(keys, slot * 2);
        }
        articles[slot] = lookup.from();
        times[slot] = lookup.at().toEpochMilli();
        words[slot] = lookup.words();
        keys[slot] = new int[lookup.keys().length];
        for (int i = 0; i < keys[slot].length; i++) {
            keys[slot][i] = (int) lookup.keys()[i];
        }
        byArticle.add(slot);
        for (long key : lookup.keys()) {
            postings.add(key, slot);
        }
    }

    /** Forgets every article published before then, and names them. */
    public List<ArticleId> forgetBefore(Instant limit) {
        List<ArticleId> forgotten = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            if (keys[slot].length > 0 && times[slot] < limit.toEpochMilli()) {
                forgotten.add(articles[slot]);
                forget(slot);
            }
        }
        return forgotten;
    }

    private void forget(int slot) {
        for (int key : keys[slot]) {
            postings.remove(Integer.toUnsignedLong(key), slot);
        }
        byArticle.remove(slot);
        keys[slot] = new int[0];
        freeSlots.add(slot);
    }

    public int size() {
        return slots - freeSlots.size();
    }

    /** Bytes of memory that it takes up, the articles' ids included. */
    long bytes() {
        long bytes = postings.bytes() + 4L * byArticle.places.length + 20L * articles.length;
        for (int slot = 0; slot < slots; slot++) {
            bytes += OBJECT_BYTES + 4L * keys[slot].length;
            bytes += 3 * OBJECT_BYTES + articles[slot].value().length();
        }
        return bytes;
    }

    private int byAge(int one, int other) {
        int byTime = Long.compare(times[one], times[other]);
        return byTime != 0 ? byTime : articles[one].compareTo(articles[other]);
    }

    /** The slots of articles, open-addressed; an empty place is 0, a slot s is s + 1. */
    private final class SlotTable {

        private int[] places = new int[FIRST_ROOM];
        private int used;

        int find(ArticleId article) {
            int at = home(article);
            while (places[at] != 0) {
                if (articles[places[at] - 1].equals(article)) {
                    return places[at] - 1;
                }
                at = next(at);
            }
            return -1;
        }

        void add(int slot) {
            if (++used * 2 > places.length) {
                int[] old = places;
                places = new int[old.length * 2];
                for (int place : old) {
                    if (place != 0) {
                        put(place);
                    }
                }
            }
            put(slot + 1);
        }

        private void put(int place) {
            int at = home(articles[place - 1]);
            while (places[at] != 0) {
                at = next(at);
            }
            places[at] = place;
        }

        void remove(int slot) {
            int hole = home(articles[slot]);
            while (places[hole] != slot + 1) {
                hole = next(hole);
            }
            used--;
            int at = next(hole);
            while (places[at] != 0) {
                int home = home(articles[places[at] - 1]);
                int mask = places.length - 1;
                if (((at - home) & mask) >= ((at - hole) & mask)) {
                    places[hole] = places[at];
                    hole = at;
                }
                at = next(at);
            }
            places[hole] = 0;
        }

        private int home(ArticleId article) {
            return ((article.hashCode() * 0x9e3779b1) >>> 3) & (places.length - 1);
        }

        private int next(int at) {
            return (at + 1) & (places.length - 1);
        }
    }
}
