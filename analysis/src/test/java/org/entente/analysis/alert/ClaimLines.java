package org.entente.analysis.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.ModalityGroup;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;

/** Reads claims from JSON lines, with the usual values for what a line leaves out. */
public final class ClaimLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimLines() {}

    public static List<StatedClaim> read(Path file) throws IOException {
        var claims = new ArrayList<StatedClaim>();
        int place = 0;
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                claims.add(claim(JSON.readTree(line), place++ * 1000));
            }
        }
        return claims;
    }

    public static StatedClaim claim(String json) {
        try {
            return claim(JSON.readTree(json), 0);
        } catch (IOException e) {
            throw new IllegalArgumentException("no claim: " + json, e);
        }
    }

    private static StatedClaim claim(JsonNode line, int start) {
        String article = line.required("article").asText();
        Modality modality = Modality.ofCode(line.required("modality").asText());
        String quote = line.path("quote").asText(article + " says so");
        Instant published = instant(line.required("published").asText());
        var claim = new Claim(
                Dyad.parse(line.required("dyad").asText()),
                Label.ofCode(line.required("label").asText()),
                modality,
                line.has("polarity") ? Polarity.ofCode(line.get("polarity").asText()) : polarity(modality),
                line.path("current").asBoolean(modality != Modality.HISTORICAL),
                text(line, "event_date").flatMap(PartialDate::parse),
                text(line, "speaker"),
                line.path("detail").asText(""),
                "written by hand",
                new Evidence(Field.ofCode(line.path("field").asText("text")), start, start + quote.length(), quote));
        var by = new Attribution(
                new ArticleId(article),
                new ArticleId(line.path("story").asText(article)),
                line.path("source").asText(article + ".example"),
                Genre.ofCode(line.path("genre").asText("report")),
                published,
                text(line, "known").map(ClaimLines::instant).orElse(published),
                true);
        return new StatedClaim(claim, by);
    }

    private static Optional<String> text(JsonNode line, String field) {
        return line.has(field) ? Optional.of(line.get(field).asText()) : Optional.empty();
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static Polarity polarity(Modality modality) {
        ModalityGroup group = modality.group();
        return switch (group) {
            case CHANGE_UP, FORWARD, PAST -> Polarity.UP;
            case CHANGE_DOWN -> Polarity.DOWN;
            case STANDING, BLOCKED, IRREALIS -> Polarity.FLAT;
        };
    }
}
