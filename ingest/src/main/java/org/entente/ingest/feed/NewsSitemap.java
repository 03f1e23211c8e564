package org.entente.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.xml.Characters;
import org.entente.ingest.xml.XmlElement;

/** Reads the sitemaps that publishers write for Google News, which list the articles of the last two days. */
final class NewsSitemap {

    private NewsSitemap() {}

    static boolean is(XmlElement root) {
        return root.name().equals("urlset");
    }

    /** A sitemap without news lists pages of any kind, and is no feed. */
    static ParsedFeed read(XmlElement root, XmlEntries entries, Set<String> repairs) {
        List<FeedEntry> news = entries.of(root);
        if (news.isEmpty()) {
            return ParsedFeed.unreadable("is a sitemap that lists no news", List.copyOf(repairs));
        }
        return new ParsedFeed(
                root.elements()
                        .flatMap(url -> publication(url).stream())
                        .map(name -> name.text("news:name"))
                        .findFirst()
                        .orElse(""),
                "",
                Optional.empty(),
                news.get(0).language(),
                Optional.empty(),
                FeedHints.NONE,
                news,
                List.copyOf(repairs),
                Optional.empty());
    }

    /** A page of a sitemap; empty if it is not said to be news. */
    static Optional<FeedEntry> entry(XmlElement url, Base document) {
        return url.first("news:news").map(news -> entry(url, news, document));
    }

    private static FeedEntry entry(XmlElement url, XmlElement news, Base document) {
        var fields = new Fields(news, document);
        Optional<String> address = url.elements()
                .filter(child -> child.name().equals("loc"))
                .map(loc -> Characters.stripped(loc.text()))
                .filter(loc -> !loc.isEmpty())
                .map(document::resolve)
                .findFirst();
        return new FeedEntry(
                address,
                address,
                fields.text("news:title"),
                "",
                "",
                List.of(),
                fields.time("news:publication_date"),
                url.elements()
                        .filter(child -> child.name().equals("lastmod"))
                        .flatMap(lastmod -> DateReader.read(lastmod.text()).stream())
                        .findFirst(),
                fields.all(Fields::commaParted, "news:keywords"),
                List.of(),
                publication(url).map(name -> name.text("news:language")).orElse(""));
    }

    private static Optional<Fields> publication(XmlElement url) {
        return Stream.of(url)
                .flatMap(each -> each.first("news:news").stream())
                .flatMap(news -> news.first("news:publication").stream())
                .map(publication -> new Fields(publication, new Base("")))
                .findFirst();
    }
}
