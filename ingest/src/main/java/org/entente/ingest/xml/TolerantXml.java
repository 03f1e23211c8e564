package org.entente.ingest.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that may be anything but well-formed. It never fails, opens nothing, and expands nothing but short texts
 * that the document itself declares; what it had to put right it names.
 */
public final class TolerantXml {

    private static final String CDATA = "<![CDATA[";
    private static final int DEEPEST = 256;
    private static final int MOST_ATTRIBUTES = 256;
    private static final int MOST_ENTITIES = 256;
    private static final int LONGEST_ENTITY = 1_000;
    private static final int MOST_NAMES = 10_000;
    private static final int MOST_SOUGHT = 100;
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+([\\w.:-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");

    private static final XmlText BARE_BRACKET = new XmlText("<", false);

    private final String text;
    private final EntryReader entries;
    private final Room room = new Room();
    private final Set<String> repairs = new TreeSet<>();
    private final Map<String, String> declared = new HashMap<>();
    private final References references = new References(declared, repairs);
    private final List<XmlElement> roots = new ArrayList<>();
    /** The elements whose first entry stays in the tree; nothing for the outside of all. */
    private final Set<Optional<XmlElement>> haveFirst = new HashSet<>();

    private final Deque<Open> open = new ArrayDeque<>();
    /** For each text looked for: from where, and where it was found; -1 for nowhere. */
    private final Map<String, int[]> found = new HashMap<>();
    /** Names as they were met first: a document has few, and repeats them. */
    private final Map<String, String> names = new HashMap<>();

    /** The entry that is open, if one is: within it there are none. */
    private @Nullable Open entry;

    /** What is open in the entry itself. */
    private @Nullable Open field;

    private int position;

    private int tooDeep;

    /** An element whose end has not been seen, with the prefixes declared on it. */
    private static final class Open {
        private final XmlElement element;
        private final Map<String, String> prefixes;
        /** How much room was taken when it began. */
        private final int before;

        private boolean holdsEntries;

        private Open(XmlElement element, Map<String, String> prefixes, int before) {
            this.element = element;
            this.prefixes = prefixes;
            this.before = before;
        }
    }

    private TolerantXml(String text, EntryReader entries) {
        this.text = text;
        this.entries = entries;
    }

    /** The whole document as a tree. */
    public static XmlDocument parse(String text) {
        return parse(text, EntryReader.NONE);
    }

    /**
     * The document as a tree, but for its entries: each is handed over as soon as it has ended, and forgotten. The first that
     * is kept of those in one element stays in the tree as well, for it tells something of the whole.
     */
    public static XmlDocument parse(String text, EntryReader entries) {
        String allowed = Characters.allowed(text);
        var parser = new TolerantXml(allowed, entries);
        if (!allowed.equals(text)) {
            parser.repairs.add("control characters");
        }
        parser.parse();
        return new XmlDocument(List.copyOf(parser.roots), parser.repairs);
    }

    private void parse() {
        while (position < text.length()) {
            int next = find("<", position);
            if (next < 0) {
                characters(position, text.length());
                break;
            }
            if (next > position) {
                characters(position, next);
            }
            position = next;
            markup();
            if (room.isFull()) {
                break;
            }
        }
        if (room.isFull()) {
            repairs.add(Room.FULL);
        } else if (!open.isEmpty()) {
            repairs.add("truncated");
        }
        if (!entries.readsBrokenOff()) {
            entry = null;
        }
        while (!open.isEmpty()) {
            end();
        }
    }

    private void characters(int from, int to) {
        Open top = open.peek();
        boolean isBlank = skipBlanks(from) >= to;
        if (top == null) {
            if (!isBlank) {
                repairs.add(roots.isEmpty() ? "junk before the first element" : "junk after the last element");
            }
        } else if (!isBlank || !(top.equals(entry) || top.holdsEntries)) {
            add(top, new XmlText(once(references.replaced(text, from, bounded(from, to))), false));
        }
    }

    /** Where a text ends that is kept. */
    private int bounded(int from, int to) {
        if (to - from <= XmlText.LONGEST) {
            return to;
        }
        repairs.add("text longer than " + XmlText.LONGEST + " characters");
        return from + XmlText.LONGEST;
    }

    private String once(String characters) {
        Optional<String> undone = EncodedTwice.undone(characters);
        undone.ifPresent(text -> repairs.add("text encoded twice"));
        return undone.orElse(characters);
    }

    private void add(Open top, XmlText characters) {
        top.element.add(characters);
        room.take(Room.PIECE);
    }

    private void markup() {
        if (text.startsWith("<!--", position)) {
            skipPast("-->", 4, "comment without an end");
        } else if (text.regionMatches(true, position, CDATA, 0, CDATA.length())) {
            literal();
        } else if (text.startsWith("<!", position)) {
            declaration();
        } else if (text.startsWith("<?", position)) {
            skipPast("?>", 2, "processing instruction without an end");
        } else if (text.startsWith("</", position)) {
            endTag();
        } else if (position + 1 < text.length() && isNameStart(text.charAt(position + 1))) {
            startTag();
        } else {
            bareBracket();
        }
    }

    private void bareBracket() {
        repairs.add("bare <");
        Open top = open.peek();
        if (top != null) {
            add(top, BARE_BRACKET);
        }
        position++;
    }

    /** What has no end is taken to end at the next bracket, so that it does not swallow all that follows. */
    private void skipPast(String end, int length, String repair) {
        int found = find(end, position + length);
        if (found >= 0) {
            position = found + end.length();
            return;
        }
        repairs.add(repair);
        int bracket = find(">", position + length);
        position = bracket < 0 ? text.length() : bracket + 1;
    }

    private void literal() {
        if (!text.startsWith(CDATA, position)) {
            repairs.add("CDATA section in small letters");
        }
        int from = position + CDATA.length();
        int end = find("]]>", from);
        @Nullable Open top = open.peek();
        int another = find(CDATA, from);
        int endOfElement = -1;
        if (top != null) {
            String close = "</" + top.element.writtenName();
            if (end < 0) {
                endOfElement = text.indexOf(close, from);
            } else if (another >= 0 && another < end) {
                // Only a section that another begins in may lack its end; to look no further keeps this linear.
                int at = text.substring(from, another).indexOf(close);
                endOfElement = at < 0 ? -1 : from + at;
            }
        }
        boolean isOpen = end < 0 || endOfElement >= 0;
        if (isOpen) {
            repairs.add("CDATA section without an end");
        }
        // One section cannot stand in another: where its element ends before the next, its end was forgotten.
        int to = !isOpen ? end : endOfElement >= 0 ? endOfElement : text.length();
        if (top != null) {
            add(top, new XmlText(once(text.substring(from, bounded(from, to))), true));
        }
        position = isOpen ? to : end + 3;
    }

    /** A DOCTYPE, whose own part may declare short texts; anything that it names outside is never asked for. */
    private void declaration() {
        int subset = 0;
        char quote = 0;
        int at = position + 2;
        boolean isDoctype = text.regionMatches(true, at, "DOCTYPE", 0, 7);
        if (!isDoctype && !open.isEmpty()) {
            if (text.regionMatches(true, at, "[CD", 0, 3)) {
                repairs.add("CDATA section without an end");
                position = text.length();
            } else {
                bareBracket();
            }
            return;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (subset > 0 && text.startsWith("<!--", at)) {
                int end = find("-->", at + 4);
                at = end < 0 ? at : end + 2;
            } else if (subset > 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == '[') {
                subset++;
            } else if (c == ']') {
                subset--;
            } else if (c == '>' && subset <= 0) {
                break;
            }
            at++;
        }
        if (at >= text.length()) {
            repairs.add("DOCTYPE without an end");
            int bracket = find(">", position);
            position = bracket < 0 ? text.length() : bracket + 1;
            return;
        }
        declareEntities(text.substring(position, at));
        position = at + 1;
    }

    private void declareEntities(String doctype) {
        Matcher entity = ENTITY.matcher(doctype);
        while (entity.find() && declared.size() < MOST_ENTITIES) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            boolean nested = value.matches("(?s).*&(?!#|amp;|lt;|gt;|quot;|apos;).*");
            if (value.length() <= LONGEST_ENTITY && !nested && value.indexOf('%') < 0) {
                declared.putIfAbsent(entity.group(1), new References(Map.of(), new TreeSet<>()).replaced(value));
            }
        }
    }

    private void endTag() {
        int end = find(">", position);
        int nextTag = find("<", position + 2);
        boolean unfinished = end < 0 || (nextTag >= 0 && nextTag < end);
        int nameEnd = unfinished ? (nextTag < 0 ? text.length() : nextTag) : end;
        String name = text.substring(position + 2, nameEnd).strip();
        if (unfinished) {
            repairs.add(nextTag < 0 ? "truncated" : "tag without an end");
        }
        position = unfinished ? nameEnd : end + 1;
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        close(name);
    }

    private void close(String writtenName) {
        int steps = 0;
        boolean found = false;
        for (Open candidate : open) {
            if (candidate.element.writtenName().equalsIgnoreCase(writtenName)) {
                found = true;
                break;
            }
            steps++;
        }
        if (!found) {
            repairs.add("end tag without a start");
            return;
        }
        for (int i = 0; i < steps; i++) {
            repairs.add("element without an end tag");
            end();
        }
        end();
    }

    /** Takes leave of the innermost element. */
    private void end() {
        Open ended = open.pop();
        if (ended.equals(field)) {
            field = null;
        }
        if (ended.equals(entry)) {
            entry = null;
            handOver(ended);
        }
    }

    private void handOver(Open ended) {
        int kept = entries.read(ended.element);
        @Nullable Open around = open.peek();
        boolean isFirst = kept > 0 && haveFirst.add(ended.element.parent());
        if (!isFirst) {
            room.backTo(ended.before);
            if (around == null) {
                roots.remove(roots.size() - 1);
            } else {
                around.element.removeLast();
            }
        }
        if (around != null) {
            around.holdsEntries = true;
        }
        room.take(kept);
    }

    private void startTag() {
        int at = position + 1;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String writtenName = known(text.substring(position + 1, at));
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean empty = false;
        while (true) {
            at = skipBlanks(at);
            if (at >= text.length()) {
                // Nothing has begun yet.
                repairs.add("truncated");
                position = at;
                return;
            }
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                break;
            }
            if (c == '/') {
                empty = at + 1 < text.length() && text.charAt(at + 1) == '>';
                at++;
                continue;
            }
            if (c == '<') {
                repairs.add("tag without an end");
                break;
            }
            at = attribute(at, attributes);
        }
        position = at;
        begin(writtenName, attributes, empty);
    }

