package org.entente.analysis.dedupe;

/**
 * Who changed the words of a copy, an editor or a machine that exchanges words for others.
 *
 * <p>An editor, or an error, hits words of all kinds alike. A machine puts content words for content words or phrases for
 * words, spares names, numbers and the words that nothing can be put for, hits the same words again, and does not stop at
 * a few. The evidence is the logarithm of how much likelier what was found is for a machine.
 */
final class Rewriting {

    /**
     * What each change says of who made it, the logarithm of how much likelier it is for a machine.
     *
     * @param exchanged by the kind of word that was exchanged, and the kind put for it
     * @param leftOut by the kind of word that was left out
     * @param leftOutBeside the same beside an exchanged word
     * @param putIn by the kind of word that was put in
     * @param putInBeside the same beside an exchanged word
     * @param habit the share of the evidence of habit that is not in the kinds of words
     * @param rate the same of the rate of changes
     * @param atFirst how much likelier copies are a machine's, before anything is known of them
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Weights(
            double[][] exchanged,
            double[] leftOut,
            double[] leftOutBeside,
            double[] putIn,
            double[] putInBeside,
            double habit,
            double rate,
            double atFirst) {}

    /** Kinds in their order: content, function word, core word, name. */
    private static final Weights WITH_FRAME = new Weights(
            new double[][] {{1.1, -2.5, -2.5, -1.8}, {0, 0.5, 0.5, -1.8}, {-1.8, -1.8, -1.8, -1.8}, {-2, -2, -2, -2}},
            new double[] {-3.2, -3.2, -4.2, -3.2},
            new double[] {1.4, 1.4, 1.4, -4},
            new double[] {0, 0, 0, 0},
            new double[] {2.7, 2.7, 2.7, 0.5},
            0.27,
            0.34,
            -0.85);

    /** In traces that have no function words an exchange for one looks like a word left out. */
    private static final Weights WITHOUT_FRAME = new Weights(
            new double[][] {{1.1, 0, 0, -2.5}, {0, 0, 0, 0}, {0, 0, 0, 0}, {-2.5, 0, 0, -2.5}},
            new double[] {-3.2, 0, 0, -3.2},
            new double[] {-3, 0, 0, -6},
            new double[] {-0.7, 0, 0, -0.7},
            new double[] {1.5, 0, 0, 0},
            0.7,
            0.25,
            0);

    /** The share of the evidence of habit, and of who is likelier, where traces lack words by their hashes. */
    private static final double HABIT_IN_THINNED = 0.5;

    private static final double AT_FIRST_IN_THINNED = -1;

    private static final double SENTENCES_CHANGED = -1.5;

    /** From this level on traces lack words by their hashes. */
    private static final int THINNED = 2;

    /** Of the words that a machine changes, those that are names. */
    private static final double NAMES_OF_A_MACHINE = 0.015;

    /** Words in a hundred that an editor changes at most, and a machine at least. */
    private static final double EDITOR_AT_MOST = 0.045;

    private static final double MACHINE_AT_LEAST = 0.01;
    private static final double LEAST = 0.003;
    private static final double MOST = 0.95;

    private Rewriting() {}

    /**
     * Whether a machine made these changes to the original, as traces of this level show them.
     *
     * @param sentencesChanged whether sentences were added or left out besides, which is an editor's work
     */
    static boolean isByMachine(Changes changes, int level, boolean sentencesChanged) {
        return evidence(changes, level) + (sentencesChanged ? SENTENCES_CHANGED : 0) > 0;
    }

    static double evidence(Changes changes, int level) {
        Fates before = changes.before();
        if (level >= THINNED) {
            return AT_FIRST_IN_THINNED
                    + byRate(before.lost(), before.words())
                    + byNames(before)
                    + HABIT_IN_THINNED * changes.habit();
        }
        Weights weights = level == 0 ? WITH_FRAME : WITHOUT_FRAME;
        Fates after = changes.after();
        int[] phrases = after.beside();
        int changed = before.lost() + phrases[Fates.CONTENT] + phrases[Fates.FRAME] + phrases[Fates.CORE];
        return weights.atFirst
                + weights.rate * byRate(changed, before.words())
                + weights.habit * changes.habit()
                + byExchanges(changes, weights)
                + byKinds(before, after, weights);
    }

    private static double byExchanges(Changes changes, Weights weights) {
        double evidence = 0;
        for (int kind = 0; kind < Fates.KINDS; kind++) {
            for (int other = 0; other < Fates.KINDS; other++) {
                evidence += weights.exchanged[kind][other] * changes.exchanged(kind, other);
            }
        }
        return evidence;
    }

    private static double byKinds(Fates before, Fates after, Weights weights) {
        double evidence = 0;
        for (int kind = 0; kind < Fates.KINDS; kind++) {
            evidence += weights.leftOut[kind] * before.alone()[kind]
                    + weights.leftOutBeside[kind] * before.beside()[kind]
                    + weights.putIn[kind] * after.alone()[kind]
                    + weights.putInBeside[kind] * after.beside()[kind];
        }
        return evidence;
    }

    /** Where words were left out of the traces by their hashes, an exchanged one lacks its counterpart more often than not. */
    private static double byNames(Fates before) {
        double share = before.words() == 0 ? 0 : (double) before.names() / before.words();
        if (share <= 0 || share >= 1) {
            return 0;
        }
        int names = before.namesLost();
        int others = before.lost() - names;
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
