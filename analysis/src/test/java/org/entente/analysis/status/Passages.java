package org.entente.analysis.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labelled passages, read from a file of JSON lines. */
final class Passages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Passages() {}

    /** One labelled passage. */
    record Labelled(
            String id, String title, String text, Optional<LocalDate> published, List<Gold> gold, List<String> tags) {}

    /** One claim that the passage makes. */
    record Gold(String dyad, List<String> labels, List<String> modalities, boolean optional) {}

    static List<Labelled> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(Passages::labelled).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            var gold = new ArrayList<Gold>();
            for (JsonNode claim : node.path("gold")) {
                gold.add(new Gold(
                        claim.get("dyad").asText(),
                        all(claim, "label", "alt_label"),
                        all(claim, "modality", "alt_modality"),
                        claim.path("optional").asBoolean(false)));
            }
            var tags = new ArrayList<String>();
            node.path("tags").forEach(tag -> tags.add(tag.asText()));
            return new Labelled(
                    node.get("id").asText(),
                    node.path("title").asText(""),
                    node.get("text").asText(),
                    day(node.path("published").asText("")),
                    gold,
                    tags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(JsonNode claim, String one, String others) {
        var all = new ArrayList<String>();
        all.add(claim.get(one).asText());
        claim.path(others).forEach(other -> all.add(other.asText()));
        return all;
    }

    /** A day, or the middle of the month or year where no more is known. */
    private static Optional<LocalDate> day(String text) {
        Optional<PartialDate> date = PartialDate.parse(text);
        return date.map(known -> known.day() > 0
                ? known.earliest()
                : known.month() > 0
                        ? YearMonth.of(known.year(), known.month()).atDay(15)
                        : LocalDate.of(known.year(), 7, 1));
    }
}
