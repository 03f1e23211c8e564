package org.entente.analysis.text;

import java.util.function.BinaryOperator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words, by the hash of their token ({@link Tokens#hash}): open addressing without boxing, since it is asked
 * for nearly every token of every article.
 *
 * @param <V> what is known of a word
 */
public final class WordMap<V> {

    private static final int ROOM_AT_FIRST = 16;
    private static final int ROOM_FOR_EACH_LONG = 8;

    private long[] keys = new long[ROOM_AT_FIRST];
    private @Nullable Object[] values = new Object[ROOM_AT_FIRST];
    /** One bit of many for each word: most words that are asked for are not here, and this tells so for nearly all of them. */
    private long[] mayHold = new long[ROOM_AT_FIRST / ROOM_FOR_EACH_LONG];

    private int size;

    /** What is known of the word, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable V get(long word) {
        return mayHold(word) ? (V) values[slot(word)] : null;
    }

    public V getOrDefault(long word, V otherwise) {
        V known = get(word);
        return known == null ? otherwise : known;
    }

    public boolean holds(long word) {
        return mayHold(word) && keys[slot(word)] != 0;
    }

    public void put(long word, V value) {
        if (word == 0) {
            throw new IllegalArgumentException("0 is the hash of no word");
        }
        if (!holds(word) && ++size * 3 >= keys.length) {
            grow();
        }
        insert(word, value);
    }

    /** Puts the value, joined to what is known of the word already. */
    public void merge(long word, V value, BinaryOperator<V> joined) {
        V known = get(word);
        put(word, known == null ? value : joined.apply(known, value));
    }

    /** All words of which something is known, in no order that means anything. */
    public void forEachWord(LongConsumer action) {
        for (long key : keys) {
            if (key != 0) {
                action.accept(key);
            }
        }
    }

    private boolean mayHold(long word) {
        return (mayHold[longOf(word)] & bitOf(word)) != 0;
    }

    private int longOf(long word) {
        return (int) (word >>> 32) & (mayHold.length - 1);
    }

    private static long bitOf(long word) {
        return 1L << (word >>> 58);
    }

    /** Where the word is, or the free place where it would be. */
    private int slot(long word) {
        int mask = keys.length - 1;
        int slot = (int) word & mask;
        while (keys[slot] != 0 && keys[slot] != word) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void insert(long word, @Nullable Object value) {
        int slot = slot(word);
        keys[slot] = word;
        values[slot] = value;
        mayHold[longOf(word)] |= bitOf(word);
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new Object[oldKeys.length * 2];
        mayHold = new long[keys.length / ROOM_FOR_EACH_LONG];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                insert(oldKeys[i], oldValues[i]);
            }
        }
    }
}
