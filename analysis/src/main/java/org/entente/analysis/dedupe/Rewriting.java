package org.entente.analysis.dedupe;

/**
 * Who changed the words of a copy, an editor or a machine that exchanges words for others.
 *
 * <p>An editor changes few words, of all kinds alike. A machine changes more, or spares some: always names and numbers, and
 * function words more than others. The evidence is the logarithm of how much likelier what was found
 * is under the second assumption, each taken at its best.
 */
final class Rewriting {

    /** Words in a hundred that an editor changes at most, and a machine at least. */
    private static final double EDITOR_AT_MOST = 0.045;

    private static final double MACHINE_AT_LEAST = 0.055;

    /** The same of the words that a machine changes most, where it spares the others. */
    private static final double MACHINE_AT_LEAST_OF_THESE = 0.01;

    /** The same for what a machine spares, since it slips and alignment does. */
    private static final double SPARED = 0.006;

    private static final double LEAST = 0.003;
    private static final double MOST = 0.95;

    /** From here on a machine is believed: below, too many edits of short texts would be. */
    private static final double ENOUGH = 2.5;

    /** What an assumption with one more rate to fit fits better by, for that alone. */
    private static final double ONE_MORE_RATE = 1;

    private Rewriting() {}

    static boolean isByMachine(Overlap overlap) {
        return evidence(overlap) > ENOUGH;
    }

    static double evidence(Overlap overlap) {
        var content = new Changes(overlap.contentLost(), overlap.content());
        var frame = new Changes(overlap.frameLost(), overlap.frame());
        var names = new Changes(overlap.namesLost(), overlap.names());
        Changes words = content.and(frame);
        double byEditor = words.and(names).likelihood(LEAST, EDITOR_AT_MOST);
        double spareNames = names.likelihood(SPARED, SPARED);
        double byMuch = words.likelihood(MACHINE_AT_LEAST, MOST) + spareNames;
        double byChoice = content.likelihood(MACHINE_AT_LEAST_OF_THESE, MOST)
                + frame.likelihood(LEAST, content.rate(LEAST, MOST))
                + spareNames;
        return Math.max(byMuch, byChoice - ONE_MORE_RATE) - byEditor;
    }

    /** So many of so many words were changed. */
    private record Changes(int changed, int of) {

        Changes and(Changes other) {
            return new Changes(changed + other.changed, of + other.of);
        }

        double rate(double least, double most) {
            return Math.min(most, Math.max(least, of == 0 ? 0 : (double) changed / of));
        }

        /** Logarithm of the likelihood under the likeliest rate in these bounds. */
        double likelihood(double least, double most) {
            double rate = rate(least, most);
            return changed * Math.log(rate) + (of - changed) * Math.log1p(-rate);
        }
    }
}
