package org.entente.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in tokens by their hashes: one look-up a token where nothing begins.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseTable<T> {

    private final WordMap<Node<T>> first = new WordMap<>();
    private final Steps<T> steps = new Steps<>();
    private int nodes;

    /** A place in phrases, behind one of their tokens. */
    private static final class Node<T> {

        final int number;
        final List<T> values = new ArrayList<>(1);
        boolean goesOn;

        Node(int number) {
            this.number = number;
        }
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
        add(Arrays.copyOf(tokens.hashes(), tokens.size()), value);
    }

    /** As above, given the hashes of its tokens, of which there is one at least. */
    public void add(long[] phrase, T value) {
        Node<T> at = first.get(phrase[0]);
        if (at == null) {
            at = new Node<>(++nodes);
            first.put(phrase[0], at);
        }
        for (int i = 1; i < phrase.length; i++) {
            Node<T> next = steps.behind(at, phrase[i]);
            if (next == null) {
                next = new Node<>(++nodes);
                steps.put(at, phrase[i], next);
            }
            at = next;
        }
        at.values.add(value);
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
        Node<T> node = first.get(hashes[from]);
        return node == null ? Optional.empty() : longestBehind(node, hashes, from, limit);
    }

    private Optional<Hit<T>> longestBehind(Node<T> opening, long[] hashes, int from, int limit) {
        Node<T> at = opening;
        Node<T> best = null;
        int bestEnd = from;
        for (int i = from + 1; at != null; i++) {
            if (!at.values.isEmpty()) {
                best = at;
                bestEnd = i;
            }
            at = i < limit && at.goesOn ? steps.behind(at, hashes[i]) : null;
        }
        return best == null ? Optional.empty() : Optional.of(new Hit<>(from, bestEnd, best.values));
    }

    /** The longest phrases from left to right, none overlapping another. */
    public List<Hit<T>> find(Tokens tokens, int from, int limit) {
        var hits = new ArrayList<Hit<T>>();
        for (int i = from; i < limit; i++) {
            Optional<Hit<T>> hit = longestAt(tokens, i, limit);
            if (hit.isPresent()) {
                hits.add(hit.get());
                i = hit.get().endToken() - 1;
            }
        }
        return hits;
    }

    /** Open addressing from a node and the token behind it to the next node. */
    private static final class Steps<T> {

        private long[] keys = new long[64];
        private @Nullable Object[] nodes = new Object[64];
        /** One bit for each slot where some key belongs: most steps that are asked for are not here, and this tells so. */
        private long[] homes = new long[1];

        private int size;

        @SuppressWarnings("unchecked")
        @Nullable
        Node<T> behind(Node<T> node, long hash) {
            long key = key(node, hash);
            int mask = keys.length - 1;
            int home = (int) key & mask;
            if ((homes[home >>> 6] >>> home & 1) == 0) {
                return null;
            }
            for (int slot = home; keys[slot] != 0; slot = (slot + 1) & mask) {
                if (keys[slot] == key) {
                    return (Node<T>) nodes[slot];
                }
            }
            return null;
        }

        void put(Node<T> node, long hash, Node<T> next) {
            if (size * 3 >= keys.length) {
                long[] oldKeys = keys;
                @Nullable Object[] oldNodes = nodes;
                keys = new long[oldKeys.length * 2];
                nodes = new Object[oldKeys.length * 2];
                homes = new long[keys.length / Long.SIZE];
                for (int i = 0; i < oldKeys.length; i++) {
                    if (oldKeys[i] != 0) {
                        insert(oldKeys[i], oldNodes[i]);
                    }
                }
            }
            insert(key(node, hash), next);
            node.goesOn = true;
            size++;
        }

        private void insert(long key, @Nullable Object next) {
            int mask = keys.length - 1;
            int slot = (int) key & mask;
            homes[slot >>> 6] |= 1L << slot;
            while (keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[slot] = key;
            nodes[slot] = next;
        }

        private static long key(Node<?> node, long hash) {
            long key = hash ^ (node.number * 0x9E3779B97F4A7C15L);
            key ^= key >>> 32;
            return key == 0 ? 1 : key;
        }
    }
}
