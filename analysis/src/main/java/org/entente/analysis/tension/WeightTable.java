package org.entente.analysis.tension;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.table.Table;

/** What an event adds to the tension of its pair, before it ages. */
final class WeightTable {

    private static final Set<String> KINDS = Set.of("class", "cameo", "mode", "genre", "source");

    private final String version;
    private final Map<String, Double> weights;

    private WeightTable(String version, Map<String, Double> weights) {
        this.version = version;
        this.weights = weights;
    }

    static WeightTable of(Table table) {
        var weights = new HashMap<String, Double>();
        for (Table.Row row : table.rows()) {
            if (!KINDS.contains(row.text("kind"))) {
                throw new IllegalArgumentException(row.file() + " line " + row.line() + ": kind must be one of " + KINDS
                        + ", got '" + row.text("kind") + "'");
            }
            weights.put(key(row.text("kind"), row.text("key")), row.decimal("value"));
        }
        return new WeightTable(table.version(), weights);
    }

    String version() {
        return version;
    }

    /** The points of a fresh event; below zero where it eases, and zero where nobody knows how fresh it is. */
    double points(StatedEvent stated) {
        if (!stated.dated()) {
            return 0;
        }
        CodedEvent event = stated.event();
        double base =
                byCameo(event.cameo()).or(() -> weight("class", event.plover())).orElse(0.0);
        double intensity = 0.5 + Math.abs(event.goldstein()) / 20;
        return base
                * intensity
                * weight("mode", event.mode()).orElse(1.0)
                * weight("genre", stated.genre().code()).orElse(1.0)
                * weight("source", stated.source()).orElse(1.0);
    }

    private Optional<Double> byCameo(String code) {
        for (int length = code.length(); length >= 2; length--) {
            Optional<Double> found = weight("cameo", code.substring(0, length));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Double> weight(String kind, String key) {
        return Optional.ofNullable(weights.get(key(kind, key)));
    }

    private static String key(String kind, String key) {
        return kind + " " + key;
    }
}
