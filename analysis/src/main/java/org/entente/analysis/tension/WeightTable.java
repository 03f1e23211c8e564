package org.entente.analysis.tension;

import java.util.HashMap;
import java.util.Map;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.table.Table;

/** What an event adds to the tension of its pair, before it ages. */
final class WeightTable {

    private final String version;
    private final Map<String, Double> ofClasses = new HashMap<>();
    private final Map<String, Double> ofCodes = new HashMap<>();
    private final Map<String, Double> ofModes = new HashMap<>();
    private final Map<String, Double> ofGenres = new HashMap<>();
    private final Map<String, Double> ofSources = new HashMap<>();

    private WeightTable(String version) {
        this.version = version;
    }

    static WeightTable of(Table table) {
        var weights = new WeightTable(table.version());
        for (Table.Row row : table.rows()) {
            weights.ofKind(row).put(row.text("key"), row.decimal("value"));
        }
        return weights;
    }

    private Map<String, Double> ofKind(Table.Row row) {
        return switch (row.text("kind")) {
            case "class" -> ofClasses;
            case "cameo" -> ofCodes;
            case "mode" -> ofModes;
            case "genre" -> ofGenres;
            case "source" -> ofSources;
            default ->
                throw new IllegalArgumentException(row.file() + " line " + row.line()
                        + ": kind must be class, cameo, mode, genre or source, got '" + row.text("kind") + "'");
        };
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
        double intensity = 0.5 + Math.abs(event.goldstein()) / 20;
        return base(event)
                * intensity
                * ofModes.getOrDefault(event.mode(), 1.0)
                * ofGenres.getOrDefault(stated.genre().code(), 1.0)
                * ofSources.getOrDefault(stated.source(), 1.0);
    }

    /** By the code or the nearest one above it, else by the class. */
    private double base(CodedEvent event) {
        String code = event.cameo();
        for (int length = code.length(); length >= 2; length--) {
            Double found = ofCodes.get(code.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return ofClasses.getOrDefault(event.plover(), 0.0);
    }
}
