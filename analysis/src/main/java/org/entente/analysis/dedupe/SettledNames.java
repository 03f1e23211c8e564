package org.entente.analysis.dedupe;

/**
 * Names that no machine takes for words to be exchanged: of states, peoples, capitals, leaders, days and months; recognised by
 * what a trace keeps of a word.
 */
final class SettledNames {

    private static final SettledNames STANDARD = new SettledNames();

    private final boolean[] hashes = new boolean[Sketch.HASH + 1];

    private SettledNames() {
        Vocabulary.standard().stemsOfNames().forEach(stem -> hashes[Sketch.traceHash(stem)] = true);
        WordList.stems("days-and-months.txt").forEach(stem -> hashes[Sketch.traceHash(Vocabulary.stemOf(stem))] = true);
    }

    static SettledNames standard() {
        return STANDARD;
    }

    /** Whether this is one of them, given a name. */
    boolean contains(short word) {
        return hashes[word & Sketch.HASH];
    }
}
