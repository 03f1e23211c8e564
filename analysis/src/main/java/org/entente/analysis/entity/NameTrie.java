package org.entente.analysis.entity;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.text.Tokens;

/**
 * Finds names by the hashes of their tokens: one table of steps, by node and token, with open addressing.
 *
 * @param <T> what a name leads to
 */
public final class NameTrie<T> {

    public static final int ROOT = 0;
    public static final int NONE = -1;

    private static final long HYPHEN = Tokens.hashOf("-");
    private static final long EN_DASH = Tokens.hashOf("\u2013");
    private static final long NON_BREAKING_HYPHEN = Tokens.hashOf("\u2011");

    private final List<List<T>> values = new ArrayList<>();
    private long[] keys = new long[1 << 10];
    private int[] nodes = new int[1 << 10];
    /** A bit for each place of the table that some key hashes to: small enough to stay near the core, it settles most misses. */
    private long[] homes = new long[(1 << 10) / Long.SIZE];

    private int steps;

    public NameTrie() {
        values.add(List.of());
    }

    /** The hash that steps go by: all dashes are alike. */
    public static long step(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        return hash == EN_DASH || hash == NON_BREAKING_HYPHEN ? HYPHEN : hash;
    }

    public void add(Tokens words, T value) {
        int node = ROOT;
        for (int i = 0; i < words.size(); i++) {
            node = grow(node, step(words, i));
        }
        List<T> known = new ArrayList<>(values.get(node));
        known.add(value);
        values.set(node, List.copyOf(known));
    }

    /** The node behind this one along a token's hash, or {@link #NONE}. */
    public int next(int node, long hash) {
        long key = key(node, hash);
        int mask = keys.length - 1;
        int at = (int) key & mask;
        if ((homes[at >>> 6] >>> at & 1) == 0) {
            return NONE;
        }
        while (keys[at] != 0) {
            if (keys[at] == key) {
                return nodes[at];
            }
            at = (at + 1) & mask;
        }
        return NONE;
    }

    /** What ends at this node; empty if nothing does. */
    public List<T> values(int node) {
        return values.get(node);
    }

    private int grow(int node, long hash) {
        int known = next(node, hash);
        if (known != NONE) {
            return known;
        }
        if (steps * 4 >= keys.length) {
            widen();
        }
        int fresh = values.size();
        values.add(List.of());
        put(key(node, hash), fresh);
        steps++;
        return fresh;
    }

    private void put(long key, int node) {
        int mask = keys.length - 1;
        int at = (int) key & mask;
        homes[at >>> 6] |= 1L << at;
        while (keys[at] != 0) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        nodes[at] = node;
    }

    private void widen() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[oldKeys.length * 2];
        homes = new long[keys.length / Long.SIZE];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldNodes[i]);
            }
        }
    }

    private static long key(int node, long hash) {
        long key = hash ^ (node * 0x9E3779B97F4A7C15L);
        key ^= key >>> 32;
        return key == 0 ? 1 : key;
    }
}