    private int attribute(int from, Map<String, String> attributes) {
        int at = from;
        while (at < text.length() && "=>/<\"'".indexOf(text.charAt(at)) < 0 && !isBlank(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            repairs.add("broken attribute");
            return from + 1;
        }
        String name = text.substring(from, at);
        int equals = skipBlanks(at);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            repairs.add("attribute without a value");
            put(attributes, name, "");
            return at;
        }
        int start = skipBlanks(equals + 1);
        if (start >= text.length()) {
            return start;
        }
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int end = find(String.valueOf(quote), start + 1);
            int bracket = find("<", start + 1);
            if (end < 0 || (bracket >= 0 && bracket < end && endsBefore(start, bracket))) {
                repairs.add("attribute without its second quote");
                end = find(">", start + 1);
                end = end < 0 ? text.length() : end;
                put(attributes, name, references.replaced(text.substring(start + 1, end)));
                return end;
            }
            put(attributes, name, references.replaced(text.substring(start + 1, end)));
            return end + 1;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '>' && !isBlank(text.charAt(end))) {
            end++;
        }
        repairs.add("attribute without quotes");
        put(attributes, name, references.replaced(text.substring(start, end)));
        return end;
    }

    /** Whether the tag that an attribute stands in ends before the next tag begins: then the quote was forgotten. */
    private boolean endsBefore(int start, int bracket) {
        int end = find(">", start + 1);
        return end >= 0 && end < bracket;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(name, value);
        }
    }

    private void begin(String writtenName, Map<String, String> written, boolean empty) {
        if (open.size() >= DEEPEST) {
            repairs.add("nested deeper than " + DEEPEST);
            if (!empty) {
                tooDeep++;
            }
            return;
        }
        Map<String, String> prefixes = prefixes(writtenName, written);
        int colon = writtenName.indexOf(':');
        String prefix = colon < 0 ? "" : writtenName.substring(0, colon);
        String namespace = namespace(prefix, prefixes);
        String name = known(writtenName.substring(colon + 1).toLowerCase(Locale.ROOT));
        endUnnested(namespace, name);
        endField(namespace, name);
        @Nullable Open top = open.peek();
        int before = room.taken();
        room.take(Room.PIECE * (1 + written.size()));
        var element = new XmlElement(
                namespace, name, writtenName, attributes(written, prefixes), top == null ? null : top.element);
        if (top == null) {
            roots.add(element);
        } else {
            top.element.add(element);
        }
        var begun = new Open(element, prefixes, before);
        open.push(begun);
        if (entry == null && entries.isEntry(element)) {
            entry = begun;
        } else if (entry != null && entry.equals(top)) {
            field = begun;
        }
        if (empty) {
            end();
        }
    }

    private String known(String name) {
        String before = names.size() < MOST_NAMES ? names.putIfAbsent(name, name) : names.get(name);
        return before == null ? name : before;
    }

    /** An entry ends where another of its name begins. */
    private void endUnnested(String namespace, String name) {
        if (entry == null
                || !entry.element.name().equals(name)
                || !entry.element.namespace().equals(namespace)) {
            return;
        }
        repairs.add("element without an end tag");
        while (entry != null) {
            end();
        }
    }

    /** A field of an entry that has lost its end ends where another begins that cannot stand in it. */
    private void endField(String namespace, String name) {
        if (field == null || !entries.endsField(field.element, namespace, name)) {
            return;
        }
        boolean isAnother =
                field.element.name().equals(name) && field.element.namespace().equals(namespace);
        if (!isAnother && isEndedLater(field.element.writtenName())) {
            return;
        }
        repairs.add("element without an end tag");
        while (field != null) {
            end();
        }
    }

    /** Whether an end tag comes before another element of the name begins: then what stands before it stands within. */
    private boolean isEndedLater(String writtenName) {
        String close = "</" + writtenName;
        if (found.size() > MOST_SOUGHT && !found.containsKey(close)) {
            return false;
        }
        int end = find(close, position);
        int another = find("<" + writtenName, position);
        return end >= 0 && (another < 0 || end < another);
    }

    private Map<String, String> prefixes(String element, Map<String, String> written) {
        @Nullable Open top = open.peek();
        Map<String, String> inherited = top == null ? Map.of() : top.prefixes;
        @Nullable Map<String, String> own = null;
        for (Map.Entry<String, String> attribute : written.entrySet()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                if (own == null) {
                    own = new HashMap<>(inherited);
                }
                String prefix = name.equals("xmlns") ? "" : name.substring(6);
                own.put(prefix, declared(prefix, element, attribute.getValue()));
            }
        }
        return own == null ? inherited : own;
    }

    /** A namespace that we do not know, under a prefix that we do, is a slip. RSS has none, whatever it says. */
    private String declared(String prefix, String element, String uri) {
        String namespace = Namespaces.shortName(uri);
        if (prefix.isEmpty()) {
            return element.equalsIgnoreCase("rss") ? "" : namespace;
        }
        if (!Namespaces.isKnown(namespace) && Namespaces.isKnown(prefix)) {
            repairs.add("unusual namespace of prefix " + prefix);
            return prefix;
        }
        return namespace;
    }

    private String namespace(String prefix, Map<String, String> prefixes) {
        String key = prefix.toLowerCase(Locale.ROOT);
        String declared = prefixes.get(key);
        if (declared != null) {
            return declared;
        }
        if (key.isEmpty()) {
            return "";
        }
        if (key.equals("xml")) {
            return "xml";
        }
        repairs.add("undeclared prefix " + key);
        return Namespaces.ofUndeclared(key);
    }

    private Map<String, String> attributes(Map<String, String> written, Map<String, String> prefixes) {
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT);
            if (plain.equals("xmlns") || plain.startsWith("xmlns:")) {
                return;
            }
            int colon = plain.indexOf(':');
            String full = colon < 0
                    ? plain
                    : namespace(plain.substring(0, colon), prefixes) + ":" + plain.substring(colon + 1);
            attributes.putIfAbsent(known(full), value);
        });
        return attributes;
    }

    /**
     * Where a text stands next. What was found is remembered, so that markup without ends does not make each search run
     * to the end of the document.
     */
    private int find(String wanted, int from) {
        int[] last = found.computeIfAbsent(wanted, any -> new int[] {0, -2});
        boolean holds = last[1] != -2 && from >= last[0] && (last[1] == -1 || from <= last[1]);
        if (!holds) {
            last[0] = from;
            last[1] = text.indexOf(wanted, from);
        }
        return last[1];
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c == '\u00b7';
    }
}
