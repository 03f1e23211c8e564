package org.entente.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.entente.ingest.xml.Characters;
import org.entente.ingest.xml.Room;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(64).build();
    private static final JsonFactory STRICT = factory(JsonFactory.builder().streamReadConstraints(LIMITS));
    /** As scripts write objects as well. */
    private static final JsonFactory LENIENT = factory(lenient()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES));
    /** What was lost may seem to stand within what stood before it, so often at most. */
    private static final JsonFactory WITHOUT_COMMENTS = factory(lenient()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(16).build()));

    /** Objects handed to a function, for scripts of other pages, at the beginning of a text. Blanks are never given back. */
    private static final Pattern CALL =
            Pattern.compile("\\s*+(?:/\\*.{0,200}?\\*/\\s*+)?[\\w$.]{1,80}+\\s*+\\((?=\\s*+\\{)", Pattern.DOTALL);

    private static final Pattern CALL_END = Pattern.compile("\\)\\s{0,9};?\\s{0,9}$");

    private static final int LONGEST_JUNK = 4_096;
    private static final Pattern VERSION =
            Pattern.compile("\\{\\s*+\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");
    private static final Pattern FEED_OF_XML = Pattern.compile("<\\?xml|<rss|<feed|<rdf:", Pattern.CASE_INSENSITIVE);

    private JsonFeed() {}

    /** With a mapper, whose trees its parsers read. */
    private static JsonFactory factory(TSFBuilder<?, ?> builder) {
        JsonFactory factory = builder.build();
        factory.setCodec(new ObjectMapper(factory));
        return factory;
    }

    private static JsonFactoryBuilder lenient() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(LIMITS)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER);
    }

    /** Whether a text is an object of JSON, be it handed to a function, or a JSON Feed behind a warning. */
    static boolean is(String text) {
        return text.stripLeading().startsWith("{") || CALL.matcher(text).lookingAt() || behindJunk(text) > 0;
    }

    /** Where a JSON Feed begins that something else stands before, such as a warning of the program that wrote it. */
    private static int behindJunk(String text) {
        Matcher version = VERSION.matcher(text).region(0, Math.min(text.length(), LONGEST_JUNK));
        return version.find()
                        && !FEED_OF_XML.matcher(text).region(0, version.start()).find()
                ? version.start()
                : 0;
    }

    static ParsedFeed read(String document, Base base, Set<String> repairs) {
        Matcher call = CALL.matcher(document);
        String text = document;
        if (call.lookingAt()) {
            text = CALL_END.matcher(document.substring(call.end())).replaceFirst("");
            repairs.add("JSON in a call");
        } else if (!text.stripLeading().startsWith("{")) {
            text = document.substring(behindJunk(document));
            repairs.add("junk before the feed");
        }
        JsonParts parts;
        try {
            parts = parts(text, base, repairs);
        } catch (JsonProcessingException e) {
            return ParsedFeed.unreadable("is broken JSON: " + e.getOriginalMessage(), List.copyOf(repairs));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        if (parts.isFull()) {
            repairs.add(Room.FULL);
        }
        JsonNode feed = parts.fields();
        boolean isFeed = string(feed, "version").contains("jsonfeed.org")
                || parts.hasItems()
                || (feed.has("version") && feed.has("title"));
        if (!isFeed) {
            return ParsedFeed.unreadable("is JSON but no feed: it has neither version nor items", List.copyOf(repairs));
        }
        List<String> ofAll = authors(feed);
        return new ParsedFeed(
                string(feed, "title"),
                string(feed, "description"),
                base.resolveIfAny(string(feed, "home_page_url")),
                string(feed, "language").replace('_', '-'),
                parts.entries().stream()
                        .flatMap(entry -> entry.updated().stream())
                        .max(Comparator.comparing(StatedTime::at)),
                FeedHints.NONE,
                parts.entries().stream().map(entry -> entry.orBy(ofAll)).toList(),
                List.copyOf(repairs),
                Optional.empty());
    }

    /** As it is written, else as it was meant, else item by item. */
    private static JsonParts parts(String text, Base base, Set<String> repairs) throws IOException {
        try (JsonParser parser = STRICT.createParser(text)) {
            var parts = new JsonParts(item -> entry(item, base));
            parts.readFeed(parser);
            if (parts.isFull() || parser.nextToken() == null) {
                return parts;
            }
            repairs.add("broken JSON");
        } catch (JsonProcessingException e) {
            repairs.add("broken JSON");
        }
        try (JsonParser parser = LENIENT.createParser(text)) {
            var parts = new JsonParts(item -> entry(item, base));
            parts.readFeed(parser);
            int end = (int) parser.currentLocation().getCharOffset();
            return !parts.isFull() && BrokenJson.hasItemBehind(end, text)
                    ? byItems(text, base, repairs).orElse(parts)
                    : parts;
        } catch (JsonProcessingException e) {
            if (e instanceof JsonEOFException) {
                repairs.add("truncated");
            }
            return byItems(text, base, repairs).orElseThrow(() -> e);
        }
    }

    private static Optional<JsonParts> byItems(String text, Base base, Set<String> repairs) throws IOException {
        var parts = new JsonParts(item -> entry(item, base));
        return new BrokenJson(text, WITHOUT_COMMENTS, parts, repairs).read() ? Optional.of(parts) : Optional.empty();
    }

    private static FeedEntry entry(JsonNode item, Base base) {
        String html = string(item, "content_html");
        String url = string(item, "url");
        return new FeedEntry(
                Optional.of(string(item, "id")).filter(id -> !id.isEmpty()),
                base.resolveIfAny(url.isEmpty() ? string(item, "external_url") : url),
                string(item, "title"),
                string(item, "summary"),
                html.isEmpty() ? string(item, "content_text") : base.resolveLinks(html),
                authors(item),
                time(item, "date_published"),
                time(item, "date_modified"),
                tags(item),
                List.of(),
                string(item, "language").replace('_', '-'));
    }

    private static Optional<StatedTime> time(JsonNode item, String name) {
        return DateReader.read(string(item, name));
    }

    /** One or several, as objects or as mere names. */
    private static List<String> authors(JsonNode of) {
        @Nullable JsonNode authors = of.hasNonNull("authors") ? of.get("authors") : of.get("author");
        if (authors == null) {
            return List.of();
        }
        Stream<JsonNode> each = authors.isArray() ? authors.valueStream() : Stream.of(authors);
        return each.map(author -> author.isTextual() ? Characters.stripped(author.textValue()) : string(author, "name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A list, or one text with commas. */
    private static List<String> tags(JsonNode item) {
        @Nullable JsonNode tags = item.get("tags");
        if (tags == null) {
            return List.of();
        }
        return tags.isArray()
                ? tags.valueStream().map(JsonNode::asText).toList()
                : Arrays.stream(string(item, "tags").split(","))
                        .map(Characters::stripped)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    private static String string(JsonNode object, String name) {
        @Nullable JsonNode value = object.get(name);
        return value != null && value.isValueNode() && !value.isNull() ? Characters.stripped(value.asText()) : "";
    }
}
