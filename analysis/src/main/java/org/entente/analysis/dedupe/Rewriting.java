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

    /** How often, as a logarithm, an editor words one passage anew and leaves the rest. */
    private static final double SHARE_OF_PASSAGE = -3;

    private static final int FEWEST_OF_PASSAGE = 4;

    /** A passage is no more than such a share of the text. */
    private static final double LONGEST_PASSAGE = 0.5;

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
        double evidence = BY_LEVEL.get(Math.min(level, LEVELS - 1)).evidence(counts, words, changes.spread());
        return evidence + (sentencesChanged ? SENTENCES_CHANGED : 0) > 0;
    }

    private double evidence(int[] counts, int words, Changes.Spread spread) {
        double machine = likelihood(machines, counts, words);
        double editor = likelihood(editors, counts, words);
        double ofAPassage = Math.max(machine, editor) + passage(spread.places(), spread.reach());
        return machine - Math.max(editor, ofAPassage);
    }

    /**
     * How much likelier, as a logarithm, changes in so many places stand so close together by the hand of an editor who words a passage anew,
     * anywhere and of any length, than by that of a maker who goes through the whole text.
     */
    private static double passage(int places, double reach) {
        if (places < FEWEST_OF_PASSAGE || reach > LONGEST_PASSAGE) {
            return Double.NEGATIVE_INFINITY;
        }
        double byChance = Math.log(places * (places - 1.0)) + (places - 2) * Math.log(reach) + Math.log(1 - reach);
        return SHARE_OF_PASSAGE - byChance;
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
