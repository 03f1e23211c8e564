package org.entente.analysis.dedupe;

/**
 * Who changed the words of a copy, an editor or a machine that exchanges words for others.
 *
 * <p>An editor changes few words, of all kinds. A machine changes more, but spares names and numbers; one with a lexicon
 * of things and deeds spares function words besides. The evidence is the logarithm of how much likelier what was found
 * is under the second assumption, each taken at its best.
 */
final class Rewriting {

    /** Words in a hundred that an editor changes at most, and a machine at least. */
    private static final double EDITOR_AT_MOST = 0.045;

    private static final double MACHINE_AT_LEAST = 0.055;

    /** The same for what a machine spares, since it slips and alignment does. */
    private static final double SPARED = 0.006;

    private static final double LEAST = 0.005;
    private static final double MOST = 0.95;

    /** From here on a machine is believed: below, too many edits of short texts would be. */
    private static final double ENOUGH = 2.5;

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
        double byAnyLexicon = words.likelihood(MACHINE_AT_LEAST, MOST) + spareNames;
        double byLexiconOfThings =
                content.likelihood(MACHINE_AT_LEAST, MOST) + frame.likelihood(SPARED, SPARED) + spareNames;
        return Math.max(byAnyLexicon, byLexiconOfThings) - byEditor;
    }

    /** So many of so many words were changed. */
    private record Changes(int changed, int of) {

        Changes and(Changes other) {
            return new Changes(changed + other.changed, of + other.of);
        }

        /** Logarithm of the likelihood under the likeliest rate in these bounds. */
        double likelihood(double least, double most) {
            double rate = Math.min(most, Math.max(least, of == 0 ? 0 : (double) changed / of));
            return changed * Math.log(rate) + (of - changed) * Math.log1p(-rate);
        }
    }
}
