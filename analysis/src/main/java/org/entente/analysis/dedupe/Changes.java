package org.entente.analysis.dedupe;

import java.util.List;

/**
 * What was done to the words of one text to come to another, where the one was found in the other, by what kind of word was
 * changed.
 */
final class Changes {

    /** The words of one of the texts, and what became of each. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Side(short[] trace, byte[] fates) {}

    private final int[][] exchanged;
    private final Side before;
    private final Side after;

    private Changes(int[][] exchanged, Side before, Side after) {
        this.exchanged = exchanged;
        this.before = before;
        this.after = after;
    }

    /** What makes the longer out of the shorter. */
    static Changes of(Alignment alignment, short[] shorter, short[] longer) {
        var exchanged = new int[Fates.KINDS][Fates.KINDS];
        var fates = new byte[shorter.length];
        var otherFates = new byte[longer.length];
        for (int j = 0; j < longer.length; j++) {
            otherFates[j] = alignment.isCovered(j) ? Fates.UNMATCHED : Fates.ELSEWHERE;
        }
        for (int i = 0; i < shorter.length; i++) {
            if (!alignment.isFoundAt(i)) {
                continue;
            }
            int match = alignment.match(i);
            int place = match < -1 ? -2 - match : match;
            boolean isEnd = i + 1 == shorter.length;
            if (match >= 0) {
                fates[i] = Fates.SAME;
                otherFates[place] = Fates.SAME;
            } else if (isEnd) {
                // A cut may have gone through the last word.
                if (place >= 0) {
                    otherFates[place] = Fates.ELSEWHERE;
                }
            } else if (match == -1) {
                fates[i] = Fates.UNMATCHED;
            } else {
                fates[i] = Fates.EXCHANGED;
                otherFates[place] = Fates.EXCHANGED;
                exchanged[Fates.kind(shorter[i])][Fates.kind(longer[place])]++;
            }
        }
        return new Changes(exchanged, new Side(shorter, fates), new Side(longer, otherFates));
    }

    /** What makes the one out of the other, seen from the other side. */
    Changes turned() {
        var turned = new int[Fates.KINDS][Fates.KINDS];
        for (int from = 0; from < Fates.KINDS; from++) {
            for (int to = 0; to < Fates.KINDS; to++) {
                turned[to][from] = exchanged[from][to];
            }
        }
        return new Changes(turned, /* before= */ after, /* after= */ before);
    }

    /**
     * How many changes there are of each kind: words of a kind put for those of another, by both; then words left out by their kind,
     * left out beside an exchanged one, put in, and put in beside one.
     */
    int[] byKind() {
        int[] counts = new int[(Fates.KINDS + 4) * Fates.KINDS];
        int at = 0;
        for (int[] ofKind : exchanged) {
            System.arraycopy(ofKind, 0, counts, at, Fates.KINDS);
            at += Fates.KINDS;
        }
        Fates gone = before();
        Fates come = after();
        for (int[] unmatched : List.of(gone.alone(), gone.beside(), come.alone(), come.beside())) {
            System.arraycopy(unmatched, 0, counts, at, Fates.KINDS);
            at += Fates.KINDS;
        }
        return counts;
    }

    /** What became of the words of the text as it was: those unmatched were left out. */
    Fates before() {
        return Fates.of(before.trace, before.fates);
    }

    /** Where the words of the text as it is come from: those unmatched were put in. */
    Fates after() {
        return Fates.of(after.trace, after.fates);
    }
}
