package org.entente.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Feeds with the whole parse that another reader makes of them, of which we compare what our fields can express. */
final class GofeedCorpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GofeedCorpus() {}

    static List<FeedCase> judge(Path folder, FeedReader reader) throws IOException {
        List<FeedCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path expected : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Optional<Path> feed = feedOf(expected);
                if (feed.isPresent()) {
                    cases.add(judge(folder.relativize(expected.getParent()).toString(), feed.get(), expected, reader));
                }
            }
        }
        return cases;
    }

    private static Optional<Path> feedOf(Path expected) {
        String name = expected.getFileName().toString();
        Path xml = expected.resolveSibling(name.replaceAll("\\.json$", ".xml"));
        if (Files.exists(xml)) {
            return Optional.of(xml);
        }
        Path json = expected.resolveSibling(name.replace("_expected.json", ".json"));
        return name.endsWith("_expected.json") && Files.exists(json) ? Optional.of(json) : Optional.empty();
    }

    private static FeedCase judge(String group, Path file, Path expectedFile, FeedReader reader) throws IOException {
        JsonNode expected = JSON.readTree(expectedFile.toFile());
        ParsedFeed feed = reader.read(Files.readAllBytes(file), Map.of(), "");
        var judged = new Expected();
        if (group.startsWith("parser/atom")) {
            atom(expected, feed, judged);
        } else if (group.startsWith("parser/json")) {
            json(expected, feed, judged);
        } else if (group.startsWith("parser/rss")) {
            rss(expected, feed, judged);
        } else {
            universal(expected, feed, judged);
        }
        return judged.judged(group, file.getFileName().toString());
    }

    private static void feed(
            JsonNode expected, ParsedFeed feed, Expected judged, String summary, String url, String updated) {
        text(expected, "title", "feed title", feed.title(), judged);
        text(expected, summary, "feed summary", feed.summary(), judged);
        text(expected, url, "feed url", feed.url().orElse(""), judged);
        text(expected, "language", "feed language", feed.language(), judged);
        if (expected.hasNonNull(updated)) {
            judged.time("feed updated", expected.get(updated).asText(), feed.updated());
        }
    }

    private static void universal(JsonNode expected, ParsedFeed feed, Expected judged) {
        feed(expected, feed, judged, "description", "link", "updatedParsed");
        each(expected.path("items"), feed, judged, (item, entry) -> {
            text(item, "title", "title", entry.title(), judged);
            text(item, "description", "summary", entry.summary(), judged);
            text(item, "content", "content", entry.content(), judged);
            text(item, "link", "url", entry.url().orElse(""), judged);
            text(item, "guid", "guid", entry.guid().orElse(""), judged);
            time(item, "publishedParsed", "published", entry.published(), judged);
            time(item, "updatedParsed", "updated", entry.updated(), judged);
            people(item, entry, judged);
            if (item.has("categories")) {
                judged.texts("categories", strings(item.get("categories"), ""), entry.categories());
            }
        });
    }

    private static void rss(JsonNode expected, ParsedFeed feed, Expected judged) {
        feed(expected, feed, judged, "description", "link", "lastBuildDateParsed");
        each(expected.path("items"), feed, judged, (item, entry) -> {
            text(item, "title", "title", entry.title(), judged);
            text(item, "description", "summary", entry.summary(), judged);
            text(item, "content", "content", entry.content(), judged);
            text(item, "link", "url", entry.url().orElse(""), judged);
            if (item.has("guid")) {
                text(item.get("guid"), "value", "guid", entry.guid().orElse(""), judged);
            }
            time(item, "pubDateParsed", "published", entry.published(), judged);
            if (item.has("author")) {
                judged.check(
                        "author",
                        "named",
                        item.get("author").asText().contains(first(entry.authors()))
                                ? "named"
                                : entry.authors().toString());
            }
            if (item.has("categories")) {
                judged.texts("categories", strings(item.get("categories"), "value"), entry.categories());
            }
        });
    }

    private static void atom(JsonNode expected, ParsedFeed feed, Expected judged) {
        text(expected, "title", "feed title", feed.title(), judged);
        text(expected, "subtitle", "feed summary", feed.summary(), judged);
        text(expected, "language", "feed language", feed.language(), judged);
        time(expected, "updatedParsed", "feed updated", feed.updated(), judged);
        link(expected, "feed url", feed.url().orElse(""), judged);
        each(expected.path("entries"), feed, judged, (item, entry) -> {
            text(item, "title", "title", entry.title(), judged);
            text(item, "summary", "summary", entry.summary(), judged);
            text(item.path("content"), "value", "content", entry.content(), judged);
            text(item, "id", "guid", entry.guid().orElse(""), judged);
            link(item, "url", entry.url().orElse(""), judged);
            time(item, "publishedParsed", "published", entry.published(), judged);
            time(item, "updatedParsed", "updated", entry.updated(), judged);
            people(item, entry, judged);
            if (item.has("categories")) {
                judged.texts("categories", strings(item.get("categories"), "term"), entry.categories());
            }
        });
    }

    private static void json(JsonNode expected, ParsedFeed feed, Expected judged) {
        feed(expected, feed, judged, "description", "home_page_url", "");
        each(expected.path("items"), feed, judged, (item, entry) -> {
            text(item, "title", "title", entry.title(), judged);
            text(item, "summary", "summary", entry.summary(), judged);
            text(item, item.has("content_html") ? "content_html" : "content_text", "content", entry.content(), judged);
            text(item, "url", "url", entry.url().orElse(""), judged);
            text(item, "id", "guid", entry.guid().orElse(""), judged);
            time(item, "date_published", "published", entry.published(), judged);
            time(item, "date_modified", "updated", entry.updated(), judged);
            people(item, entry, judged);
            if (item.has("tags")) {
                judged.texts("categories", strings(item.get("tags"), ""), entry.categories());
            }
        });
    }

    private interface Comparison {
        void compare(JsonNode item, FeedEntry entry);
    }

    private static void each(JsonNode items, ParsedFeed feed, Expected judged, Comparison comparison) {
        if (items.size() != feed.entries().size()) {
            judged.fail("there should be " + items.size() + " entries but were "
                    + feed.entries().size());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            comparison.compare(items.get(i), feed.entries().get(i));
        }
    }

    private static void text(JsonNode expected, String name, String what, String found, Expected judged) {
        if (expected.hasNonNull(name)) {
            judged.text(what, expected.get(name).asText(), found);
        }
    }

    private static void time(
            JsonNode expected,
            String name,
            String what,
            Optional<org.entente.ingest.time.StatedTime> found,
            Expected judged) {
        if (expected.hasNonNull(name)) {
            judged.time(what, expected.get(name).asText(), found);
        }
    }

    private static void link(JsonNode expected, String what, String found, Expected judged) {
        for (JsonNode link : expected.path("links")) {
            if (link.path("rel").asText("alternate").equals("alternate") && link.has("href")) {
                judged.text(what, link.get("href").asText(), found);
                return;
            }
        }
    }

    private static void people(JsonNode item, FeedEntry entry, Expected judged) {
        List<String> names = new ArrayList<>();
        item.path("authors")
                .forEach(author -> names.add(
                        author.path("name").asText(author.path("email").asText(""))));
        names.removeIf(String::isEmpty);
        if (!names.isEmpty()) {
            judged.texts("authors", names, entry.authors());
        }
    }

    private static List<String> strings(JsonNode values, String name) {
        List<String> strings = new ArrayList<>();
        values.forEach(value ->
                strings.add(name.isEmpty() ? value.asText() : value.path(name).asText()));
        return strings;
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "nobody" : texts.get(0);
    }
}
