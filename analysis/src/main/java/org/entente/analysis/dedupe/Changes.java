package org.entente.analysis.dedupe;

import java.util.List;

/**
 * What was done to the words of one text to come to another, where the one was found in the other, by what kind of word was
 * changed.
 */
final class Changes {

    /** The words of one of the texts, and what became of each. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Side(short[] trace, byte[] fates) {

        Side copy() {
            return new Side(trace, fates.clone());
        }

        Fates counted() {
            return Fates.of(trace, fates);
        }

        Spread spread() {
            int words = 0;
            int first = 0;
            int last = 0;
            int places = 0;
            for (byte fate : fates) {
                words += fate == Fates.ELSEWHERE ? 0 : 1;
                if (fate == Fates.EXCHANGED || fate == Fates.UNMATCHED) {
                    first = first == 0 ? words : first;
                    places += last == words - 1 && last > 0 ? 0 : 1;
                    last = words;
                }
            }
            return new Spread(places, last == 0 ? 0 : (last - first + 1.0) / words);
        }

        /** The share of the words of this kind, where the one was found in the other, that have no equal. */
        double lost(boolean telling) {
            int all = 0;
            int lost = 0;
            for (int i = 0; i < trace.length; i++) {
                if (fates[i] != Fates.ELSEWHERE && Sketch.isTelling(trace[i]) == telling) {
                    all++;
                    lost += fates[i] == Fates.SAME ? 0 : 1;
                }
            }
            return all == 0 ? 0 : (double) lost / all;
        }

        /** Where such a word without a counterpart stands first, or -1. */
        int unmatched(short word) {
            for (int i = 0; i < trace.length; i++) {
                if (fates[i] == Fates.UNMATCHED && Sketch.isSame(trace[i], word)) {
                    return i;
                }
            }
            return -1;
        }

        /** How many words before a place have their equals. */
        int keptBefore(int place) {
            int kept = 0;
            for (int i = 0; i < place; i++) {
                kept += fates[i] == Fates.SAME ? 1 : 0;
            }
            return kept;
        }
    }

    /** So many kept words a word may pass and still be near to where it stood. */
    private static final int NEAR = 3;

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
     * left out beside an exchanged one, put in, and put in beside one; then telling words that went a few words on, and farther.
     */
    int[] byKind() {
        int[] counts = new int[(Fates.KINDS + 4) * Fates.KINDS + 2];
        int at = 0;
        for (int[] ofKind : exchanged) {
            System.arraycopy(ofKind, 0, counts, at, Fates.KINDS);
            at += Fates.KINDS;
        }
        Side gone = before.copy();
        Side come = after.copy();
        int[] moved = moved(gone, come);
        Fates left = gone.counted();
        Fates put = come.counted();
        for (int[] unmatched : List.of(left.alone(), left.beside(), put.alone(), put.beside())) {
            System.arraycopy(unmatched, 0, counts, at, Fates.KINDS);
            at += Fates.KINDS;
        }
        counts[at] = moved[0];
        counts[at + 1] = moved[1];
        return counts;
    }

    /** Counts telling words that are missing in one place and stand in another, near and far; they were neither left out nor put in. */
    private static int[] moved(Side gone, Side come) {
        int[] moved = new int[2];
        int kept = 0;
        for (int i = 0; i < gone.trace.length; i++) {
            if (gone.fates[i] == Fates.SAME) {
                kept++;
            } else if (gone.fates[i] == Fates.UNMATCHED && Sketch.isTelling(gone.trace[i])) {
                int place = come.unmatched(gone.trace[i]);
                if (place >= 0) {
                    gone.fates[i] = Fates.MOVED;
                    come.fates[place] = Fates.MOVED;
                    moved[Math.abs(come.keptBefore(place) - kept) <= NEAR ? 0 : 1]++;
                }
            }
        }
        return moved;
    }

    /** The share of the function words that one of the texts lost, of the one that lost fewer: a phrase may have brought others along. */
    double frameLost() {
        return Math.min(before.lost(false), after.lost(false));
    }

    /** The same of the other words. */
    double tellingLost() {
        return Math.min(before.lost(true), after.lost(true));
    }

    /** How many names and numbers are missing in one place and stand in another. */
    int namesMoved() {
        Side gone = before.copy();
        moved(gone, after.copy());
        int names = 0;
        for (int i = 0; i < gone.trace.length; i++) {
            names += gone.fates[i] == Fates.MOVED && News.isName(gone.trace[i]) ? 1 : 0;
        }
        return names;
    }

    /** Where the changes stand, in the text or in what it became, whichever has them farther apart. */
    Spread spread() {
        Spread ofBefore = before.spread();
        Spread ofAfter = after.spread();
        return ofBefore.reach() >= ofAfter.reach() ? ofBefore : ofAfter;
    }

    /**
     * How the changes of a text lie.
     *
     * @param places rows of changed words, with a kept one between them
     * @param reach the share of the text that stands between the first change and the last
     */
    record Spread(int places, double reach) {}

    /** What became of the words of the text as it was: those unmatched were left out. */
    Fates before() {
        return before.counted();
    }

    /** Where the words of the text as it is come from: those unmatched were put in. */
    Fates after() {
        return after.counted();
    }
}
