package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds in OPML, the format that feed readers exchange. */
public final class Opml {

    private Opml() {}

    /** Every feed of the list once, in its order, however deep in folders. */
    public static List<FeedSource> read(String opml) {
        Map<String, FeedSource> feeds = new LinkedHashMap<>();
        for (Element outline : Jsoup.parse(opml, "", Parser.xmlParser()).getElementsByTag("outline")) {
            String url = attribute(outline, "xmlUrl").strip();
            if (!url.isEmpty()) {
                String title = attribute(outline, "title");
                feeds.putIfAbsent(url, new FeedSource(url, title.isEmpty() ? attribute(outline, "text") : title));
            }
        }
        return new ArrayList<>(feeds.values());
    }

    /** The list as OPML 2.0. */
    public static String write(String title, List<FeedSource> feeds) {
        var opml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head><title>")
                .append(escaped(title))
                .append("</title></head>\n  <body>\n");
        for (FeedSource feed : feeds) {
            String name = escaped(feed.title().isEmpty() ? feed.url() : feed.title());
            opml.append("    <outline type=\"rss\" text=\"")
                    .append(name)
                    .append("\" title=\"")
                    .append(name)
                    .append("\" xmlUrl=\"")
                    .append(escaped(feed.url()))
                    .append("\"/>\n");
        }
        return opml.append("  </body>\n</opml>\n").toString();
    }

    /** Writers of OPML do not agree on the case of its attributes. */
    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
