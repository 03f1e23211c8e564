package org.entente.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.ingest.time.DateReader;
import org.jsoup.Jsoup;

/** Pages with the text, title and date that others have found in them. */
final class PageCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageCorpus() {}

    static List<PageScore> newsArticles(Path folder) throws IOException {
        var extractor = new PageExtractor();
        List<PageScore> scores = new ArrayList<>();
        for (JsonNode article : JSON.readTree(folder.resolve("articles.json").toFile())) {
            Path file = folder.resolve("html").resolve(article.get("html_file").asText() + ".html.gz");
            byte[] html;
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                html = in.readAllBytes();
            }
            ExtractedPage page = extractor.extract(html, "", article.get("link").asText());
            scores.add(score(
                    article.get("html_file").asText() + " "
                            + article.get("link").asText(),
                    article.get("text").asText(),
                    article.get("title").asText(),
                    article.path("date").asText(""),
                    page));
        }
        return scores;
    }

    static List<PageScore> readabilityPages(Path folder) throws IOException {
        var extractor = new PageExtractor();
        List<PageScore> scores = new ArrayList<>();
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path each : pages.filter(Files::isDirectory).sorted().toList()) {
                JsonNode metadata =
                        JSON.readTree(each.resolve("expected-metadata.json").toFile());
                String expected = HtmlText.of(Jsoup.parse(Files.readString(each.resolve("expected.html")))
                        .body());
                ExtractedPage page = extractor.extract(
                        Files.readAllBytes(each.resolve("source.html")),
                        "text/html; charset=utf-8",
                        "http://fakehost/test/page.html");
                scores.add(score(
                        each.getFileName().toString(),
                        expected,
                        metadata.path("title").asText(""),
                        metadata.path("publishedTime").isTextual()
                                ? metadata.get("publishedTime").asText()
                                : "",
                        page));
            }
        }
        return scores;
    }

    private static PageScore score(String name, String text, String title, String date, ExtractedPage page) {
        double f1 = Shingles.f1(text, page.text());
        boolean titled = title.isBlank() || plain(title).equals(plain(page.title()));
        Optional<LocalDate> wanted = day(date);
        Optional<LocalDate> found =
                page.published().map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate());
        // Publishers state local days; a day stated without a zone is right if it is that of any zone.
        boolean dated = wanted.isEmpty()
                || found.filter(day -> Math.abs(day.toEpochDay() - wanted.get().toEpochDay()) <= 1)
                        .isPresent();
        String note = (titled ? "" : " TITLE <" + title + "> <" + page.title() + ">")
                + (dated ? "" : " DATE <" + date + "> <" + page.published() + ">")
                + page.notArticle().map(why -> " NOT " + why).orElse("")
                + " " + text.length() + "/" + page.text().length();
        return new PageScore(name, f1, titled, dated, wanted.isPresent(), note);
    }

    private static Optional<LocalDate> day(String date) {
        if (date.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(date).toLocalDate());
        } catch (java.time.DateTimeException e) {
            return DateReader.read(date)
                    .map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
