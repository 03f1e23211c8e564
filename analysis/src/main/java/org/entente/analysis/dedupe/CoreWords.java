package org.entente.analysis.dedupe;

import org.entente.analysis.text.Tokens;

/** Function words that nothing can be put for, recognised by what a trace keeps of a word. */
final class CoreWords {

    private static final CoreWords STANDARD = new CoreWords();

    private final boolean[] hashes = new boolean[Sketch.HASH + 1];

    private CoreWords() {
        for (String line : WordList.lines("core-words.txt")) {
            for (String word : line.split("\\s+")) {
                hashes[Sketch.traceHash(Vocabulary.stemOf(Tokens.hashOf(word)))] = true;
            }
        }
    }

    static CoreWords standard() {
        return STANDARD;
    }

    boolean contains(short word) {
        return Sketch.classOf(word) == Sketch.FUNCTION && hashes[word & Sketch.HASH];
    }
}
