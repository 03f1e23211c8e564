package org.entente.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in the vocabulary of schema.org. */
final class JsonLd {

    private static final int DEEPEST = 12;
    private static final int LARGEST = 1_000_000;
    private static final Pattern ARTICLE =
            Pattern.compile("(?i).*(?:Article|Posting|Report|Review|CreativeWork|WebPage|VideoObject)$");
    private static final Pattern PAGE = Pattern.compile("(?i).*(?:WebPage|VideoObject)$");
    private static final int MOST_PARTS = 8;
    private static final Pattern SELECTOR = Pattern.compile("\\s*[.#][\\w-]{1,80}\\s*");
    /** Reads what half of the web writes by hand. */
    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build());

    private final List<JsonNode> articles;
    /** What is told once and referred to from elsewhere, such as persons, by its name on the page. */
    private final Map<String, JsonNode> identified;

    private JsonLd(List<JsonNode> articles, Map<String, JsonNode> identified) {
        this.articles = articles;
        this.identified = identified;
    }

    static JsonLd of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        Map<String, JsonNode> identified = new HashMap<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            String data = script.data();
            if (data.length() <= LARGEST) {
                read(data).ifPresent(node -> collect(node, articles, identified, 0));
            }
        }
        // A page that names its article says more of that than of itself.
        articles.sort((a, b) -> Boolean.compare(isPage(a), isPage(b)));
        return new JsonLd(articles, identified);
    }

    /** Half of the web writes this by hand; what cannot be read says nothing. */
    private static Optional<JsonNode> read(String data) {
        int begin = Math.max(0, first(data.indexOf('{'), data.indexOf('[')));
        if (data.startsWith("[CDATA[", begin)) {
            begin = Math.max(0, first(data.indexOf('{', begin), data.indexOf('[', begin + "[CDATA[".length())));
        }
        int end = Math.max(
                data.lastIndexOf('}'), data.lastIndexOf(']', data.endsWith("]]>") ? data.length() - 4 : data.length()));
        try {
            return Optional.ofNullable(JSON.readTree(data.substring(begin, Math.max(begin, end + 1))));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static int first(int a, int b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    private static void collect(
            @Nullable JsonNode node, List<JsonNode> articles, Map<String, JsonNode> identified, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        if (node.isObject() && ARTICLE.matcher(type(node)).matches()) {
            articles.add(node);
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, articles, identified, depth + 1));
        } else if (node.isObject()) {
            if (node.path("@id").isTextual() && node.has("name")) {
                identified.putIfAbsent(node.path("@id").textValue(), node);
            }
            collect(node.get("@graph"), articles, identified, depth + 1);
            collect(node.get("mainEntity"), articles, identified, depth + 1);
            collect(node.get("mainEntityOfPage"), articles, identified, depth + 1);
        }
    }

    private static boolean isPage(JsonNode node) {
        return PAGE.matcher(type(node)).matches();
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        return type.isArray() && !type.isEmpty() ? type.get(0).asText() : type.asText();
    }

    Optional<String> text(String name) {
        return articles.stream()
                .map(article -> article.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The names of its authors. */
    List<String> authors() {
        for (JsonNode article : articles) {
            List<String> names = new ArrayList<>();
            collectNames(article.path("author"), names);
            collectNames(article.path("creator"), names);
            if (!names.isEmpty()) {
                return names.stream().distinct().toList();
            }
        }
        return List.of();
    }

    private void collectNames(JsonNode author, List<String> names) {
        if (author.isTextual()) {
            names.add(author.textValue().strip());
        } else if (author.isArray()) {
            author.forEach(each -> collectNames(each, names));
        } else if (author.path("name").isTextual()) {
            names.add(author.path("name").textValue().strip());
        } else if (author.path("name").isArray()) {
            author.path("name").forEach(each -> collectNames(each, names));
        } else if (author.path("familyName").isTextual()) {
            names.add((author.path("givenName").asText() + " "
                            + author.path("familyName").textValue())
                    .strip());
        } else {
            // Of a reference the name is taken, and no reference from there.
            names.addAll(Optional.ofNullable(identified.get(author.path("@id").asText())).stream()
                    .map(person -> person.path("name").asText().strip())
                    .filter(name -> !name.isEmpty())
                    .toList());
        }
    }

    /** Whether it says that only subscribers may read it. */
    boolean isClosed() {
        return articles.stream().anyMatch(JsonLd::isClosed);
    }

    private static boolean isClosed(JsonNode work) {
        JsonNode free = work.path("isAccessibleForFree");
        return free.isBoolean()
                ? !free.booleanValue()
                : free.asText().strip().toLowerCase(Locale.ROOT).endsWith("false");
    }

    /** The class or id of what only subscribers may read, as far as it names a single one. */
    List<String> closedParts() {
        List<String> parts = new ArrayList<>();
        for (JsonNode article : articles) {
            oneOrMany(article.path("hasPart"))
                    .filter(JsonLd::isClosed)
                    .flatMap(part -> oneOrMany(part.path("cssSelector")))
                    .map(JsonNode::asText)
                    .filter(selector -> SELECTOR.matcher(selector).matches())
                    .map(String::strip)
                    .forEach(parts::add);
        }
        return parts.stream().distinct().limit(MOST_PARTS).toList();
    }

    private static Stream<JsonNode> oneOrMany(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** How many words it says that it has; zero where it does not say. */
    int words() {
        return articles.stream()
                .mapToInt(article -> article.path("wordCount").asInt())
                .max()
                .orElse(0);
    }

    boolean namesAnArticle() {
        return articles.stream().anyMatch(article -> !isPage(article));
    }
}
