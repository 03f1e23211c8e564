package org.entente.analysis.replay;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What begins or breaks off anywhere is read all the same: every sentence of the labelled passages from each of its words
 * on, and up to each. Rules look at the words before and behind, where there may be none.
 */
class CutTextTest {

    private static final Path PASSAGES = Path.of("..", "evaluation", "status");
    private static final Instant DAY = Instant.parse("2020-03-02T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleAnalyzer analyzer = ArticleAnalyzer.standard();

    static Stream<Path> passages() throws IOException {
        try (Stream<Path> files = Files.list(PASSAGES)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("passages")
    void whatIsCutAnywhereIsRead(Path file) throws IOException {
        for (String sentence : sentences(file)) {
            for (int at = sentence.indexOf(' '); at >= 0; at = sentence.indexOf(' ', at + 1)) {
                read(sentence.substring(at + 1));
                read(sentence.substring(0, at));
            }
        }
    }

    private void read(String text) {
        var article = new Article(
                ArticleId.ofGuid("test", text),
                "test",
                Optional.empty(),
                "",
                text,
                "en",
                DAY,
                TimeQuality.EXACT,
                DAY,
                1);

        assertThatCode(() -> analyzer.read(article)).as(text).doesNotThrowAnyException();
    }

    private static Set<String> sentences(Path file) throws IOException {
        Set<String> sentences = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode passage = JSON.readTree(line);
            List<String> texts = new ArrayList<>(List.of(passage.path("title").asText()));
            texts.add(passage.path("text").asText());
            texts.forEach(text -> sentences.addAll(List.of(text.split("(?<=[.!?])\\s+"))));
        }
        return sentences;
    }
}
