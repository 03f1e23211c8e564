package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds as they should not be: every whole entry is found in them, and what was put right is named. */
class NastyFeedsTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})|\\\\u\\{([0-9A-F]+)}");

    /**
     * One feed of the table.
     *
     * @param facts what stands above the feed, by name
     */
    record Nasty(String name, Map<String, String> facts, String body) {

        byte[] bytes() {
            Charset charset = Charset.forName(facts.getOrDefault("charset", "UTF-8"));
            var bytes = new ByteArrayOutputStream();
            Matcher escape = ESCAPE.matcher(body);
            int from = 0;
            while (escape.find()) {
                bytes.writeBytes(body.substring(from, escape.start()).getBytes(charset));
                if (escape.group(1) != null) {
                    bytes.write(Integer.parseInt(escape.group(1), 16));
                } else {
                    bytes.writeBytes(Character.toString(Integer.parseInt(escape.group(2), 16))
                            .getBytes(charset));
                }
                from = escape.end();
            }
            bytes.writeBytes(body.substring(from).getBytes(charset));
            return bytes.toByteArray();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Nasty> feeds() throws IOException {
        return Stream.concat(feeds("nasty.txt"), feeds("wild.txt"));
    }

    private static Stream<Nasty> feeds(String file) throws IOException {
        try (InputStream in = NastyFeedsTest.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== ")).skip(1).map(NastyFeedsTest::read);
        }
    }

    private static Nasty read(String text) {
        String[] parts = text.split("\n---\n", 2);
        List<String> head = parts[0].lines().toList();
        Map<String, String> facts = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            facts.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        return new Nasty(head.get(0), facts, parts[1].strip().equals(parts[1]) ? parts[1] : parts[1].stripTrailing());
    }

    static Stream<String> longOnes() {
        return Stream.of(
                " ".repeat(200_000) + "<rss version='2.0'><channel><item><title>A</title></item></channel></rss>",
                "<r>"
                        + IntStream.range(0, 80_000)
                                .mapToObj(i -> "<a" + i + "><![CDATA[x]]>")
                                .collect(Collectors.joining()));
    }

    /** Quadratic work on these would take minutes. */
    @ParameterizedTest
    @MethodSource("longOnes")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longOnesAreAnsweredSoon(String body) {
        assertThat(FeedParser.parse(body.getBytes(StandardCharsets.UTF_8), Map.of(), "https://a.example/"))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void isAnsweredWithEveryWholeEntryAndItsRepairs(Nasty nasty) {
        Map<String, String> facts = nasty.facts();

        ParsedFeed parsed = FeedParser.parse(
                nasty.bytes(), Map.of("Content-Type", facts.getOrDefault("header", "")), "https://news.example/feed");

        if (facts.containsKey("error")) {
            assertThat(parsed.error().orElse("a feed")).startsWith(facts.get("error"));
            return;
        }
        assertThat(parsed.error()).isEmpty();
        assertThat(parsed.entries().stream().map(FeedEntry::title).collect(Collectors.joining(" | ")))
                .isEqualTo(facts.get("titles"));
        facts.forEach((name, expected) -> found(name, parsed)
                .ifPresent(found -> assertThat(found).as(name).isEqualTo(expected)));
        String repairs = facts.getOrDefault("repairs", "none");
        if (repairs.equals("none")) {
            assertThat(parsed.repairs()).isEmpty();
        } else if (!repairs.equals("any")) {
            assertThat(parsed.repairs()).contains(repairs.split(", "));
        }
    }

    /** What a feed says under the name of a field, empty where no field is called so. */
    private static Optional<String> found(String name, ParsedFeed feed) {
        int point = name.indexOf('.');
        if (point > 0) {
            FeedEntry entry = feed.entries().get(Integer.parseInt(name.substring(0, point)) - 1);
            return Optional.of(found(name.substring(point + 1), entry));
        }
        return switch (name) {
            case "feed" -> Optional.of(feed.title());
            case "site" -> Optional.of(feed.url().orElse("-"));
            case "lang" -> Optional.of(feed.language());
            default -> Optional.empty();
        };
    }

    private static String found(String field, FeedEntry entry) {
        return switch (field) {
            case "guid" -> entry.guid().orElse("-");
            case "url" -> entry.url().orElse("-");
            case "summary" -> entry.summary();
            case "content" -> entry.content();
            case "published" ->
                entry.published().map(time -> time.at().toString()).orElse("-");
            case "updated" -> entry.updated().map(time -> time.at().toString()).orElse("-");
            case "authors" -> String.join(", ", entry.authors());
            case "categories" -> String.join(", ", entry.categories());
            case "language" -> entry.language();
            default -> throw new IllegalArgumentException("no field is called " + field);
        };
    }
}
