package org.entente.bench;

import java.util.List;

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
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, Math.min(sorted.size() - 1, place)));
    }

    static double median(List<Double> values) {
        return quantile(values, 0.5);
    }
}
