package org.entente.bench;

import java.util.Arrays;

/** How figures are told. */
final class Figures {

    private Figures() {}

    /** Three digits that count. */
    static double rounded(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        double scale = Math.pow(10, 2 - Math.floor(Math.log10(Math.abs(value))));
        return Math.round(value * scale) / scale;
    }

    /** The value that so much of all lie at or below; there must be one. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, place))];
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }
}
