package org.entente.analysis.dedupe;

/**
 * What was done to the words of one text to come to another, where the one was found in the other, by what kind of word was
 * changed.
 */
final class Changes {

    static final int CONTENT = 0;
    static final int FRAME = 1;
    static final int NAME = 2;
    private static final int KINDS = 3;

    /** Words of a phrase that is put for a word. */
    private static final int LONGEST_PHRASE = 4;

    private static final byte SAME = 1;
    private static final byte EXCHANGED = 2;
    private static final byte UNMATCHED = 3;

    private final int[][] exchanged;
    private final int leftOut;
    private final int leftOutBeside;
    private final int putIn;
    private final int putInBeside;
    private final int of;
    private final int names;
    private final int lost;
    private final int namesLost;

    private Changes(
            int[][] exchanged,
            int leftOut,
            int leftOutBeside,
            int putIn,
            int putInBeside,
            int of,
            int names,
            int lost,
            int namesLost) {
        this.exchanged = exchanged;
        this.leftOut = leftOut;
        this.leftOutBeside = leftOutBeside;
        this.putIn = putIn;
        this.putInBeside = putInBeside;
        this.of = of;
        this.names = names;
        this.lost = lost;
        this.namesLost = namesLost;
    }

    /** What makes the longer out of the shorter. */
    static Changes of(Alignment alignment, short[] shorter, short[] longer) {
        var exchanged = new int[KINDS][KINDS];
        var fates = new byte[shorter.length];
        var otherFates = new byte[longer.length];
        for (int j = 0; j < longer.length; j++) {
            otherFates[j] = alignment.isCovered(j) ? UNMATCHED : 0;
        }
        int of = 0;
        int names = 0;
        int lost = 0;
        int namesLost = 0;
        for (int i = 0; i < shorter.length; i++) {
            if (!alignment.isFoundAt(i)) {
                continue;
            }
            int match = alignment.match(i);
            of++;
            names += kind(shorter[i]) == NAME ? 1 : 0;
            if (match < 0 && i + 1 < shorter.length) {
                lost++;
                namesLost += kind(shorter[i]) == NAME ? 1 : 0;
            }
            if (match >= 0) {
                fates[i] = SAME;
                otherFates[match] = SAME;
            } else if (match == -1) {
                // A cut may have gone through the last word.
                fates[i] = i + 1 < shorter.length ? UNMATCHED : 0;
            } else {
                int place = -2 - match;
                fates[i] = EXCHANGED;
                otherFates[place] = EXCHANGED;
                exchanged[kind(shorter[i])][kind(longer[place])]++;
            }
        }
        return new Changes(
                exchanged,
                unmatched(fates, false),
                unmatched(fates, true),
                unmatched(otherFates, false),
                unmatched(otherFates, true),
                of,
                names,
                lost,
                namesLost);
    }

    /** What makes the one out of the other, seen from the other side. */
    Changes turned() {
        var turned = new int[KINDS][KINDS];
        for (int from = 0; from < KINDS; from++) {
            for (int to = 0; to < KINDS; to++) {
                turned[to][from] = exchanged[from][to];
            }
        }
        return new Changes(
                turned,
                /* leftOut= */ putIn,
                /* leftOutBeside= */ putInBeside,
                /* putIn= */ leftOut,
                /* putInBeside= */ leftOutBeside,
                of,
                names,
                lost,
                namesLost);
    }

    private static int kind(short word) {
        return switch (Sketch.classOf(word)) {
            case Sketch.PLAIN -> CONTENT;
            case Sketch.FUNCTION -> FRAME;
            default -> NAME;
        };
    }

    /**
     * Unmatched words in rows that begin or end beside an exchanged one, where a phrase was put for a word or a word for a phrase;
     * or those in rows that do not. Rows longer than phrases are other text.
     */
    private static int unmatched(byte[] fates, boolean besideAnExchange) {
        int unmatched = 0;
        int from = 0;
        while (from < fates.length) {
            int to = from;
            while (to < fates.length && fates[to] == UNMATCHED) {
                to++;
            }
            boolean isBeside =
                    (from > 0 && fates[from - 1] == EXCHANGED) || (to < fates.length && fates[to] == EXCHANGED);
            unmatched += isBeside == besideAnExchange && to - from <= LONGEST_PHRASE ? to - from : 0;
            from = to + 1;
        }
        return unmatched;
    }

    /** How many words of the one kind had one of the other kind put for them. */
    int exchanged(int from, int to) {
        return exchanged[from][to];
    }

    int leftOut() {
        return leftOut;
    }

    /** How many were left out beside an exchanged word. */
    int leftOutBeside() {
        return leftOutBeside;
    }

    int putIn() {
        return putIn;
    }

    /** How many were put in beside an exchanged word. */
    int putInBeside() {
        return putInBeside;
    }

    /** Words of the shorter that were found. */
    int of() {
        return of;
    }

    /** How many of these are names or numbers. */
    int names() {
        return names;
    }

    /** How many of those found have no equal. */
    int lost() {
        return lost;
    }

    int namesLost() {
        return namesLost;
    }
}
