package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.analysis.table.Table;

/**
 * Who changed the words of a copy, an editor or a machine.
 *
 * <p>{@code makers.csv} tells of machines and editors of several kinds how much each changes, and what: whether content words are put
 * for content words, articles left out, words put in beside others. The evidence is the logarithm of how much likelier the
 * machines are to have made these changes than the editors.
 */
final class Rewriting {

    private static final double SENTENCES_CHANGED = -1.5;

    /** Traces are told apart by whether they have function words, and whether they lack others; not by how many. */
    private static final int LEVELS = 3;

    private static final List<Rewriting> BY_LEVEL = readAll();

    private final List<Maker> machines;
    private final List<Maker> editors;

    private Rewriting(List<Maker> machines, List<Maker> editors) {
        this.machines = machines;
        this.editors = editors;
    }

    private static List<Rewriting> readAll() {
        List<Rewriting> all = new ArrayList<>();
        List<Table.Row> rows = Table.beside(Rewriting.class, "makers.csv").rows();
        for (int level = 0; level < LEVELS; level++) {
            int asked = level;
            List<Table.Row> ofLevel =
                    rows.stream().filter(row -> row.integer("level") == asked).toList();
            all.add(new Rewriting(makers(ofLevel, /* machine= */ true), makers(ofLevel, /* machine= */ false)));
        }
        return all;
    }

    private static List<Maker> makers(List<Table.Row> rows, boolean machine) {
        return rows.stream()
                .filter(row -> row.yes("machine") == machine)
                .map(Maker::of)
                .toList();
    }

    /**
     * Whether a machine made these changes to the original, as traces of this level show them.
     *
     * @param sentencesChanged whether sentences were added or left out besides, which is an editor's work
     */
    static boolean isByMachine(Changes changes, int level, boolean sentencesChanged) {
        int[] counts = changes.byKind();
        if (Arrays.stream(counts).sum() == 0) {
            return false;
        }
        int words = changes.before().words();
        double evidence = BY_LEVEL.get(Math.min(level, LEVELS - 1)).evidence(counts, words);
        return evidence + (sentencesChanged ? SENTENCES_CHANGED : 0) > 0;
    }

    private double evidence(int[] counts, int words) {
        return likelihood(machines, counts, words) - likelihood(editors, counts, words);
    }

    private static double likelihood(List<Maker> makers, int[] counts, int words) {
        double most = Double.NEGATIVE_INFINITY;
        double[] each = new double[makers.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = makers.get(i).likelihood(counts, words);
            most = Math.max(most, each[i]);
        }
        double sum = 0;
        for (double one : each) {
            sum += Math.exp(one - most);
        }
        return most + Math.log(sum);
    }
}
