package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed out of JSON that breaks somewhere: item by item, and behind one that breaks from the next beginning of an
 * item on. Of an item that breaks the fields that stand whole are kept.
 */
final class BrokenJson {

    private static final Pattern ITEMS = Pattern.compile("\"items\"\\s*+:\\s*+\\[");
    /** An object in a list, and its first name. */
    private static final Pattern BEGINNING = Pattern.compile("[,\\[}]\\s*+(\\{)\\s*+\"\\w{1,40}+\"\\s*+:");

    private static final Pattern FIELD = Pattern.compile("\"(\\w{1,40}+)\"\\s*+:");
    private static final Pattern BEHIND_A_VALUE = Pattern.compile("\\s*+(?:[,}\\]]|$)");
    /** An object that has one of these is an attachment, which hangs on an item. */
    private static final Set<String> OF_ATTACHMENTS = Set.of("mime_type", "size_in_bytes", "duration_in_seconds");

    private static final List<String> OF_ITEMS =
            List.of("url", "external_url", "title", "content_html", "content_text", "summary", "date_published");

    /** All tries together may read the text so often, and a short one oftener. */
    private static final int MOST_TIMES = 64;

    private static final int SHORT = 16 * 1024;

    /** What it costs to begin one, in characters. */
    private static final int TRY = 512;

    private final String text;
    private final JsonFactory json;
    private final JsonParts parts;
    private final Set<String> repairs;
    private long left;

    /**
     * @param json reads JSON as it was meant; it must know no comments, for each may reach to the end
     * @param parts takes what is found
     */
    BrokenJson(String text, JsonFactory json, JsonParts parts, Set<String> repairs) {
        this.text = text;
        this.json = json;
        this.parts = parts;
        this.repairs = repairs;
        this.left = (long) MOST_TIMES * (SHORT + text.length());
    }

    /** What one try to read a value has come to: whether it is whole, where it ends or else where to look on. */
    private record Try(boolean isWhole, int end, boolean atTheEnd) {}

    /** Whether an item seems to stand behind what was read as the whole. */
    static boolean hasItemBehind(int end, String text) {
        return BEGINNING.matcher(text).find(Math.min(end, text.length()));
    }

    /** Reads the feed with its items; whether any is found. */
    boolean read() throws IOException {
        Matcher list = ITEMS.matcher(text);
        if (!list.find()) {
            return false;
        }
        fields(0, list.start(), parts.fields());
        parts.keep();
        int end = items(list.end() - 1);
        fields(end, text.length(), parts.fields());
        return !parts.entries().isEmpty();
    }

    /** Gathers the items from one place on; where the last one ends. */
    private int items(int from) throws IOException {
        Matcher beginning = BEGINNING.matcher(text);
        int at = from;
        // The bracket of an item that is whole may stand where a comma is lost.
        while (!parts.isFull() && beginning.find(Math.max(from, at - 1))) {
            int begin = beginning.start(1);
            boolean inOrder = text.substring(at, begin).strip().length() <= 1;
            Try item = tried(begin);
            if (item.isWhole()) {
                JsonNode value = value(begin);
                if (inOrder || isItem(value)) {
                    parts.add(value);
                }
                parts.forget();
                at = item.end();
                continue;
            }
            int next = Math.max(begin + 1, item.end());
            if (item.atTheEnd() && !beginning.find(next)) {
                repairs.add("truncated");
                return text.length();
            }
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            fields(begin, nextItem(next), whole);
            if (isItem(whole)) {
                parts.add(whole);
            }
            parts.forget();
            repairs.add("broken entries");
            at = next;
        }
        return Math.min(at, text.length());
    }

    /** Where the next item begins, be it broken as well; objects that stand whole within the one before are none. */
    private int nextItem(int from) throws IOException {
        Matcher beginning = BEGINNING.matcher(text);
        int at = from;
        while (beginning.find(at)) {
            int begin = beginning.start(1);
            Try object = tried(begin);
            boolean isPart = object.isWhole() && !isItem(value(begin));
            parts.forget();
            if (!isPart) {
                return begin;
            }
            at = object.end();
        }
        return text.length();
    }

