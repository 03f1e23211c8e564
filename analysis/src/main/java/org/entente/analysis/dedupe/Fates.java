package org.entente.analysis.dedupe;

/**
 * What became of the words of one of two texts where the one was found in the other.
 *
 * <p>Unmatched words in rows that begin or end beside an exchanged one, where a phrase was put for a word or a word for a
 * phrase, are told from those in rows that do not. Rows longer than phrases are other text.
 *
 * @param words how many there are
 * @param alone unmatched words by their kind, away from exchanged ones
 * @param beside unmatched words by their kind, beside exchanged ones
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Fates(int words, int[] alone, int[] beside) {

    static final int CONTENT = 0;
    static final int FRAME = 1;

    /** A function word that nothing can be put for. */
    static final int CORE = 2;

    static final int NAME = 3;
    static final int KINDS = 4;

    static final byte ELSEWHERE = 0;
    static final byte SAME = 1;
    static final byte EXCHANGED = 2;
    static final byte UNMATCHED = 3;

    /** Without a counterpart in its place, but with an equal elsewhere. */
    static final byte MOVED = 4;

    /** Words of a phrase that is put for a word. */
    private static final int LONGEST_PHRASE = 4;

    static Fates of(short[] trace, byte[] fates) {
        int words = 0;
        for (byte fate : fates) {
            words += fate == ELSEWHERE ? 0 : 1;
        }
        int[] alone = new int[KINDS];
        int[] beside = new int[KINDS];
        countUnmatched(trace, fates, alone, beside);
        return new Fates(words, alone, beside);
    }

    /** How many words have no counterpart, but for those in long rows. */
    int unmatched() {
        int unmatched = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            unmatched += alone[kind] + beside[kind];
        }
        return unmatched;
    }

    static int kind(short word) {
        return switch (Sketch.classOf(word)) {
            case Sketch.PLAIN -> CONTENT;
            case Sketch.FUNCTION -> CoreWords.standard().contains(word) ? CORE : FRAME;
            default -> NAME;
        };
    }

    private static void countUnmatched(short[] trace, byte[] fates, int[] alone, int[] beside) {
        int from = 0;
        while (from < fates.length) {
            int to = from;
            while (to < fates.length && (fates[to] == UNMATCHED || fates[to] == MOVED)) {
                to++;
            }
            boolean isBeside =
                    (from > 0 && fates[from - 1] == EXCHANGED) || (to < fates.length && fates[to] == EXCHANGED);
            if (to - from <= LONGEST_PHRASE) {
                int[] unmatched = isBeside ? beside : alone;
                for (int i = from; i < to; i++) {
                    unmatched[kind(trace[i])] += fates[i] == UNMATCHED ? 1 : 0;
                }
            }
            from = to + 1;
        }
    }
}
