package org.entente.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds phrases in tokens by their hashes: one look-up a token where nothing begins.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {

    private static final int NONE = -1;

    private final List<List<T>> values = new ArrayList<>();
    private final WordMap<Integer> first = new WordMap<>();
    private final Steps steps = new Steps();

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
        add(Arrays.copyOf(tokens.hashes(), tokens.size()), value);
    }

    /** As above, given the hashes of its tokens, of which there is one at least. */
    public void add(long[] phrase, T value) {
        int at = first.getOrDefault(phrase[0], NONE);
        if (at == NONE) {
            at = newNode();
            first.put(phrase[0], at);
        }
        for (int i = 1; i < phrase.length; i++) {
            int next = steps.nodeBehind(at, phrase[i]);
            if (next == NONE) {
                next = newNode();
                steps.put(at, phrase[i], next);
            }
            at = next;
        }
        values.get(at).add(value);
    }

    /** Whether some phrase begins with this token. */
    public boolean begins(long hash) {
        return first.holds(hash);
    }

    /** The longest phrase that begins at this token and ends before the limit. */
    public Optional<Hit<T>> longestAt(Tokens tokens, int from, int limit) {
        return longestAt(tokens.hashes(), from, limit);
    }

    /** As above, over any row of token hashes. */
    public Optional<Hit<T>> longestAt(long[] hashes, int from, int limit) {
        Integer node = first.get(hashes[from]);
        return node == null ? Optional.empty() : longestBehind(node, hashes, from, limit);
    }

    private Optional<Hit<T>> longestBehind(int node, long[] hashes, int from, int limit) {
        int at = node;
        int best = NONE;
        int bestEnd = from;
        for (int i = from + 1; at != NONE; i++) {
            if (!values.get(at).isEmpty()) {
                best = at;
                bestEnd = i;
            }
            if (i >= limit) {
                break;
            }
            at = steps.nodeBehind(at, hashes[i]);
        }
        return best == NONE ? Optional.empty() : Optional.of(new Hit<>(from, bestEnd, values.get(best)));
    }

    /** The longest phrases from left to right, none overlapping another. */
    public List<Hit<T>> find(Tokens tokens, int from, int limit) {
        var hits = new ArrayList<Hit<T>>();
        for (int i = from; i < limit; i++) {
            if (first.holds(tokens.hash(i))) {
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
        values.add(new ArrayList<>(1));
        return values.size() - 1;
    }

    /** Open addressing from a node and the token behind it to the next node, without boxing. */
    private static final class Steps {

        private long[] keys = new long[64];
        private int[] nodes = new int[64];
        private int size;

        int nodeBehind(int node, long hash) {
            long key = key(node, hash);
            int mask = keys.length - 1;
            for (int slot = (int) key & mask; keys[slot] != 0; slot = (slot + 1) & mask) {
                if (keys[slot] == key) {
                    return nodes[slot];
                }
            }
            return NONE;
        }

        void put(int node, long hash, int next) {
            if (size * 3 >= keys.length) {
                long[] oldKeys = keys;
                int[] oldNodes = nodes;
                keys = new long[oldKeys.length * 2];
                nodes = new int[oldKeys.length * 2];
                for (int i = 0; i < oldKeys.length; i++) {
                    if (oldKeys[i] != 0) {
                        insert(oldKeys[i], oldNodes[i]);
                    }
                }
            }
            insert(key(node, hash), next);
            size++;
        }

        private void insert(long key, int next) {
            int mask = keys.length - 1;
            int slot = (int) key & mask;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            nodes[slot] = next;
        }

        private static long key(int node, long hash) {
            long key = hash ^ ((node + 1) * 0x9E3779B97F4A7C15L);
            key ^= key >>> 32;
            return key == 0 ? 1 : key;
        }
    }
}
