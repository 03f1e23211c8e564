package org.entente.ingest.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.ingest.feed.FeedSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page says it has. */
final class FeedLinks {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/x-rss+xml",
            "text/rss+xml");

    private FeedLinks() {}

    /** By the link elements that browsers and feed readers look for, each address once, in the order of the page. */
    static List<FeedSource> of(String html, String url) {
        Document page = Jsoup.parse(html, url);
        Map<String, FeedSource> feeds = new LinkedHashMap<>();
        for (Element link : page.select("link[rel][type][href]")) {
            boolean alternate = List.of(
                            link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                    .contains("alternate");
            String type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll(";.*", "")
                    .strip();
            String address = link.absUrl("href");
            if (alternate && TYPES.contains(type) && !address.isEmpty()) {
                feeds.putIfAbsent(
                        address, new FeedSource(address, link.attr("title").strip()));
            }
        }
        return List.copyOf(feeds.values());
    }
}
