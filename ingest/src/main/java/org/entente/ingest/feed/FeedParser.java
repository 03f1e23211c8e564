package org.entente.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.ingest.xml.TolerantXml;
import org.entente.ingest.xml.XmlDocument;
import org.entente.ingest.xml.XmlElement;

/**
 * Reads feeds: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, and sitemaps of
 * news. A feed that is broken is read as far as it goes,
 * and what was put right is named; nothing that a feed refers to is ever asked for.
 */
public final class FeedParser {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int DEEPEST_ROOT = 8;
    private static final Set<String> WHOLE_FEEDS = Set.of("rss", "rdf:rdf", "atom:feed", "urlset");
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "urlset");
    private static final Set<String> LONELY_ENTRIES = Set.of("item", "atom:entry");

    private FeedParser() {}

    /**
     * Reads a feed, and of an entry in which it breaks off what there is.
     *
     * @param body as it came
     * @param headers of the answer that it came in; names in any case
     * @param url where it came from, perhaps empty
     */
    public static ParsedFeed parse(byte[] body, Map<String, String> headers, String url) {
        return parse(body, headers, url, true);
    }

    /** Reads the entries that stand whole in a feed of which only a beginning came, and of which all may come another time. */
    public static ParsedFeed parseBeginning(byte[] body, Map<String, String> headers, String url) {
        return parse(body, headers, url, false);
    }

    private static ParsedFeed parse(byte[] body, Map<String, String> headers, String url, boolean readsBrokenOff) {
        Set<String> repairs = new TreeSet<>();
        if (body.length > LARGEST) {
            return ParsedFeed.unreadable("is larger than " + LARGEST + " bytes", List.of());
        }
        Base asked = new Base(url);
        String text = FeedBytes.text(body, headers, repairs);
        if (text.isBlank()) {
            return ParsedFeed.unreadable("is empty", List.copyOf(repairs));
        }
        return JsonFeed.is(text)
                ? JsonFeed.read(text, asked, repairs)
                : ofXml(text, base(headers, asked), readsBrokenOff, repairs);
    }

    private static ParsedFeed ofXml(String text, Base base, boolean readsBrokenOff, Set<String> repairs) {
        var entries = new XmlEntries(base, readsBrokenOff);
        XmlDocument document = TolerantXml.parse(text, entries);
        repairs.addAll(document.repairs());
        Optional<XmlElement> root = root(document, repairs);
        if (root.isEmpty()) {
            return ParsedFeed.unreadable(whatInstead(document), List.copyOf(repairs));
        }
        List<XmlElement> behind = document.elements().stream()
                .filter(element -> isWholeFeed(element) && !element.equals(root.get()))
                .toList();
        if (!behind.isEmpty()) {
            repairs.add("several feeds in one document");
        }
        List<FeedEntry> more = behind.stream()
                .flatMap(feed -> read(feed, entries, base, repairs).entries().stream())
                .toList();
        return read(root.get(), entries, base, repairs).with(more);
    }

    private static ParsedFeed read(XmlElement root, XmlEntries entries, Base base, Set<String> repairs) {
        if (NewsSitemap.is(root)) {
            return NewsSitemap.read(root, entries, repairs);
        }
        boolean atom = root.name().equals("feed") || root.fullName().equals("atom:entry");
        return atom ? AtomFeed.read(root, entries, base, repairs) : RssFeed.read(root, entries, base, repairs);
    }

    /** By RFC 2557 a header may say what addresses are relative to, itself relative to where the answer came from. */
    private static Base base(Map<String, String> headers, Base asked) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-location"))
                .map(header -> new Base(asked.resolve(header.getValue())))
                .findFirst()
                .orElse(asked);
    }

    private static Optional<XmlElement> root(XmlDocument document, Set<String> repairs) {
        List<XmlElement> roots = document.elements();
        for (XmlElement element : roots) {
            if (isRoot(element)) {
                if (!element.equals(roots.get(0))) {
                    repairs.add("junk before the first element");
                }
                return Optional.of(element);
            }
        }
        Optional<XmlElement> within =
                roots.stream().flatMap(element -> within(element, DEEPEST_ROOT)).findFirst();
        within.ifPresent(feed -> repairs.add("feed within another document"));
        return within;
    }

    /** A feed wrapped into something else is still a feed, be it the page by which a browser showed it. */
    private static Stream<XmlElement> within(XmlElement around, int deepest) {
        return around.elements()
                .flatMap(element -> isWholeFeed(element)
                        ? Stream.of(element)
                        : deepest == 0 ? Stream.empty() : within(element, deepest - 1));
    }

    private static boolean isWholeFeed(XmlElement element) {
        return WHOLE_FEEDS.contains(element.fullName());
    }

    private static boolean isRoot(XmlElement element) {
        return ROOTS.contains(element.name()) || LONELY_ENTRIES.contains(element.fullName());
    }

    private static String whatInstead(XmlDocument document) {
        return document.elements().stream()
                .findFirst()
                .map(element -> "is no feed but begins with <" + element.name().toLowerCase(Locale.ROOT) + ">")
                .orElse("is no feed: it holds no markup");
    }
}
