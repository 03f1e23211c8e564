package org.entente.analysis.dedupe;

/**
 * Who changed the words of a copy, an editor or a machine that exchanges words for others.
 *
 * <p>An editor, or an error, hits words of all kinds alike. A machine puts content words for content words or phrases for
 * words, spares names and numbers, and does not stop at a few. The evidence is the logarithm of how much likelier
 * what was found is for a machine.
 */
final class Rewriting {

    /** How much likelier for a machine: by the kind of word that was exchanged, and the kind put for it. */
    private static final double[][] EXCHANGED = {
        {1.1, -1.5, -2.0},
        {-0.9, -0.6, -2.0},
        {-2.3, -2.3, -2.3}
    };

    /** The same in traces that have no function words, where an exchange for one looks like a word left out. */
    private static final double EXCHANGED_WITHOUT_FRAME = 0.6;

    private static final double PUT_IN = -1.5;
    private static final double PUT_IN_BESIDE_AN_EXCHANGE = 1;
    private static final double LEFT_OUT = -1.5;
    private static final double LEFT_OUT_BESIDE_AN_EXCHANGE = -0.3;

    /** From this level on traces lack words by their hashes. */
    private static final int THINNED = 2;

    /** Of the words that a machine changes, those that are names. */
    private static final double NAMES_OF_A_MACHINE = 0.015;

    /** Words in a hundred that an editor changes at most, and a machine at least. */
    private static final double EDITOR_AT_MOST = 0.045;

    private static final double MACHINE_AT_LEAST = 0.01;
    private static final double LEAST = 0.003;
    private static final double MOST = 0.95;

    /** From here on a machine is believed. */
    private static final double ENOUGH = 1.5;

    private Rewriting() {}

    /** Whether a machine made these changes to the original, as traces of this level show them. */
    static boolean isByMachine(Changes changes, int level) {
        return evidence(changes, level) > ENOUGH;
    }

    static double evidence(Changes changes, int level) {
        if (level >= THINNED) {
            return byRate(changes.lost(), changes.of()) + byNames(changes);
        }
        return byRate(changes.lost() + changes.putInBeside(), changes.of()) + byWords(changes, level);
    }

    private static double byWords(Changes changes, int level) {
        double evidence = PUT_IN * changes.putIn()
                + PUT_IN_BESIDE_AN_EXCHANGE * changes.putInBeside()
                + LEFT_OUT * changes.leftOut()
                + LEFT_OUT_BESIDE_AN_EXCHANGE * changes.leftOutBeside();
        for (int from = 0; from < EXCHANGED.length; from++) {
            for (int to = 0; to < EXCHANGED.length; to++) {
                evidence += EXCHANGED[from][to] * changes.exchanged(from, to);
            }
        }
        if (level > 0) {
            evidence += (EXCHANGED_WITHOUT_FRAME - EXCHANGED[Changes.CONTENT][Changes.CONTENT])
                    * changes.exchanged(Changes.CONTENT, Changes.CONTENT);
        }
        return evidence;
    }

    /** Where words were left out of the traces by their hashes, an exchanged one lacks its counterpart more often than not. */
    private static double byNames(Changes changes) {
        double share = changes.of() == 0 ? 0 : (double) changes.names() / changes.of();
        if (share <= 0 || share >= 1) {
            return 0;
        }
        int names = changes.namesLost();
        int others = changes.lost() - names;
        return names * Math.log(NAMES_OF_A_MACHINE / share) + others * Math.log((1 - NAMES_OF_A_MACHINE) / (1 - share));
    }

    private static double byRate(int changed, int of) {
        return likelihood(changed, of, MACHINE_AT_LEAST, MOST) - likelihood(changed, of, LEAST, EDITOR_AT_MOST);
    }

    /** Logarithm of the likelihood of so many changes under the likeliest rate in these bounds. */
    private static double likelihood(int all, int of, double least, double most) {
        int changed = Math.min(all, of);
        double rate = Math.min(most, Math.max(least, of == 0 ? 0 : (double) changed / of));
        return changed * Math.log(rate) + (of - changed) * Math.log1p(-rate);
    }
}
