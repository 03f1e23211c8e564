package org.entente.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;

/** Reads large honest feeds whose entries hold whole articles as markup, and prints what has come of each. */
final class LargeFeeds {

    static final int ENTRIES = 2_000;
    private static final int PARAGRAPHS = 25;

    private LargeFeeds() {}

    private static String paragraphs(String words) {
        return ("<p class=\"text\">" + words + " <a href=\"/a\"><em>" + words + "</em></a>, " + words + "</p>")
                .repeat(PARAGRAPHS);
    }

    @SuppressWarnings("SystemOut")
    private static void read(String name, String begin, IntFunction<String> entry, String end) {
        var feed = new StringBuilder(begin);
        for (int i = 0; i < ENTRIES; i++) {
            feed.append(entry.apply(i));
        }
        byte[] body = feed.append(end).toString().getBytes(StandardCharsets.UTF_8);
        feed.setLength(0);
        feed.trimToSize();
        ParsedFeed read = FeedParser.parse(body, Map.of(), "https://news.example/feed");
        System.out.printf(
                "%s: %d kB, %d entries, %d of them whole, repairs %s%n",
                name,
                body.length / 1_000,
                read.entries().size(),
                read.entries().stream()
                        .filter(each -> each.content().split("<p ", -1).length == PARAGRAPHS + 1
                                && each.content().startsWith("<p ")
                                && each.content().endsWith("</p>"))
                        .count(),
                read.repairs());
    }

    public static void main(String[] args) {
        String latin = paragraphs("Two ministers met");
        String greek = paragraphs("Δύο υπουργοί");
        read(
                "Atom",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Large</title>",
                i -> "<entry><id>e" + i + "</id><title>Entry " + i + "</title><link href=\"/" + i
                        + "\"/><updated>2024-05-06T10:00:00Z</updated><content type=\"xhtml\">"
                        + "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + latin + "</div></content></entry>",
                "</feed>");
        read(
                "RSS",
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>",
                i -> "<item><guid>e" + i + "</guid><title>Entry " + i + "</title><link>/" + i
                        + "</link><content:encoded>" + greek + "</content:encoded></item>",
                "</channel></rss>");
    }
}
