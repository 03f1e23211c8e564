package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsSitemapTest {

    @Test
    void articlesOfANewsSitemapAreEntries() {
        ParsedFeed feed = parse("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://river.example/a?x=1&amp;y=2</loc><lastmod>2023-05-05</lastmod><news:news>
                <news:publication><news:name>River Post</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2023-05-04T09:30:00+02:00</news:publication_date><news:title>Dams &amp; figures</news:title>
                <news:keywords>water, dams</news:keywords></news:news></url>
                <url><loc>https://river.example/about</loc></url></urlset>
                """);

        assertThat(feed.title()).isEqualTo("River Post");
        assertThat(feed.entries()).hasSize(1);
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.url()).contains("https://river.example/a?x=1&y=2");
        assertThat(entry.title()).isEqualTo("Dams & figures");
        assertThat(entry.published().orElseThrow().at()).isEqualTo(Instant.parse("2023-05-04T07:30:00Z"));
        assertThat(entry.categories()).containsExactly("water", "dams");
        assertThat(entry.language()).isEqualTo("en");
    }

    @Test
    void sitemapWithoutNewsIsNoFeed() {
        ParsedFeed feed = parse(
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>");

        assertThat(feed.error()).contains("is a sitemap that lists no news");
    }

    private static ParsedFeed parse(String xml) {
        return FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), Map.of(), "https://river.example/news.xml");
    }
}
