package org.entente.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page that only its scripts know: what they are handed to draw, as JSON, holds the article beside its
 * title, as HTML or in pieces.
 */
final class ScriptState {

    private static final int LARGEST = 2_000_000;
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 100_000;
    /** Fewer characters in one piece name something. */
    private static final int SHORTEST_PIECE = 60;

    private static final Pattern ASSIGNED =
            Pattern.compile("^\\s*(?:window|self|globalThis)\\s*[.\\[][^={;]{1,80}=\\s*(?=[{\\[]|JSON\\.parse)");
    private static final String NUXT = "__NUXT_DATA__";
    /** JSON within a text of a script. */
    private static final Pattern PARSED = Pattern.compile("JSON\\.parse\\(\\s*+([\"'`])");

    private static final Pattern CODE = Pattern.compile("u\\p{XDigit}{4}|x\\p{XDigit}{2}");
    private static final int LONGEST_CODE = 5;
    private static final Map<Character, String> CONTROLS =
            Map.of('n', "\n", 't', "\t", 'r', "\r", 'b', "", 'f', "", '\n', "");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:|data:|/)\\S*|[\\w+/=-]+");
    private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|div|br|h[2-6]|li)\\b", Pattern.CASE_INSENSITIVE);
    /** What such states say of an article in a few words beside its text. */
    private static final Set<String> BESIDE_THE_TEXT = Set.of(
            "description",
            "summary",
            "excerpt",
            "metadescription",
            "seodescription",
            "caption",
            "alt",
            "alttext",
            "credit",
            "bio",
            "biography",
            "copyright",
            "comments",
            "related",
            "relatedarticles");

    private final String plainTitle;
    private int nodes;

    private ScriptState(String plainTitle) {
        this.plainTitle = plainTitle;
    }

    /** The text of the article with a title; empty where no script holds one. */
    static Optional<String> text(Document page, String title) {
        String plainTitle = Clutter.plain(title);
        if (plainTitle.isEmpty()) {
            return Optional.empty();
        }
        var state = new ScriptState(plainTitle);
        String longest = "";
        for (Element script : page.getElementsByTag("script")) {
            String text = json(script)
                    .map(json -> NUXT.equals(script.id()) ? state.place(0, json, 0) : json)
                    .map(json -> state.longest(json, 0))
                    .map(article -> String.join("\n\n", article))
                    .orElse("");
            longest = text.length() > longest.length() ? text : longest;
        }
        return Optional.of(longest).filter(text -> !text.isEmpty());
    }

    private static Optional<JsonNode> json(Element script) {
        String data = script.data();
        String type = script.attr("type");
        if (data.length() > LARGEST || data.length() < SHORTEST_PIECE || type.equals("application/ld+json")) {
            return Optional.empty();
        }
        Matcher assigned = ASSIGNED.matcher(data);
        String json = assigned.find() ? data.substring(assigned.end()) : type.endsWith("json") ? data : "";
        Matcher parsed = PARSED.matcher(json);
        if (parsed.lookingAt()) {
            json = unquoted(json, parsed.end(), parsed.group(1).charAt(0));
        }
        try {
            return json.isEmpty() ? Optional.empty() : Optional.ofNullable(JsonLd.JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A text of a script as it is meant, up to its second quote. */
    private static String unquoted(String script, int from, char quote) {
        var text = new StringBuilder();
        Matcher code = CODE.matcher(script);
        for (int at = from; at < script.length() && script.charAt(at) != quote; at++) {
            char c = script.charAt(at);
            if (c != '\\' || at + 1 == script.length()) {
                text.append(c);
                continue;
            }
            c = script.charAt(++at);
            if (code.region(at, Math.min(at + LONGEST_CODE, script.length())).lookingAt()) {
                text.append((char) Integer.parseInt(code.group().substring(1), 16));
                at = code.end() - 1;
            } else {
                text.append(CONTROLS.getOrDefault(c, Character.toString(c)));
            }
        }
        return text.toString();
    }

    /**
     * What stands at a place of the list that Nuxt hands its scripts: the first place is the whole, and numbers within
     * objects and lists name the place of what is meant.
     */
    private JsonNode place(int index, JsonNode places, int depth) {
        JsonNode here = places.path(index);
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            return MissingNode.getInstance();
        }
        if (here.isObject()) {
            ObjectNode object = JsonLd.JSON.createObjectNode();
            here.properties().forEach(field -> object.set(field.getKey(), meant(field.getValue(), places, depth)));
            return object;
        }
        if (here.isArray()) {
            ArrayNode list = JsonLd.JSON.createArrayNode();
            here.forEach(item -> list.add(meant(item, places, depth)));
            return list;
        }
        return here;
    }

    private JsonNode meant(JsonNode value, JsonNode places, int depth) {
        return value.isInt() ? place(value.intValue(), places, depth + 1) : value;
    }

    /** Of the objects that bear the title the text of the one that tells most. */
    private List<String> longest(JsonNode node, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            return List.of();
        }
        List<String> found = List.of();
        if (node.isObject() && bearsTitle(node)) {
            List<String> pieces = new ArrayList<>();
            gather(node, "", pieces, depth);
            found = pieces;
        }
        for (JsonNode child : node) {
            List<String> within = longest(child, depth + 1);
            found = length(within) > length(found) ? within : found;
        }
        return found;
    }

    private static int length(List<String> pieces) {
        return pieces.stream().mapToInt(String::length).sum();
    }

    private boolean bearsTitle(JsonNode object) {
        for (JsonNode value : object) {
            if (value.isTextual() && Clutter.plain(value.textValue()).equals(plainTitle)) {
                return true;
            }
        }
        return false;
    }

    private void gather(JsonNode node, String name, List<String> pieces, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES || BESIDE_THE_TEXT.contains(plain(name))) {
            return;
        }
        if (node.isTextual()) {
            piece(node.textValue()).filter(piece -> !pieces.contains(piece)).ifPresent(pieces::add);
        } else if (node.isArray()) {
            node.forEach(child -> gather(child, name, pieces, depth + 1));
        } else if (depth == 0 || !node.isObject() || pieces.isEmpty() || !bearsAnotherTitle(node)) {
            node.properties().forEach(field -> gather(field.getValue(), field.getKey(), pieces, depth + 1));
        }
    }

    /** Other articles stand beside this one under the same names. */
    private static boolean bearsAnotherTitle(JsonNode object) {
        return object.has("headline") || (object.has("title") && object.has("slug"));
    }

    private static String plain(String name) {
        return name.chars()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What is told in a string; names, addresses and settings tell nothing. */
    private Optional<String> piece(String value) {
        boolean markup = PARAGRAPH.matcher(value).find();
        if ((!markup && Measures.length(value) < SHORTEST_PIECE)
                || ADDRESS.matcher(value).matches()) {
            return Optional.empty();
        }
        String text = value.indexOf('<') >= 0 ? HtmlText.of(value) : value.strip();
        return Optional.of(text)
                .filter(told -> Measures.length(told) >= SHORTEST_PIECE / 2)
                .filter(told -> !Clutter.plain(told).equals(plainTitle))
                .filter(told -> told.indexOf('{') < 0);
    }
}
