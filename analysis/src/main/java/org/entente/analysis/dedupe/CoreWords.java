package org.entente.analysis.dedupe;

/** Function words that nothing can be put for, recognised by what a trace keeps of a word. */
final class CoreWords {

    private static final CoreWords STANDARD = new CoreWords();

    private final boolean[] hashes = new boolean[Sketch.HASH + 1];

    private CoreWords() {
        WordList.words("core-words.txt").forEach(word -> hashes[Sketch.traceHash(Vocabulary.stemOf(word))] = true);
    }

    static CoreWords standard() {
        return STANDARD;
    }

    /** Whether this is one of them, given a function word. */
    boolean contains(short word) {
        return hashes[word & Sketch.HASH];
    }
}
