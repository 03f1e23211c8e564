package org.entente.analysis.dedupe;

import java.util.Optional;

/**
 * What two sketches have in common; apart from which of them was named first, the same whichever was.
 *
 * @param firstIsShorter whether the one named first is the shorter
 * @param shorter the one with the shorter trace
 * @param longer the other
 * @param found words of the shorter's trace in sentences that were found in the longer
 * @param verbatim words of the shorter in runs that stand in the longer as they are
 * @param shorterCovered share of the shorter's words in sentences that were found in the longer
 * @param longerCovered share of the longer's words that such sentences stand along
 * @param content how many words found are neither names, numbers nor function words
 * @param contentLost how many of them were exchanged or left out
 * @param frame how many words found are function words
 * @param frameLost how many of them were exchanged or left out
 * @param names how many words found are names or numbers
 * @param namesLost how many of them were exchanged or left out
 * @param shorterExcess words of the shorter in sentences not found
 * @param longerExcess words of the longer along which nothing was found
 * @param shorterEnds words of the shorter before the first and behind the last that is kept
 * @param longerEnds words of the longer before the first and behind the last along which something was found
 * @param longerLeastEnd the fewer of these
 * @param lostAtCuts words exchanged or left out between two that stand far apart in the longer
 * @param inversions how often a sentence found stands before one that it follows in the shorter
 * @param coherence share of the telling words of what is not covered of the longer that occur in what is covered: low
 *     where the longer tells of other things besides
 * @param newcomers different names and numbers of what is not covered of the longer that do not occur in what is
 * @param shorterVariety different words of the shorter among those exchanged
 * @param longerVariety different words of the longer among those exchanged
 * @param exchanged how many words were exchanged for another
 * @param moved words that stand somewhere else in the longer, together with the next, than their neighbours do
 * @param elsewhere share of the telling words of the shorter without an equal in their place that occur in the longer
 * @param changes what makes the longer out of the shorter
 * @param level of the traces that were compared
 * @param news what distinguishes their news
 */
