package org.entente.analysis.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Finds phrases in tokens by their hashes: one look-up a token where nothing begins.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {

    private static final int NONE = -1;

    private final List<Node<T>> nodes = new ArrayList<>();
    private final FirstWords first = new FirstWords();

    private static final class Node<T> {
        final Map<Long, Integer> next = new HashMap<>();
        final List<T> values = new ArrayList<>();
    }

    /**
     * A phrase found.
     *
     * @param firstToken index of its first token
     * @param endToken index behind its last token
     * @param values all that it stands for
     */
    public record Hit<T>(int firstToken, int endToken, List<T> values) {}

    public void add(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase);
        if (tokens.size() == 0) {
            throw new IllegalArgumentException("phrase '" + phrase + "' has no token");
        }
        int at = first.nodeOf(tokens.hash(0));
        if (at == NONE) {
            at = newNode();
            first.put(tokens.hash(0), at);
        }
        for (int i = 1; i < tokens.size(); i++) {
            Integer next = nodes.get(at).next.get(tokens.hash(i));
            if (next == null) {
                next = newNode();
                nodes.get(at).next.put(tokens.hash(i), next);
            }
            at = next;
        }
        nodes.get(at).values.add(value);
    }

    /** Whether some phrase begins with this token. */
    public boolean begins(long hash) {
        return first.nodeOf(hash) != NONE;
    }

    /** The longest phrase that begins at this token and ends before the limit. */
    public Optional<Hit<T>> longestAt(Tokens tokens, int from, int limit) {
        return longestAt(tokens::hash, from, limit);
    }

    /** As above, over any sequence of token hashes. */
    public Optional<Hit<T>> longestAt(IntToLongFunction hashes, int from, int limit) {
        int at = first.nodeOf(hashes.applyAsLong(from));
        Hit<T> best = null;
        for (int i = from + 1; at != NONE; i++) {
            Node<T> node = nodes.get(at);
            if (!node.values.isEmpty()) {
                best = new Hit<>(from, i, node.values);
            }
            if (i >= limit || node.next.isEmpty()) {
                break;
            }
            at = node.next.getOrDefault(hashes.applyAsLong(i), NONE);
        }
        return Optional.ofNullable(best);
    }

    /** The longest phrases from left to right, none overlapping another. */
    public List<Hit<T>> find(Tokens tokens, int from, int limit) {
        var hits = new ArrayList<Hit<T>>();
        for (int i = from; i < limit; i++) {
            if (begins(tokens.hash(i))) {
                Optional<Hit<T>> hit = longestAt(tokens, i, limit);
                if (hit.isPresent()) {
                    hits.add(hit.get());
                    i = hit.get().endToken() - 1;
                }
            }
        }
        return hits;
    }

    private int newNode() {
        nodes.add(new Node<>());
        return nodes.size() - 1;
    }

    /** Open addressing from hash to node, without boxing: it is asked once for each token of each article. */
    private static final class FirstWords {

        private long[] keys = new long[64];
        private int[] values = new int[64];
        private int size;

        int nodeOf(long hash) {
            int mask = keys.length - 1;
            for (int slot = (int) hash & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
                if (keys[slot] == hash) {
                    return values[slot];
                }
            }
            return NONE;
        }

        void put(long hash, int node) {
            if (size * 3 >= keys.length) {
                grow();
            }
            insert(hash, node);
            size++;
        }

        private void insert(long hash, int node) {
            int mask = keys.length - 1;
            int slot = (int) hash & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = hash;
            values[slot] = node;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldValues = values;
            keys = new long[oldKeys.length * 2];
            values = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    insert(oldKeys[i], oldValues[i]);
                }
            }
        }
    }
}
