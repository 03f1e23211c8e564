package org.entente.ingest.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Reads large honest feeds, of entries that hold whole articles as markup and of very many short ones, and prints what has come of each. */
final class LargeFeeds {

    private static final int ARTICLES = 2_000;
    private static final int MANY = 60_000;
    private static final int PARAGRAPHS = 25;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String TIME = "2024-05-06T10:00:00Z";

    private LargeFeeds() {}

    /**
     * A kind of feed.
     *
     * @param begin what stands before its entries, of so many
     * @param end what stands behind them, with its title
     */
    private record Kind(String name, IntFunction<String> begin, IntFunction<String> entry, String end) {

        @SuppressWarnings("SystemOut")
        void read(int entries, Predicate<FeedEntry> isWhole) {
            ParsedFeed read = FeedParser.parse(body(entries), Map.of(), "https://news.example/feed");
            System.out.printf(
                    "%s: %d entries, %d whole, title %s, repairs %s%n",
                    name, entries, read.entries().stream().filter(isWhole).count(), read.title(), read.repairs());
        }

        private byte[] body(int entries) {
            var feed = new ByteArrayOutputStream(LARGEST);
            feed.writeBytes(begin.apply(entries).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < entries; i++) {
                feed.writeBytes(entry.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            feed.writeBytes(end.getBytes(StandardCharsets.UTF_8));
            return feed.toByteArray();
        }
    }

    private static String paragraphs(String words) {
        return ("<p class=\"text\">" + words + " <a href=\"/a\"><em>" + words + "</em></a>, " + words + "</p>")
                .repeat(PARAGRAPHS);
    }

    private static boolean isWholeArticle(FeedEntry entry) {
        return entry.content().split("<p ", -1).length == PARAGRAPHS + 1
                && entry.content().startsWith("<p ")
                && entry.content().endsWith("</p>");
    }

    private static boolean isWhole(FeedEntry entry) {
        return entry.title().startsWith("Δ ")
                && entry.url()
                        .orElse("")
                        .equals("https://news.example/" + entry.title().substring(2))
                && entry.published().isPresent();
    }

    public static void main(String[] args) {
        String latin = paragraphs("Two ministers met");
        String greek = paragraphs("Δύο υπουργοί");
        new Kind(
                        "Atom of articles",
                        entries -> "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                        i -> "<entry><id>e" + i + "</id><title>Entry " + i + "</title><link href=\"/" + i
                                + "\"/><updated>" + TIME + "</updated><content type=\"xhtml\">"
                                + "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + latin + "</div></content></entry>",
                        "<title>Large</title></feed>")
                .read(ARTICLES, LargeFeeds::isWholeArticle);
        new Kind(
                        "RSS of articles",
                        entries ->
                                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>",
                        i -> "<item><guid>e" + i + "</guid><title>Entry " + i + "</title><link>/" + i
                                + "</link><content:encoded>" + greek + "</content:encoded></item>",
                        "<title>Large</title></channel></rss>")
                .read(ARTICLES, LargeFeeds::isWholeArticle);
        for (Kind kind : SHORT) {
            kind.read(MANY, LargeFeeds::isWhole);
        }
    }

    private static final List<Kind> SHORT = List.of(
            new Kind(
                    "RSS",
                    entries -> "<rss version=\"2.0\"><channel>",
                    i -> "<item>\n<title>Δ " + i + "</title>\n<link>/" + i + "</link>\n<guid>" + i
                            + "</guid>\n<pubDate>6 May 2024 10:00 GMT</pubDate>\n</item>\n",
                    "<title>Large</title></channel></rss>"),
            new Kind(
                    "RDF",
                    entries -> {
                        var order = new StringBuilder(
                                "<rdf:RDF xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                        + " xmlns=\"http://purl.org/rss/1.0/\"><channel><items><rdf:Seq>");
                        for (int i = 0; i < entries; i++) {
                            order.append("<rdf:li resource=\"/").append(i).append("\"/>");
                        }
                        return order.append("</rdf:Seq></items><title>Large</title></channel>")
                                .toString();
                    },
                    i -> "<item><title>Δ " + i + "</title><link>/" + i + "</link><dc:date>" + TIME
                            + "</dc:date></item>\n",
                    "</rdf:RDF>"),
            new Kind(
                    "Atom",
                    entries -> "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
                    i -> "<entry><id>" + i + "</id><title>Δ " + i + "</title><link href=\"/" + i + "\"/><updated>"
                            + TIME + "</updated></entry>\n",
                    "<title>Large</title></feed>"),
            new Kind(
                    "JSON",
                    entries -> "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{}",
                    i -> ",{\"id\":" + i + ",\"url\":\"/" + i + "\",\"title\":\"Δ " + i + "\",\"date_published\":\""
                            + TIME + "\"}\n",
                    "],\"title\":\"Large\"}"),
            new Kind(
                    "broken JSON",
                    entries -> "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":1 2}",
                    i -> ",{\"id\":" + i + ",\"url\":\"/" + i + "\",\"title\":\"Δ " + i + "\",\"date_published\":\""
                            + TIME + "\"}\n",
                    "],\"title\":\"Large\"}"),
            new Kind(
                    "sitemap",
                    entries -> "<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\">",
                    i -> "<url><loc>/" + i + "</loc><n:news>"
                            + (i == 0 ? "<n:publication><n:name>Large</n:name></n:publication>" : "")
                            + "<n:title>Δ " + i
                            + "</n:title><n:publication_date>2024-05-06</n:publication_date></n:news></url>",
                    "</urlset>"));
}
