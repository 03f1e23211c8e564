package org.entente.analysis.dedupe;

/**
 * What two sketches have in common; apart from which of them was named first, the same whichever was.
 *
 * @param firstIsShorter whether the one named first is the shorter
 * @param shorter the one with the shorter trace
 * @param longer the other
 * @param shorterCovered share of the shorter's words in sentences that were found in the longer
 * @param longerCovered share of the longer's words that such sentences stand along
 * @param sharedWords words of the shorter in sentences found
 * @param changedContent share of the other words in sentences found (neither names, numbers nor function words) that were
 *     exchanged
 * @param changedFrame share of the names, numbers and function words there that were exchanged
 * @param shorterExcess words of the shorter in sentences not found
 * @param longerExcess words of the longer along which nothing was found
 * @param coherence share of the telling words of what is not covered of the longer that occur in what is covered: low
 *     where the longer tells of other things besides
 * @param shorterVariety different words of the shorter among those exchanged
 * @param longerVariety different words of the longer among those exchanged
 * @param exchanged how many words were exchanged for another
 */
record Overlap(
        boolean firstIsShorter,
        Sketch shorter,
        Sketch longer,
        double shorterCovered,
        double longerCovered,
        double sharedWords,
        double changedContent,
        double changedFrame,
        double shorterExcess,
        double longerExcess,
        double coherence,
        int shorterVariety,
        int longerVariety,
        int exchanged) {

    static Overlap of(Sketch one, Sketch other) {
        int level = Math.max(one.level(), other.level());
        short[] traceOfOne = one.traceAt(level);
        short[] traceOfOther = other.traceAt(level);
        boolean oneIsShorter = traceOfOne.length != traceOfOther.length
                ? traceOfOne.length < traceOfOther.length
                : one.textHash() <= other.textHash();
        return oneIsShorter
                ? new Measure(true, one, other, traceOfOne, traceOfOther).take()
                : new Measure(false, other, one, traceOfOther, traceOfOne).take();
    }

    /** One alignment, counted. */
    private static final class Measure {

        private final boolean firstIsShorter;
        private final Sketch shorter;
        private final Sketch longer;
        private final short[] a;
        private final short[] b;
        private final Alignment alignment;

        Measure(boolean firstIsShorter, Sketch shorter, Sketch longer, short[] a, short[] b) {
            this.firstIsShorter = firstIsShorter;
            this.shorter = shorter;
            this.longer = longer;
            this.a = a;
            this.b = b;
            this.alignment = Alignment.of(a, b);
        }

        Overlap take() {
            int found = 0;
            int content = 0;
            int contentKept = 0;
            int frame = 0;
            int frameKept = 0;
            int exchanged = 0;
            var ofShorter = new boolean[Sketch.HASH + 1];
            var ofLonger = new boolean[Sketch.HASH + 1];
            for (int k = 0; k < alignment.blockCount(); k++) {
                if (!alignment.isFound(k)) {
                    continue;
                }
                for (int i = alignment.blockStart(k); i < alignment.blockStart(k + 1); i++) {
                    found++;
                    boolean kept = alignment.match(i) >= 0;
                    if (Sketch.classOf(a[i]) == Sketch.PLAIN) {
                        content++;
                        contentKept += kept ? 1 : 0;
                    } else {
                        frame++;
                        frameKept += kept ? 1 : 0;
                    }
                    if (alignment.match(i) < -1) {
                        exchanged++;
                        ofShorter[a[i] & Sketch.HASH] = true;
                        ofLonger[b[-2 - alignment.match(i)] & Sketch.HASH] = true;
                    }
                }
            }
            int covered = 0;
            for (int j = 0; j < b.length; j++) {
                covered += alignment.isCovered(j) ? 1 : 0;
            }
            double scaleA = a.length == 0 ? 0 : (double) shorter.words() / a.length;
            double scaleB = b.length == 0 ? 0 : (double) longer.words() / b.length;
            return new Overlap(
                    firstIsShorter,
                    shorter,
                    longer,
                    share(found, a.length),
                    share(covered, b.length),
                    found * scaleA,
                    content == 0 ? 0 : 1 - share(contentKept, content),
                    frame == 0 ? 0 : 1 - share(frameKept, frame),
                    (a.length - found) * scaleA,
                    (b.length - covered) * scaleB,
                    coherence(),
                    count(ofShorter),
                    count(ofLonger),
                    exchanged);
        }

        private double coherence() {
            var inside = new boolean[Sketch.HASH + 1];
            for (int j = 0; j < b.length; j++) {
                if (alignment.isCovered(j)) {
                    inside[b[j] & Sketch.HASH] = true;
                }
            }
            int outside = 0;
            int known = 0;
            for (int j = 0; j < b.length; j++) {
                if (!alignment.isCovered(j) && Sketch.classOf(b[j]) != Sketch.FUNCTION) {
                    outside++;
                    known += inside[b[j] & Sketch.HASH] ? 1 : 0;
                }
            }
            return share(known, outside);
        }

        private static int count(boolean[] set) {
            int size = 0;
            for (boolean member : set) {
                size += member ? 1 : 0;
            }
            return size;
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
