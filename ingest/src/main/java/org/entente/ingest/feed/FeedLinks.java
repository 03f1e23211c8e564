package org.entente.ingest.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the feeds that a page names. */
public final class FeedLinks {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 400;
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/xml",
            "text/xml");
    private static final Pattern LOOKS_LIKE_A_FEED = Pattern.compile(
            "(?:[/.?=&](?:rss|atom|feed|rdf)(?:[/.?&#]|$)|\\.(?:rss|atom|rdf)$)", Pattern.CASE_INSENSITIVE);

    private FeedLinks() {}

    /**
     * A feed that a page names.
     *
     * @param url of it, absolute
     * @param title that the page gives it, perhaps empty
     */
    public record Found(String url, String title) {}

    /** The feeds that the head of a page names, in its order; where it names none, links that look like feeds. */
    public static List<Found> in(String html, String url) {
        String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, url);
        Map<String, Found> found = new LinkedHashMap<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(";.*", "")
                    .strip();
            if (TYPES.contains(type)
                    || link.attr("rel").toLowerCase(Locale.ROOT).contains("feed")) {
                add(link, link.attr("title"), found);
            }
        }
        if (found.isEmpty()) {
            for (Element link : page.select("a[href]")) {
                if (LOOKS_LIKE_A_FEED.matcher(link.attr("href")).find()) {
                    add(link, link.text(), found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Element link, String title, Map<String, Found> found) {
        String address = link.absUrl("href");
        if (address.startsWith("http://") || address.startsWith("https://")) {
            found.putIfAbsent(address, new Found(address, title.strip()));
        }
    }
}
