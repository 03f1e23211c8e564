package org.entente.analysis.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.DataFile;

/** Sentences with gaps, {@code frames.csv}, filled with states and statuses: each must be held in its one way. */
final class Frames {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 12);

    private record Pair(String first, String second, String adjective, Dyad dyad) {}

    private record Status(String words, Label label) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("Peru", "Malta", "Maltese", Dyad.of("PER", "MLT")),
            new Pair("Kenya", "Vietnam", "Vietnamese", Dyad.of("KEN", "VNM")),
            new Pair("Chile", "Norway", "Norwegian", Dyad.of("CHL", "NOR")));

    private Frames() {}

    /** All frames with each of their statuses, as labelled passages. */
    static List<Passages.Labelled> filled() {
        var filled = new ArrayList<Passages.Labelled>();
        int number = 0;
        for (DataFile.Row row : DataFile.beside(Frames.class, "frames.csv", 3).rows()) {
            int turn = 0;
            for (String name : row.list(1)) {
                filled.add(fill(row, number, turn, status(row, name)));
                turn++;
            }
            number++;
        }
        return filled;
    }

    private static Passages.Labelled fill(DataFile.Row row, int number, int turn, Status status) {
        Pair pair = PAIRS.get((number + turn) % PAIRS.size());
        String text = row.get(2)
                .replace("{A}", pair.first())
                .replace("{B}", pair.second())
                .replace("{B-ian}", pair.adjective())
                .replace("{it}", status.words());
        String opening = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return new Passages.Labelled(
                "frame-" + number + "-" + turn,
                "",
                opening + text.substring(1),
                Optional.of(PUBLISHED),
                List.of(new Passages.Gold(
                        pair.dyad().toString(), List.of(status.label().code()), row.list(0), false)),
                List.of());
    }

    private static Status status(DataFile.Row row, String name) {
        return switch (name) {
            case "partnership" -> new Status("strategic partnership", Label.STRATEGIC_PARTNERSHIP);
            case "defence" -> new Status("defence agreement", Label.DEFENCE_COOPERATION);
            case "friendship" -> new Status("friendship treaty", Label.FRIENDSHIP_TREATY);
            case "relations" -> new Status("diplomatic relations", Label.DIPLOMATIC_RELATIONS);
            default -> throw new IllegalStateException(row.place() + ": no such status: " + name);
        };
    }
}