record Overlap(
        boolean firstIsShorter,
        Sketch shorter,
        Sketch longer,
        int found,
        double verbatim,
        double shorterCovered,
        double longerCovered,
        int content,
        int contentLost,
        int frame,
        int frameLost,
        int names,
        int namesLost,
        double shorterExcess,
        double longerExcess,
        double shorterEnds,
        double longerEnds,
        double longerLeastEnd,
        int lostAtCuts,
        int inversions,
        double coherence,
        int newcomers,
        int shorterVariety,
        int longerVariety,
        int exchanged,
        int moved,
        double elsewhere,
        Changes changes,
        int level,
        News news) {

    /** Coverage of the longer that is looked at again from its own side, in case the shorter's is only part of it. */
    private static final double WORTH_A_SECOND_LOOK = 0.5;

    /** Telling words without an equal, function words apart, that may stand in a row. */
    private static final int ROW_OF_STRANGERS = 4;

    /** Words farther apart in the longer by so many are parted by a cut. */
    private static final int CUT = 10;

    /** Words of the shorter in sentences that were found in the longer. */
    double sharedWords() {
        return shorterCovered * shorter.words();
    }

    double changedContent() {
        return share(contentLost, content);
    }

    double changedFrame() {
        return share(frameLost, frame);
    }

    double changedNames() {
        return share(namesLost, names);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    static Overlap of(Sketch one, Sketch other) {
        return Measure.of(one, other).take();
    }

    /** Empty where less of the shorter is found than this share, and fewer words of it in runs. */
    static Optional<Overlap> of(Sketch one, Sketch other, double leastCovered, double leastVerbatim) {
        Measure measure = Measure.of(one, other);
        return measure.covered() >= leastCovered || measure.verbatim() >= leastVerbatim
                ? Optional.of(measure.take())
                : Optional.empty();
    }

    /** One alignment, counted. */
    private static final class Measure {

        private static final int CLASSES = 4;

        private final boolean firstIsShorter;
        private final Sketch shorter;
        private final Sketch longer;
        private final short[] a;
        private final short[] b;
        private final Alignment alignment;

        static Measure of(Sketch one, Sketch other) {
            int level = Math.max(one.level(), other.level());
            short[] traceOfOne = one.traceAt(level);
            short[] traceOfOther = other.traceAt(level);
            boolean oneIsShorter = traceOfOne.length != traceOfOther.length
                    ? traceOfOne.length < traceOfOther.length
                    : one.textHash() <= other.textHash();
            return oneIsShorter
                    ? new Measure(true, one, other, traceOfOne, traceOfOther)
                    : new Measure(false, other, one, traceOfOther, traceOfOne);
        }

        private Measure(boolean firstIsShorter, Sketch shorter, Sketch longer, short[] a, short[] b) {
            this.firstIsShorter = firstIsShorter;
            this.shorter = shorter;
            this.longer = longer;
            this.a = a;
            this.b = b;
            this.alignment = Alignment.of(a, b, withFrame());
        }

        private boolean withFrame() {
            return shorter.level() == 0 && longer.level() == 0;
        }

        /** Share of the shorter's words in sentences that were found. */
        double covered() {
            int found = 0;
            for (int i = 0; i < a.length; i++) {
                found += alignment.isFoundAt(i) ? 1 : 0;
            }
            return share(found, a.length);
        }

        /** Words of the shorter in runs that stand in the longer as they are. */
        double verbatim() {
            return alignment.verbatim() * scale(shorter, a);
        }

        private static double scale(Sketch sketch, short[] trace) {
            return trace.length == 0 ? 0 : (double) sketch.words() / trace.length;
        }

        Overlap take() {
            int[] words = new int[CLASSES];
            int[] lost = new int[CLASSES];
            int exchanged = 0;
            var ofShorter = new boolean[Sketch.HASH + 1];
            var ofLonger = new boolean[Sketch.HASH + 1];
            int firstKept = a.length;
            int lastKept = -1;
            for (int i = 0; i < a.length; i++) {
                if (!alignment.isFoundAt(i)) {
                    continue;
                }
                int kind = Sketch.classNumber(a[i]);
                words[kind]++;
                if (alignment.match(i) >= 0) {
                    firstKept = Math.min(firstKept, i);
                    lastKept = i;
                } else if (i + 1 < a.length) {
                    // A cut may have gone through the last word.
                    lost[kind]++;
                    exchanged += alignment.match(i) < -1 ? 1 : 0;
                }
                if (alignment.match(i) < -1) {
                    ofShorter[a[i] & Sketch.HASH] = true;
                    ofLonger[b[-2 - alignment.match(i)] & Sketch.HASH] = true;
                }
            }
            int found = words[0] + words[1] + words[2] + words[3];
            double scaleA = scale(shorter, a);
            double scaleB = scale(longer, b);
            double shorterCovered = share(found, a.length);
            int covered = coveredOfLonger();
            double longerCovered = share(covered, b.length);
            if (shorterCovered >= WORTH_A_SECOND_LOOK && covered < b.length * 9 / 10) {
                longerCovered = Math.max(longerCovered, coveredFromTheOtherSide());
            }
            int numbers = Sketch.classNumber(Sketch.NUMBER);
            int names = Sketch.classNumber(Sketch.NAME);
            int frame = Sketch.classNumber(Sketch.FUNCTION);
            boolean[] inside = coveredHashes();
            int head = headOfLonger();
            int foot = footOfLonger(head);
            return new Overlap(
                    firstIsShorter,
                    shorter,
                    longer,
                    found,
                    verbatim(),
                    shorterCovered,
                    longerCovered,
                    words[0],
                    lost[0],
                    words[frame],
                    lost[frame],
                    words[names] + words[numbers],
                    lost[names] + lost[numbers],
                    (a.length - found) * scaleA,
                    (1 - longerCovered) * longer.words(),
                    lastKept < 0 ? 0 : (firstKept + a.length - 1 - lastKept) * scaleA,
                    (head + foot) * scaleB,
                    Math.min(head, foot) * scaleB,
                    lostAtCuts(),
                    alignment.inversions(),
                    coherence(inside),
                    newcomers(inside),
                    count(ofShorter),
                    count(ofLonger),
                    exchanged,
                    MovedWords.count(alignment, a, b),
                    elsewhere(),
                    Changes.of(alignment, a, b),
                    Math.max(shorter.level(), longer.level()),
                    News.of(alignment, a, b, shorter.words() < News.SHORT));
        }

        private int coveredOfLonger() {
            int covered = 0;
            for (int j = 0; j < b.length; j++) {
                covered += alignment.isCovered(j) ? 1 : 0;
            }
            return covered;
        }

        private double coveredFromTheOtherSide() {
            Alignment turned = Alignment.of(b, a, withFrame());
            int covered = 0;
            int row = 0;
            int strangers = 0;
            for (int j = 0; j < b.length; j++) {
                boolean same = turned.match(j) >= 0 && Sketch.isTelling(b[j]);
                if (same || !turned.isFoundAt(j)) {
                    row = 0;
                    strangers = 0;
                }
                if (turned.isFoundAt(j)) {
                    row++;
                    strangers += !same && Sketch.isTelling(b[j]) ? 1 : 0;
                    // What stands between sentences that are found and has nothing but function words with them is
                    // other text.
                    covered += strangers > ROW_OF_STRANGERS ? 0 : 1;
                    if (strangers == ROW_OF_STRANGERS + 1 && Sketch.isTelling(b[j])) {
                        covered -= row - 1;
                    }
                }
            }
            return share(covered, b.length);
        }

        private int headOfLonger() {
            int first = 0;
            while (first < b.length && !alignment.isCovered(first)) {
                first++;
            }
            return first;
        }

        private int footOfLonger(int first) {
            int last = b.length - 1;
            while (last >= first && !alignment.isCovered(last)) {
                last--;
            }
            return b.length - 1 - last;
        }

        private int lostAtCuts() {
            int lost = 0;
            int sinceKept = 0;
            int lastKept = -1;
            for (int i = 0; i + 1 < a.length; i++) {
                int match = alignment.match(i);
                if (match >= 0) {
                    boolean isCut = lastKept >= 0 && match - lastKept > sinceKept + CUT;
                    lost += isCut ? sinceKept : 0;
                    lastKept = match;
                    sinceKept = 0;
                } else {
                    sinceKept += alignment.isFoundAt(i) ? 1 : 0;
                }
            }
            return lost;
        }

        private double coherence(boolean[] inside) {
            int outside = 0;
            int known = 0;
            for (int j = 0; j < b.length; j++) {
                if (!alignment.isCovered(j) && Sketch.isTelling(b[j])) {
                    outside++;
                    known += inside[b[j] & Sketch.HASH] ? 1 : 0;
                }
            }
            return share(known, outside);
        }

        private double elsewhere() {
            var ofLonger = new boolean[Sketch.HASH + 1];
            for (short word : b) {
                ofLonger[word & Sketch.HASH] = true;
            }
            int unmatched = 0;
            int elsewhere = 0;
            for (int i = 0; i < a.length; i++) {
                if (alignment.match(i) < 0 && Sketch.isTelling(a[i])) {
                    unmatched++;
                    elsewhere += ofLonger[a[i] & Sketch.HASH] ? 1 : 0;
                }
            }
            return share(elsewhere, unmatched);
        }

        private int newcomers(boolean[] inside) {
            boolean[] met = inside.clone();
            int newcomers = 0;
            for (int j = 0; j < b.length; j++) {
                if (!alignment.isCovered(j) && News.isName(b[j]) && !met[b[j] & Sketch.HASH]) {
                    newcomers++;
                    met[b[j] & Sketch.HASH] = true;
                }
            }
            return newcomers;
        }

        private boolean[] coveredHashes() {
            var inside = new boolean[Sketch.HASH + 1];
            for (int j = 0; j < b.length; j++) {
                if (alignment.isCovered(j)) {
                    inside[b[j] & Sketch.HASH] = true;
                }
            }
            return inside;
        }

        private static int count(boolean[] set) {
            int size = 0;
            for (boolean member : set) {
                size += member ? 1 : 0;
            }
            return size;
        }
    }
}
