package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.table.Table;

/**
 * One kind of machine or editor that changes texts, as a row of {@code makers.csv}.
 *
 * @param share how likely a copy is of its making, among those of its side
 * @param changed words it changes, and
 * @param kept words it keeps: parameters of a beta distribution
 * @param kinds how often it makes each kind of change: parameters of a Dirichlet distribution, in the order of {@link Changes#byKind()}
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Maker(double share, double changed, double kept, double[] kinds) {

    private static final List<String> KINDS = List.of("content", "function", "core", "name");

    /** From here on the series for the gamma function is exact enough. */
    private static final double LARGE = 7;

    static Maker of(Table.Row row) {
        return new Maker(
                row.decimal("share"),
                row.decimal("changed"),
                row.decimal("kept"),
                columns().stream().mapToDouble(row::decimal).toArray());
    }

    static List<String> columns() {
        List<String> columns = new ArrayList<>();
        KINDS.forEach(from -> KINDS.forEach(to -> columns.add(from + ">" + to)));
        for (String fate : List.of("left_out", "left_out_beside", "put_in", "put_in_beside")) {
            KINDS.forEach(kind -> columns.add(fate + "_" + kind));
        }
        columns.addAll(List.of("moved_near", "moved_far"));
        return columns;
    }

    /**
     * The logarithm of how likely it makes so many changes of each kind to a text of so many words, but for what is the same for all
     * makers.
     */
    double likelihood(int[] counts, int words) {
        double all = 0;
        int changes = 0;
        double likelihood = Math.log(share);
        for (int kind = 0; kind < counts.length; kind++) {
            likelihood += rising(kinds[kind], counts[kind]);
            changes += counts[kind];
            all += kinds[kind];
        }
        int hit = Math.min(changes, words);
        return likelihood
                - rising(all, changes)
                + rising(changed, hit)
                + rising(kept, words - hit)
                - rising(changed + kept, words);
    }

    /** The logarithm of {@code from (from + 1) ... (from + steps - 1)}. */
    private static double rising(double from, int steps) {
        return steps == 0 ? 0 : logGamma(from + steps) - logGamma(from);
    }

    /** Stirling's series, for arguments that are made large first. */
    private static double logGamma(double of) {
        double x = of;
        double product = 1;
        while (x < LARGE) {
            product *= x;
            x++;
        }
        double inverse = 1 / x;
        double series = inverse * (1.0 / 12 - inverse * inverse / 360);
        return (x - 0.5) * Math.log(x) - x + series - Math.log(product);
    }
}
