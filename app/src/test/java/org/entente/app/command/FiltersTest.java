package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters: their formats are fixed, their order is that of the input, their bytes do not depend on threads. */
class FiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CORPUS = Path.of("..", "seeds", "corpus", "asia-pacific.jsonl");

    private static final String UPGRADE =
            "{\"id\":\"a\",\"source\":\"wire.example\",\"published\":\"2020-03-02T08:00:00Z\","
                    + "\"title\":\"France, Peru set up a strategic partnership\","
                    + "\"text\":\"PARIS - France and Peru established a strategic partnership on Monday, March 2, 2020.\"}\n";

    private static final String PAGE = "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
            + "<title>France, Peru set up a strategic partnership</title></head><body><article>"
            + "<h1>France, Peru set up a strategic partnership</h1>"
            + "<p>France and Peru established a strategic partnership on Monday, their governments said in Paris, after"
            + " two years of talks about trade, mining and the teaching of both languages.</p>"
            + "<p>The two foreign ministers signed the joint statement in the afternoon. Neither side gave figures, but both"
            + " said that the first meeting of a council of ministers would be held in Lima before the end of the year.</p>"
            + "<p>Peru is the third country of the region with which France has such a relation, and the second on its"
            + " western coast; the others were set up under earlier governments.</p></article></body></html>";

    @Test
    void analyzeAnswersInTheFixedFormat() {
        // When
        Run run = Run.with(UPGRADE, "analyze");

        // Then
        JsonNode answer = tree(run.lines().get(0));
        assertThat(names(answer)).containsExactly("id", "language", "genre", "entities", "claims", "events");
        JsonNode claim = answer.path("claims").get(0);
        assertThat(names(claim))
                .containsSubsequence(
                        "dyad",
                        "label",
                        "modality",
                        "polarity",
                        "current",
                        "event_date",
                        "speaker",
                        "rule",
                        "evidence");
        assertThat(claim.path("dyad").asText()).isEqualTo("FRA-PER");
        assertThat(names(claim.path("evidence"))).containsExactly("field", "start", "end", "quote");
        assertThat(run.code()).isZero();
    }

    @Test
    void aByteThatIsNoUtf8IsAnErrorOfItsLine(@TempDir Path folder) throws IOException {
        // Given
        byte[] lines = "{\"id\":\"a\",\"text\":\"Caf?.\"}\n{\"id\":\"b\",\"text\":\"Caf\u00e9.\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        lines[new String(lines, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;
        Path file = Files.write(folder.resolve("bytes.jsonl"), lines);

        // When
        Run run = Run.of("analyze", file.toString());

        // Then
        assertThat(run.lines().get(0))
                .isEqualTo(
                        "{\"id\":\"line-1\",\"error\":\"line 1 holds bytes that are no UTF-8, first byte 22, which is 0xE9\"}");
        assertThat(tree(run.lines().get(1)).path("id").asText()).isEqualTo("b");
    }

    @Test
    void everyQuoteStandsInTheTextThatWasGiven() throws IOException {
        // When
        Run run = Run.of("analyze", CORPUS.toString());

        // Then
        List<String> given = Files.readAllLines(CORPUS);
        for (int i = 0; i < given.size(); i++) {
            JsonNode article = tree(given.get(i));
            for (JsonNode claim : tree(run.lines().get(i)).path("claims")) {
                JsonNode evidence = claim.path("evidence");
                assertThat(article.path(evidence.path("field").asText())
                                .asText()
                                .substring(
                                        evidence.path("start").asInt(),
                                        evidence.path("end").asInt()))
                        .isEqualTo(evidence.path("quote").asText());
            }
        }
    }

    @Test
    void lineThatCannotBeUsedIsAnsweredInItsPlace() {
        // Given
        String input = """
                {"id":"a","text":"x"}

                not json
                [1]
                {"id":"d"}
                {"id":7,"text":"x"}
                {"text":"x"}
                {"id":"g","text":5}
                {"id":"h","text":"x","published":"soon"}
                {"id":"i","text":"x"} {"id":"j","text":"y"}
                """;

        // When
        Run run = Run.with(input, "analyze");

        // Then
        assertThat(run.lines().stream().map(line -> tree(line).path("id").asText()))
                .containsExactly("a", "line-3", "line-4", "d", "7", "line-7", "g", "h", "line-10");
        assertThat(run.lines().stream().map(line -> tree(line).has("error")))
                .containsExactly(false, true, true, true, false, false, true, true, true);
        assertThat(run.err()).contains("6 of 9 lines could not be used");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "dedupe"})
    void inputWithoutAUsableLineEndsWith5(String filter) {
        assertThat(Run.with("nothing here\n", filter).code()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "dedupe", "backtest"})
    void emptyInputIsSaidToBeEmpty(String filter) {
        // When
        Run run = Run.with("", filter);

        // Then
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no lines came in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "dedupe", "backtest"})
    void bytesAreTheSameOnAnyNumberOfThreads(String filter) {
        // Given
        Run alone = Run.of(filter, "--threads", "1", CORPUS.toString());

        // When
        Run together = Run.of(filter, "--threads", "5", CORPUS.toString());

        // Then
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void orderOfArticlesDoesNotMatterToBacktest() throws IOException {
        // Given
        List<String> shuffled = new ArrayList<>(Files.readAllLines(CORPUS));
        Collections.shuffle(shuffled, new Random(7));

        // When
        Run run = Run.with(String.join("\n", shuffled), "backtest", "--held", "--revisions");

        // Then
        assertThat(run).isEqualTo(Run.of("backtest", "--held", "--revisions", CORPUS.toString()));
    }

    @Test
    void backtestAnswersInTheFixedFormat() {
        // When
        Run run = Run.with(UPGRADE, "backtest");

        // Then
        assertThat(run.lines()).hasSize(1);
        JsonNode alert = tree(run.lines().get(0));
        assertThat(names(alert))
                .containsExactly(
                        "alert_key",
                        "revision",
                        "article",
                        "dyad",
                        "label",
                        "kind",
                        "from",
                        "to",
                        "severity",
                        "event_date",
                        "published",
                        "sources",
                        "evidence",
                        "rule",
                        "held");
        assertThat(alert.path("kind").asText()).isEqualTo("change_up");
        assertThat(alert.path("held").isNull()).isTrue();
    }

    @Test
    void backtestLeavesOutWhatHasNoDateAndSaysSo() {
        // Given
        String undated = "{\"id\":\"b\",\"text\":\"Spain and Chile ended their alliance.\"}\n";

        // When
        Run run = Run.with(UPGRADE + undated, "backtest");

        // Then
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).contains("article 'b' has no \"published\"").contains("1 of 2 lines were left out");
        assertThat(run.code()).isEqualTo(5);
    }

    @Test
    void diffOfTwoBacktestsNamesWhatChanged(@TempDir Path folder) throws IOException {
        // Given
        Path before = Files.writeString(
                folder.resolve("before.jsonl"), Run.with(UPGRADE, "backtest").out());
        Path after = Files.writeString(
                folder.resolve("after.jsonl"),
                Run.with(UPGRADE.replace("wire.example", "post.example"), "backtest")
                        .out());

        // When
        Run run = Run.of("diff", before.toString(), after.toString());

        // Then
        JsonNode difference = tree(run.lines().get(0));
        assertThat(difference.path("change").asText()).isEqualTo("changed");
        assertThat(difference.path("what").toString()).contains("wire.example").contains("post.example");
        assertThat(run.code()).isEqualTo(6);
    }

    @Test
    void runsThatDoNotDifferEndWith0(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("run.jsonl"), Run.with(UPGRADE, "backtest").out());

        // When
        Run run = Run.of("diff", file.toString(), file.toString());

        // Then
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void dedupeAnswersInTheFixedFormat() {
        // Given
        String copy = UPGRADE.replace("\"id\":\"a\"", "\"id\":\"b\"").replace("2020-03-02T08", "2020-03-02T09");

        // When
        Run run = Run.with(copy + UPGRADE, "dedupe");

        // Then
        JsonNode answer = tree(run.lines().get(0));
        assertThat(names(answer)).containsExactly("id", "story", "relation", "of", "figures");
        assertThat(answer.path("of").asText()).isEqualTo("a");
        assertThat(tree(run.lines().get(1)).path("of").isNull()).isTrue();
    }

    @Test
    void filesAreReadOneAfterTheOther(@TempDir Path folder) throws IOException {
        // Given
        Path first = Files.writeString(folder.resolve("1.jsonl"), "{\"id\":\"a\",\"text\":\"x\"}");
        Path second = Files.writeString(folder.resolve("2.jsonl"), "\uFEFF{\"id\":\"b\",\"text\":\"y\"}\n");

        // When
        Run run = Run.of("analyze", first.toString(), second.toString());

        // Then
        assertThat(run.lines().stream().map(line -> tree(line).path("id").asText()))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0001-01-01T00:00:00Z", "0999-12-31", "9998-01-01", "9999-12-31"})
    void articleOfAnUnbelievableYearIsLeftOutAndTheOthersAreRead(String published) {
        // Given
        String strange = "{\"id\":\"strange\",\"published\":\"" + published
                + "\",\"text\":\"France and Peru will sign a strategic partnership next year.\"}\n";

        // When
        Run run = Run.with(strange + UPGRADE, "backtest");

        // Then
        assertThat(run.err())
                .contains("article 'strange' must be published in a year of 1000..9997, got '" + published + "'");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.code()).isEqualTo(5);
    }

    @Test
    void explainOfAFolderSaysThatItIsOne(@TempDir Path folder) {
        // When
        Run run = Run.with("", "explain", "--file", folder.toString());

        // Then
        assertThat(run.err()).contains("is a folder");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void feedPrintsAnEntryALine() {
        // Given
        String feed = "<rss version='2.0'><channel><title>T</title><item><title>One</title><guid>g1</guid>"
                + "<link>http://e.example/1</link><pubDate>Mon, 02 Mar 2020 08:00:00 GMT</pubDate></item></channel></rss>";

        // When
        Run run = Run.with(feed, "feed", "--url", "http://e.example/feed", "--header", "Content-Type: text/xml");

        // Then
        JsonNode entry = tree(run.lines().get(0));
        assertThat(names(entry))
                .containsExactly(
                        "guid",
                        "url",
                        "title",
                        "summary",
                        "content",
                        "authors",
                        "published",
                        "updated",
                        "categories",
                        "language");
        assertThat(entry.path("published").asText()).isEqualTo("2020-03-02T08:00:00Z");
        assertThat(run.code()).isZero();
    }

    @Test
    void feedsPackedByGzipAreUnpackedAsFarAsTheyGo() throws IOException {
        // Given
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed, true)) {
            gzip.write("<rss><channel><item><title>One</title></item>".getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            gzip.write("<item><title>Two</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        String line = "{\"id\":\"a\",\"body_base64\":\"" + Base64.getEncoder().encodeToString(whole) + "\"}\n";
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);
        String truncated =
                "{\"id\":\"b\",\"body_base64\":\"" + Base64.getEncoder().encodeToString(cut) + "\"}\n";
        byte[] beginning = Arrays.copyOf(whole, 8);
        String broken = "{\"id\":\"c\",\"body_base64\":\"" + Base64.getEncoder().encodeToString(beginning) + "\"}\n";

        // When
        Run run = Run.with(line + truncated + broken, "feed", "--batch");

        // Then
        assertThat(tree(run.lines().get(0)).at("/entries/1/title").asText()).isEqualTo("Two");
        assertThat(tree(run.lines().get(1)).at("/entries/0/title").asText()).isEqualTo("One");
        assertThat(tree(run.lines().get(1)).at("/repairs/0").asText()).isEqualTo("truncated");
        assertThat(tree(run.lines().get(2)).path("error").asText())
                .isEqualTo("the document cannot be unpacked: gzip breaks off");
    }

    @Test
    void feedsInABatchAreAnsweredInTheFixedFormat() {
        // Given
        String body = Base64.getEncoder()
                .encodeToString("<rss version='2.0'><channel><title>T</title></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8));
        String line = "{\"id\":\"a\",\"url\":\"http://e.example/\",\"headers\":{\"Content-Type\":\"text/xml\"},"
                + "\"body_base64\":\"" + body + "\"}\n";

        // When
        Run run = Run.with(line + "{\"id\":\"b\"}\n{\"id\":\"c\",\"body_base64\":\"!!!\"}\n", "feed", "--batch");

        // Then
        JsonNode answer = tree(run.lines().get(0));
        assertThat(names(answer)).containsExactly("id", "feed", "entries", "repairs", "error");
        assertThat(names(answer.path("feed"))).containsExactly("title", "summary", "url", "language", "updated");
        assertThat(names(tree(run.lines().get(1)))).containsExactly("id", "error");
        assertThat(run.lines().get(2)).contains("\"body_base64\\\" is no base64");
        assertThat(run.code()).isZero();
    }

    @Test
    void extractAnswersInTheFixedFormat() {
        // When
        Run run = Run.with(PAGE, "extract", "--url", "https://wire.example/1");

        // Then
        JsonNode page = tree(run.lines().get(0));
        assertThat(names(page))
                .containsExactly(
                        "url", "canonical_url", "title", "byline", "published", "language", "text", "not_article");
        assertThat(page.path("text").asText()).contains("established a strategic partnership");
        assertThat(run.code()).isZero();
    }

    @Test
    void pagesInABatchKeepTheirIds() {
        // Given
        String html = JSON.createObjectNode()
                .put("id", "a")
                .put("url", "https://wire.example/1")
                .put("html", PAGE)
                .toString();
        String bytes = JSON.createObjectNode()
                .put("id", "b")
                .put("url", "https://wire.example/1")
                .put("html_base64", Base64.getEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8)))
                .toString();

        // When
        Run run = Run.with(html + "\n" + bytes + "\n{\"id\":\"c\"}\n", "extract", "--batch");

        // Then
        assertThat(run.lines().stream().map(line -> tree(line).path("id").asText()))
                .containsExactly("a", "b", "c");
        assertThat(run.lines().get(1)).isEqualTo(run.lines().get(0).replace("\"id\":\"a\"", "\"id\":\"b\""));
        assertThat(names(tree(run.lines().get(2)))).containsExactly("id", "error");
    }

    @Test
    void documentThatIsNoFeedEndsWith5() {
        Run run = Run.with("no feed at all", "feed", "--url", "http://e.example/feed");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("no feed");
    }

    @Test
    void explainOfAFileShowsHowItWasReadAndJudged(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("article.jsonl"), UPGRADE);

        // When
        Run run = Run.onScreen("", "explain", "--file", file.toString());

        // Then
        assertThat(run.out())
                .contains("claim: FRA-PER strategic_partnership established")
                .contains("raised as change_up");
        assertThat(run.code()).isZero();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
