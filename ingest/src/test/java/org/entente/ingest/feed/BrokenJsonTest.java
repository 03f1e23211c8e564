package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.api.Test;

/** However one item of a JSON Feed is spoilt, all others come through. */
class BrokenJsonTest {

    private static final int TIMES = 3_000;
    private static final int ITEMS = 9;

    @Test
    void itemsAroundASpoiltOneAreWhole() {
        for (int seed = 0; seed < TIMES; seed++) {
            int spoilt = new Random(seed).nextInt(ITEMS);
            List<String> items = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                items.add(i == spoilt ? new SpoiltBytes(seed).of(item(i)) : item(i));
            }

            ParsedFeed feed = parse("""
                    {"version":"https://jsonfeed.org/version/1.1","title":"Harbour","items":[%s]}""".formatted(String.join(",\n", items)));

            List<FeedEntry> whole = new ArrayList<>(feed.entries());
            whole.removeIf(entry -> !entry.content().startsWith("<p>Whole"));
            List<String> wanted = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                wanted.add("https://harbour.example/" + i);
            }
            wanted.remove(spoilt);
            assertThat(whole.stream().flatMap(entry -> entry.url().stream()).toList())
                    .as("seed %d in %s", seed, items)
                    .containsAll(wanted);
            assertThat(feed.title()).as("seed %d", seed).isEqualTo("Harbour");
        }
    }

    @Test
    void brokenFieldIsLeftOutAndTheOthersOfItsItemStay() {
        ParsedFeed feed = parse("""
                {"version":"https://jsonfeed.org/version/1","items":[{"id":"1","url":"/1","content_text":"He said "no" twice",
                "title":"One","authors":[{"name":"A. Reed","url":"/reed"}]}],"language":"en"}""");

        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.content()).isEmpty();
            assertThat(entry.url()).contains("https://harbour.example/1");
            assertThat(entry.authors()).containsExactly("A. Reed");
            assertThat(entry.language()).isEqualTo("en");
        });
        assertThat(feed.repairs()).containsExactly("broken JSON", "broken entries");
    }

    private static ParsedFeed parse(String feed) {
        return FeedParser.parse(
                feed.getBytes(StandardCharsets.UTF_8),
                Map.of("content-type", "application/feed+json"),
                "https://harbour.example/feed.json");
    }

    private static String item(int number) {
        return """
                {"id": "%1$d", "url": "https://harbour.example/%1$d", "title": "The {ship}, \\"the sea\\"",
                 "content_html": "<p>Whole: \\u00e9 [1], {2}\\\\</p>", "authors": [{"name": "A. Reed", "url": "https://harbour.example/reed"}],
                 "attachments": [{"url": "https://harbour.example/%1$d.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}], "tags": ["a", "b"]}""".formatted(number);
    }
}
