package org.entente.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.ingest.time.StatedTime;
import org.entente.ingest.xml.XmlElement;

/** Reads Atom 0.3 and 1.0, and feeds that look like it under another namespace. */
final class AtomFeed {

    private AtomFeed() {}

    static ParsedFeed read(XmlElement root, XmlEntries entries, Base document, Set<String> repairs) {
        var fields = new Fields(root, document);
        boolean lonely = root.name().equals("entry");
        if (!lonely && !root.namespace().equals("atom")) {
            repairs.add("Atom without its namespace");
        }
        return new ParsedFeed(
                lonely ? "" : fields.text("atom:title", "title", "dc:title"),
                fields.text(
                        "atom:subtitle",
                        "atom:tagline",
                        "subtitle",
                        "tagline",
                        "atom:info",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle"),
                link(root, document),
                fields.language("atom:language", "dc:language", "language"),
                fields.time("atom:updated", "atom:modified", "updated", "modified", "dc:date", "dcterms:modified"),
                FeedHints.of(root),
                entries.inPlaceOrElsewhere(root, lonely ? entries.alone() : entries.of(root), repairs),
                List.copyOf(repairs),
                Optional.empty());
    }

    static FeedEntry entry(XmlElement entry, Base document) {
        var fields = new Fields(entry, document);
        Optional<StatedTime> updated =
                fields.time("atom:updated", "atom:modified", "updated", "modified", "dcterms:modified", "dc:date");
        return new FeedEntry(
                id(entry, fields),
                link(entry, document),
                fields.text("atom:title", "title", "dc:title", "media:title"),
                fields.text("atom:summary", "summary", "dc:description", "itunes:summary", "media:description"),
                fields.text("atom:content", "content", "content:encoded", "xhtml:body", "body"),
                authors(fields),
                fields.time(
                                "atom:published",
                                "atom:issued",
                                "published",
                                "issued",
                                "atom:created",
                                "created",
                                "dcterms:issued",
                                "dcterms:created")
                        .or(() -> updated),
                updated,
                fields.all(Fields::term, "atom:category", "category", "dc:subject", "media:category"),
                Places.of(entry),
                fields.language("atom:language", "dc:language"));
    }

    private static Optional<String> id(XmlElement entry, Fields fields) {
        return entry.elements()
                .filter(child -> child.name().equals("id") || child.fullName().equals("dc:identifier"))
                .map(child -> fields.base(child).resolve(child.text()))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private static List<String> authors(Fields fields) {
        return fields.all(Fields::person, "atom:author", "author", "dc:creator", "dc:author", "itunes:author");
    }

    /** The page itself, where the links say which one that is; else the first link that is no service of another kind. */
    static Optional<String> link(XmlElement element, Base document) {
        List<XmlElement> links = element.elements()
                .filter(child ->
                        child.fullName().equals("atom:link") || child.fullName().equals("link"))
                .toList();
        return links.stream()
                .filter(link -> relation(link).equals("alternate"))
                .sorted((a, b) -> Boolean.compare(!isPage(a), !isPage(b)))
                .map(link -> address(link, document))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String relation(XmlElement link) {
        String relation = link.attribute("rel").strip().toLowerCase(Locale.ROOT);
        String plain = relation.substring(relation.lastIndexOf('/') + 1);
        return plain.isEmpty() ? "alternate" : plain;
    }

    private static boolean isPage(XmlElement link) {
        String type = link.attribute("type").toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html");
    }

    private static Optional<String> address(XmlElement link, Base document) {
        String address = link.has("href") ? link.attribute("href") : link.text();
        return Base.of(link, document).resolveIfAny(address);
    }
}
