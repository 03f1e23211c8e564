package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * item on. Of an item that breaks the fields that stand whole are kept. No character is read more than a few times.
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

    private final String text;
    private final char[] characters;
    private final JsonFactory json;
    private final ObjectMapper mapper;
    private final Set<String> repairs;
    private int tokens;

    /** @param mapper reads JSON as it was meant; it must know no comments, for each may reach to the end */
    BrokenJson(String text, ObjectMapper mapper, Set<String> repairs) {
        this.text = text;
        this.characters = text.toCharArray();
        this.json = mapper.getFactory();
        this.mapper = mapper;
        this.repairs = repairs;
    }

    /** What one try to read a value has come to: a value and where it ends, or none and where to look on. */
    private record Try(Optional<JsonNode> value, int end, boolean atTheEnd) {}

    /** Whether an item seems to stand behind what was read as the whole. */
    static boolean hasItemBehind(int end, String text) {
        return BEGINNING.matcher(text).find(Math.min(end, text.length()));
    }

    /** The feed with its items; empty where none is found. */
    Optional<JsonNode> feed() {
        Matcher list = ITEMS.matcher(text);
        if (!list.find()) {
            return Optional.empty();
        }
        ObjectNode feed = mapper.createObjectNode();
        fields(0, list.start(), feed);
        ArrayNode items = mapper.createArrayNode();
        int end = items(list.end() - 1, items);
        fields(end, text.length(), feed);
        feed.set("items", items);
        return items.isEmpty() ? Optional.empty() : Optional.of(feed);
    }

    /** Gathers the items from one place on; where the last one ends. */
    private int items(int from, ArrayNode items) {
        Matcher beginning = BEGINNING.matcher(text);
        int at = from;
        while (beginning.find(at)) {
            int begin = beginning.start(1);
            boolean inOrder = text.substring(at, begin).strip().length() <= 1;
            Try item = read(begin);
            if (item.value().isPresent()) {
                JsonNode value = item.value().get();
                if (inOrder || isItem(value)) {
                    items.add(value);
                }
                at = item.end();
                continue;
            }
            int next = Math.max(begin + 1, item.end());
            if (item.atTheEnd() && !beginning.find(next)) {
                repairs.add("truncated");
                return text.length();
            }
            ObjectNode whole = mapper.createObjectNode();
            fields(begin, nextItem(next), whole);
            if (isItem(whole)) {
                items.add(whole);
            }
            repairs.add("broken entries");
            at = next;
        }
        return Math.min(at, text.length());
    }

    /** Where the next item begins, be it broken as well; objects that stand whole within the one before are none. */
    private int nextItem(int from) {
        Matcher beginning = BEGINNING.matcher(text);
        int at = from;
        while (beginning.find(at)) {
            Try object = read(beginning.start(1));
            if (object.value().filter(value -> !isItem(value)).isEmpty()) {
                return beginning.start(1);
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
    private void fields(int from, int to, ObjectNode into) {
        Matcher field = FIELD.matcher(text).region(from, to);
        int at = from;
        while (at < to && field.region(at, to).find()) {
            Try value = read(field.end());
            at = Math.max(field.end(), value.end());
            if (value.value().isPresent()
                    && at <= to
                    && BEHIND_A_VALUE.matcher(text).region(at, text.length()).lookingAt()
                    && !into.has(field.group(1))) {
                into.set(field.group(1), value.value().get());
            }
        }
    }

    /** Reads one value, unless it breaks or swallows an item because a bracket in it is lost. */
    private Try read(int from) {
        try (JsonParser parser = json.createParser(characters, from, characters.length - from)) {
            var nested = new NestedItems();
            try {
                do {
                    @Nullable JsonToken token = parser.nextToken();
                    if (token == null) {
                        return new Try(Optional.empty(), characters.length, true);
                    }
                    parser.finishToken();
                    nested.see(token, parser);
                    if (++tokens > JsonFeed.MOST_TOKENS) {
                        repairs.add("more than " + JsonFeed.MOST_TOKENS + " pieces of JSON");
                        return new Try(Optional.empty(), characters.length, true);
                    }
                } while (nested.isOpen());
            } catch (IOException e) {
                int lastWord = (int) Math.max(0, parser.currentTokenLocation().getCharOffset());
                int to = nested.first().orElse(lastWord);
                return new Try(Optional.empty(), bracketBefore(from + to), e instanceof JsonEOFException);
            }
            if (nested.first().isPresent()) {
                return new Try(
                        Optional.empty(), bracketBefore(from + nested.first().get()), false);
            }
            int end = from + (int) parser.currentLocation().getCharOffset();
            return new Try(Optional.of(mapper.readTree(text.substring(from, end))), end, false);
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory cannot be read", e);
        }
    }

    /** What stands before a place but for blanks. */
    private int bracketBefore(int at) {
        int before = at - 1;
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
