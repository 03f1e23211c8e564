package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ingest.xml.EntryReader;
import org.entente.ingest.xml.XmlElement;

/** The entries of a feed in XML of any kind, read one by one and kept by the element that they stand in. */
final class XmlEntries implements EntryReader {

    /** Fields that hold a line of text: no other begins within them. */
    private static final Set<String> LINES = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "issued",
            "modified",
            "created",
            "category",
            "author",
            "comments",
            "dc:creator",
            "dc:date",
            "dc:subject");
    /** Fields that hold text, with markup perhaps. */
    private static final Set<String> TEXTS = Set.of("description", "summary", "content", "content:encoded");
    /** Fields that are called like elements of HTML, which may stand in a text. */
    private static final Set<String> AS_IN_HTML = Set.of("title", "link", "summary", "content");

    private final Base document;
    private final boolean readsBrokenOff;
    private final Map<Optional<XmlElement>, List<FeedEntry>> all = new LinkedHashMap<>();

    /** @param readsBrokenOff whether the last entry is read as well if it has no end */
    XmlEntries(Base document, boolean readsBrokenOff) {
        this.document = document;
        this.readsBrokenOff = readsBrokenOff;
    }

    /** Those that stand in an element, in their order. */
    List<FeedEntry> of(XmlElement around) {
        return all.getOrDefault(Optional.of(around), List.of());
    }

    /** Those that stand where they should; where none does, as when a field before them has no end, all that stand in the feed. */
    List<FeedEntry> inPlaceOrElsewhere(XmlElement root, List<FeedEntry> inPlace, Set<String> repairs) {
        List<FeedEntry> elsewhere = inPlace.isEmpty()
                ? all.entrySet().stream()
                        .filter(around -> isWithin(root, around.getKey()))
                        .flatMap(around -> around.getValue().stream())
                        .toList()
                : List.of();
        if (elsewhere.isEmpty()) {
            return inPlace;
        }
        repairs.add("entries out of their place");
        return elsewhere;
    }

    private static boolean isWithin(XmlElement outer, Optional<XmlElement> inner) {
        return inner.isPresent()
                && (inner.get().equals(outer) || isWithin(outer, inner.get().parent()));
    }

    /** Those that stand in no element, as they do in a feed that has lost what is around them. */
    List<FeedEntry> alone() {
        return all.getOrDefault(Optional.empty(), List.of());
    }

    @Override
    public boolean isEntry(XmlElement begun) {
        return switch (begun.name()) {
            case "item" -> true;
            case "entry" -> begun.namespace().equals("atom") || isIn("feed", begun);
            case "url" -> isIn("urlset", begun);
            // The order of the items in RDF, one by one.
            case "li" -> isIn("seq", begun);
            default -> false;
        };
    }

    @Override
    public boolean endsField(XmlElement field, String namespace, String name) {
        String begun = fieldName(namespace, name);
        if (!LINES.contains(begun) && !TEXTS.contains(begun)) {
            return false;
        }
        String open = fieldName(field.namespace(), field.name());
        return LINES.contains(open) || (TEXTS.contains(open) && !AS_IN_HTML.contains(begun));
    }

    private static String fieldName(String namespace, String name) {
        return namespace.isEmpty() || namespace.equals("atom") ? name : namespace + ":" + name;
    }

    @Override
    public boolean readsBrokenOff() {
        return readsBrokenOff;
    }

    @Override
    public int read(XmlElement ended) {
        Optional<FeedEntry> entry = entry(ended);
        entry.ifPresent(read ->
                all.computeIfAbsent(ended.parent(), around -> new ArrayList<>()).add(read));
        return entry.map(FeedEntry::size).orElse(0);
    }

    private Optional<FeedEntry> entry(XmlElement ended) {
        boolean isEmpty = ended.children().isEmpty() && ended.attributes().isEmpty();
        return switch (ended.name()) {
            case "url" -> NewsSitemap.entry(ended, document);
            case "li" -> Optional.empty();
            case "item" -> Optional.of(isEmpty ? FeedEntry.NOTHING : RssFeed.entry(ended, document));
            case "entry" ->
                Optional.of(
                        isIn("feed", ended) || ended.parent().isEmpty()
                                ? AtomFeed.entry(ended, document)
                                : RssFeed.entry(ended, document));
            default -> throw new IllegalArgumentException(ended.name() + " is no entry");
        };
    }

    private static boolean isIn(String name, XmlElement element) {
        return element.parent().filter(around -> around.name().equals(name)).isPresent();
    }
}
