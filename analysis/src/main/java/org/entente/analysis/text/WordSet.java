package org.entente.analysis.text;

/** Some words, by the hash of their token. */
public final class WordSet {

    private final WordMap<Boolean> words = new WordMap<>();

    public void add(long word) {
        words.put(word, true);
    }

    public boolean contains(long word) {
        return words.holds(word);
    }
}
