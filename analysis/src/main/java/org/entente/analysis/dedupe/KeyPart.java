package org.entente.analysis.dedupe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entente.analysis.article.ArticleId;

/** One part of all lookup keys: who has which. Kept in memory, and rebuilt from the lookups that were stored. */
public final class KeyPart {

    private final List<Lookup> bySlot = new ArrayList<>();
    private final List<Integer> freeSlots = new ArrayList<>();
    private final Map<ArticleId, Integer> slots = new HashMap<>();
    private final NavigableMap<Instant, List<ArticleId>> byTime = new TreeMap<>();
    private final Postings postings = new Postings(this::byAge);

    /** Who shares keys with the asker; asking leaves no trace. */
    public List<Candidate> lookUp(Lookup lookup) {
        Map<Integer, Double> votes = new TreeMap<>();
        for (long key : lookup.keys()) {
            postings.vote(key, (slot, weight) -> votes.merge(slot, weight, Double::sum));
        }
        List<Candidate> candidates = new ArrayList<>();
        votes.forEach((slot, weight) -> {
            ArticleId article = bySlot.get(slot).from();
            if (!article.equals(lookup.from())) {
                candidates.add(new Candidate(article, weight));
            }
        });
        return candidates;
    }

    /** Keeps the asker's keys, so that later ones find it. */
    public void add(Lookup lookup) {
        if (slots.containsKey(lookup.from())) {
            return;
        }
        int slot = freeSlots.isEmpty() ? bySlot.size() : freeSlots.remove(freeSlots.size() - 1);
        if (slot == bySlot.size()) {
            bySlot.add(lookup);
        } else {
            bySlot.set(slot, lookup);
        }
        slots.put(lookup.from(), slot);
        byTime.computeIfAbsent(lookup.at(), at -> new ArrayList<>()).add(lookup.from());
        for (long key : lookup.keys()) {
            postings.add(key, slot);
        }
    }

    /** Forgets every article published before then, and names them. */
    public List<ArticleId> forgetBefore(Instant limit) {
        List<ArticleId> forgotten = new ArrayList<>();
        NavigableMap<Instant, List<ArticleId>> old = byTime.headMap(limit, false);
        old.values().forEach(forgotten::addAll);
        old.clear();
        for (ArticleId article : forgotten) {
            Integer slot = slots.remove(article);
            if (slot != null) {
                for (long key : bySlot.get(slot).keys()) {
                    postings.remove(key, slot);
                }
                freeSlots.add(slot);
            }
        }
        return forgotten;
    }

    public int size() {
        return slots.size();
    }

    private int byAge(int one, int other) {
        Lookup first = bySlot.get(one);
        Lookup second = bySlot.get(other);
        int byTimeOnly = first.at().compareTo(second.at());
        return byTimeOnly != 0 ? byTimeOnly : first.from().compareTo(second.from());
    }
}
