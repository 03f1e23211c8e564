package org.entente.analysis.text;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Some words, by the hash of their token. */
public final class WordSet {

    private final WordMap<Boolean> words = new WordMap<>();

    public static WordSet of(LongStream hashes) {
        var set = new WordSet();
        hashes.forEach(set::add);
        return set;
    }

    public void add(long word) {
        words.put(word, true);
    }

    public void forEach(LongConsumer action) {
        words.forEachWord(action);
    }

    public boolean contains(long word) {
        return words.holds(word);
    }
}
