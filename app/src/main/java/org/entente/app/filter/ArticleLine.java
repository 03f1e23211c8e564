package org.entente.app.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.status.PartialDate;

/** Reads {@code {"id","text"}} and the optional {@code title, url, source, published, language} as an article. */
public final class ArticleLine {

    /** Stands in for a publication time that nobody stated. */
    public static final Instant UNDATED = Instant.EPOCH;

    // What a text tells of its day, as "99 decades ago" or "next year", is a date with a year of four digits for these.
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9998-01-01T00:00:00Z");

    private ArticleLine() {}

    /**
     * @param id of the line
     * @param line the members
     * @throws IllegalArgumentException with a sentence for the user where a member is missing or of the wrong kind
     */
    public static Article read(String id, ObjectNode line) {
        String text = text(id, line, "text")
                .orElseThrow(() -> new IllegalArgumentException("article '" + id + "' has no \"text\""));
        Optional<String> url = text(id, line, "url").filter(u -> !u.isBlank());
        Optional<String> published = text(id, line, "published").filter(p -> !p.isBlank());
        Instant at = published.map(p -> believable(id, p)).orElse(UNDATED);
        TimeQuality quality = published.isEmpty()
                ? TimeQuality.UNKNOWN
                : published.get().length() > 10 ? TimeQuality.EXACT : TimeQuality.DAY;
        return new Article(
                new ArticleId(id),
                text(id, line, "source")
                        .filter(s -> !s.isBlank())
                        .orElseGet(() -> host(url).orElse("unknown")),
                url,
                text(id, line, "title").orElse(""),
                text,
                text(id, line, "language").orElse("und"),
                at,
                quality,
                at,
                1);
    }

    /** Whether the article states when it was published. */
    public static boolean isDated(Article article) {
        return article.timeQuality() != TimeQuality.UNKNOWN;
    }

    private static Optional<String> text(String id, ObjectNode line, String member) {
        JsonNode node = line.get(member);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException("article '" + id + "': member \"" + member + "\" must be a string, got "
                    + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
        }
        return Optional.of(node.asText());
    }

    private static Instant believable(String id, String published) {
        Instant at = instant(id, published);
        if (at.isBefore(EARLIEST) || !at.isBefore(END)) {
            throw new IllegalArgumentException(
                    "article '" + id + "' must be published in a year of 1000..9997, got '" + published + "'");
        }
        return at;
    }

    private static Instant instant(String id, String published) {
        Optional<PartialDate> date = PartialDate.parse(published);
        if (date.isPresent()) {
            return date.get().earliest().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(published).toInstant();
        } catch (DateTimeException e) {
            return local(id, published);
        }
    }

    private static Instant local(String id, String published) {
        try {
            return published.length() > 10
                    ? LocalDateTime.parse(published.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(published).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "article '" + id + "' must be published on an ISO 8601 date, got '" + published + "'", e);
        }
    }

    private static Optional<String> host(Optional<String> url) {
        return url.flatMap(u -> {
            try {
                return Optional.ofNullable(URI.create(u).getHost());
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
