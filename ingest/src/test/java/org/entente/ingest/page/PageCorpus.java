package org.entente.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/** Two sets of pages with the text, title and date that others have found in them. */
final class PageCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PageCorpus() {}

    static List<CorpusPage> newsArticles(Path folder) throws IOException {
        List<CorpusPage> pages = new ArrayList<>();
        for (JsonNode article : JSON.readTree(folder.resolve("articles.json").toFile())) {
            String name = article.get("html_file").asText();
            String url = article.get("link").asText();
            try (InputStream in = new GZIPInputStream(
                    Files.newInputStream(folder.resolve("html").resolve(name + ".html.gz")))) {
                pages.add(new CorpusPage(
                        name + " " + url,
                        in.readAllBytes(),
                        "",
                        url,
                        article.get("text").asText(),
                        article.get("title").asText(),
                        article.path("date").asText("")));
            }
        }
        return pages;
    }

    static List<CorpusPage> readabilityPages(Path folder) throws IOException {
        List<CorpusPage> pages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
                JsonNode metadata =
                        JSON.readTree(each.resolve("expected-metadata.json").toFile());
                pages.add(new CorpusPage(
                        each.getFileName().toString(),
                        Files.readAllBytes(each.resolve("source.html")),
                        "text/html; charset=utf-8",
                        "http://fakehost/test/page.html",
                        HtmlText.of(Jsoup.parse(Files.readString(each.resolve("expected.html")))
                                .body()),
                        metadata.path("title").asText(""),
                        metadata.path("publishedTime").asText("")));
            }
        }
        return pages;
    }
}