    private static boolean isItem(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return isItem(names);
    }

    private static boolean isItem(Set<String> names) {
        return Collections.disjoint(names, OF_ATTACHMENTS)
                && (names.contains("id")
                        || OF_ITEMS.stream().filter(names::contains).count() >= 2);
    }

    /** Puts the fields whose values stand whole between two places into an object; of one name the first counts. */
    private void fields(int from, int to, ObjectNode into) throws IOException {
        Matcher field = FIELD.matcher(text).region(from, to);
        int at = from;
        while (at < to && field.region(at, to).find()) {
            Try value = tried(field.end());
            at = Math.max(field.end(), value.end());
            if (value.isWhole()
                    && at <= to
                    && BEHIND_A_VALUE.matcher(text).region(at, text.length()).lookingAt()
                    && !into.has(field.group(1))) {
                into.set(field.group(1), value(field.end()));
            }
        }
    }

    /** Goes through one value, to see whether it breaks or swallows an item because a bracket in it is lost. */
    private Try tried(int from) throws IOException {
        if (left < 0) {
            repairs.add("broken in too many places");
            return new Try(false, text.length(), true);
        }
        try (JsonParser parser = parser(from)) {
            Try outcome = tried(from, parser);
            left -= TRY + parser.currentLocation().getCharOffset();
            return outcome;
        }
    }

    private Try tried(int from, JsonParser parser) {
        var nested = new NestedItems();
        try {
            do {
                @Nullable JsonToken token = parser.nextToken();
                if (token == null) {
                    return new Try(false, text.length(), true);
                }
                parser.finishToken();
                nested.see(token, parser);
            } while (nested.isOpen());
        } catch (IOException e) {
            int lastWord = (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
            int to = nested.first().orElse(lastWord);
            return new Try(false, bracketBefore(from + to), e instanceof JsonEOFException);
        }
        int end = from + (int) parser.currentLocation().getCharOffset();
        return nested.first()
                .map(first -> new Try(false, bracketBefore(from + first), false))
                .orElseGet(() -> new Try(true, Math.min(end, text.length()), false));
    }

    private JsonNode value(int from) throws IOException {
        try (JsonParser parser = parser(from)) {
            parser.nextToken();
            return parts.value(parser);
        }
    }

    private JsonParser parser(int from) throws IOException {
        var reader = new StringReader(text);
        reader.skip(from);
        return json.createParser(reader);
    }

    /** What stands before a place but for blanks. */
    private int bracketBefore(int at) {
        int before = Math.min(at, text.length()) - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return Math.max(0, before);
    }

    /** Looks for items within a value. */
    private static final class NestedItems {
        private final Deque<Set<String>> names = new ArrayDeque<>();
        private final Deque<Integer> begins = new ArrayDeque<>();
        private int lists;
        private int first = Integer.MAX_VALUE;

        private void see(JsonToken token, JsonParser parser) throws IOException {
            switch (token) {
                case START_ARRAY -> lists++;
                case END_ARRAY -> lists--;
                case START_OBJECT -> {
                    names.push(new HashSet<>());
                    begins.push((int) parser.currentTokenLocation().getCharOffset());
                }
                case FIELD_NAME -> names.element().add(parser.currentName());
                case END_OBJECT -> {
                    int begin = begins.pop();
                    if (isItem(names.pop()) && lists > 0) {
                        first = Math.min(first, begin);
                    }
                }
                default -> {}
            }
        }

        private boolean isOpen() {
            return lists > 0 || !begins.isEmpty();
        }

        private Optional<Integer> first() {
            return first == Integer.MAX_VALUE ? Optional.empty() : Optional.of(first);
        }
    }
}
