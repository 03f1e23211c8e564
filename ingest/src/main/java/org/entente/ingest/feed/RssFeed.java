package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.entente.ingest.xml.XmlElement;

/** Reads RSS of every version, RDF, and CDF. */
final class RssFeed {

    private RssFeed() {}

    static ParsedFeed read(XmlElement root, XmlEntries entries, Base document, Set<String> repairs) {
        XmlElement channel = root.elements()
                .filter(child -> child.name().equals("channel"))
                .findFirst()
                .orElse(root);
        var fields = new Fields(channel, document);
        return new ParsedFeed(
                fields.text("title", "dc:title", "atom:title"),
                fields.text(
                        "description",
                        "dc:description",
                        "tagline",
                        "abstract",
                        "itunes:summary",
                        "itunes:subtitle",
                        "atom:subtitle"),
                link(channel, document).or(() -> href(channel, document)),
                fields.language("language", "dc:language"),
                fields.time("lastbuilddate", "dcterms:modified", "atom:updated", "dc:date", "pubdate", "lastmod"),
                FeedHints.of(root),
                items(root, channel, entries, repairs),
                List.copyOf(repairs),
                Optional.empty());
    }

    /** In RDF items stand beside the channel, in RSS within it; feeds mix both. */
    private static List<FeedEntry> items(XmlElement root, XmlElement channel, XmlEntries entries, Set<String> repairs) {
        if (root.name().equals("item")) {
            return entries.alone();
        }
        Stream<XmlElement> others =
                root.elements().filter(child -> child != channel && child.name().equals("channel"));
        List<FeedEntry> inPlace = Stream.concat(Stream.of(channel, root).distinct(), others)
                .flatMap(around -> Stream.concat(
                        Stream.of(around),
                        around.elements().filter(child -> child.name().equals("items"))))
                .flatMap(around -> entries.of(around).stream())
                .toList();
        return entries.inPlaceOrElsewhere(root, inPlace, repairs);
    }

    static FeedEntry entry(XmlElement item, Base document) {
        var fields = new Fields(item, document);
        Optional<String> guid = guid(item, fields);
        Optional<StatedTime> updated = fields.time(
                        "atom:updated", "dcterms:modified", "modified", "updated", "lastmod", "dc:date")
                .or(() -> DateReader.read(item.attribute("lastmod")));
        Optional<StatedTime> published = fields.time(
                "pubdate",
                "atom:published",
                "dcterms:issued",
                "dc:date",
                "issued",
                "published",
                "date",
                "dcterms:created",
                "created");
        return new FeedEntry(
                guid,
                link(item, document).or(() -> permanentLink(item, fields)).or(() -> href(item, document)),
                fields.text("title", "dc:title", "atom:title", "media:title", "itunes:title"),
                summary(fields),
                content(fields),
                authors(fields),
                published,
                updated,
                categories(fields),
                Places.of(item),
                fields.language("language", "dc:language"));
    }

    private static String summary(Fields fields) {
        return fields.text(
                "description",
                "dc:description",
                "summary",
                "atom:summary",
                "abstract",
                "itunes:summary",
                "itunes:subtitle",
                "media:description");
    }

    /** Where both a description and a summary are there, the other one is the longer text. */
    private static String content(Fields fields) {
        String content =
                fields.text("content:encoded", "atom:content", "encoded", "xhtml:body", "body", "fullitem", "content");
        boolean both = content.isEmpty() && !fields.text("description").isEmpty();
        return both ? fields.text("summary") : content;
    }

    private static List<String> authors(Fields fields) {
        return fields.all(Fields::person, "author", "dc:creator", "dc:author", "atom:author", "itunes:author");
    }

    private static List<String> categories(Fields fields) {
        Set<String> all = new LinkedHashSet<>();
        all.addAll(fields.all(Fields::term, "category"));
        all.addAll(fields.all(Fields::commaParted, "itunes:keywords"));
        all.addAll(fields.all(Fields::nested, "itunes:category"));
        all.addAll(fields.all(Fields::term, "dc:subject", "atom:category", "media:category"));
        return new ArrayList<>(all);
    }

    private static Optional<String> guid(XmlElement item, Fields fields) {
        return Optional.of(fields.text("guid", "atom:id", "id"))
                .filter(guid -> !guid.isEmpty())
                .or(() -> Optional.of(item.attribute("rdf:about").strip()).filter(about -> !about.isEmpty()))
                .or(() -> Optional.of(fields.text("dc:identifier")).filter(name -> !name.isEmpty()));
    }

    /** A guid is a link unless it says that it is none, or does not look like one. */
    private static Optional<String> permanentLink(XmlElement item, Fields fields) {
        return item.elements("guid")
                .filter(guid -> !guid.attribute("ispermalink").strip().equalsIgnoreCase("false"))
                .map(guid -> fields.base(guid).resolve(guid.text()))
                .filter(address -> address.regionMatches(true, 0, "http", 0, 4))
                .findFirst();
    }

    private static Optional<String> href(XmlElement element, Base document) {
        return Base.of(element, document).resolveIfAny(element.attribute("href"));
    }

    private static Optional<String> link(XmlElement element, Base document) {
        Optional<String> own = element.elements("link")
                .map(link ->
                        Base.of(link, document).resolve(link.text().isBlank() ? link.attribute("href") : link.text()))
                .filter(address -> !address.isEmpty())
                // Of several the last counts, as in other readers.
                .reduce((first, second) -> second);
        return own.or(() -> AtomFeed.link(element, document));
    }
}
