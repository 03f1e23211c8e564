package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages written for this test, in many languages, each with one trap, and the text that is told in them. A page that is
 * no article has the beginning of the reason instead.
 */
class OwnPagesTest {

    private final PageExtractor extractor = new PageExtractor();

    static Stream<String> articles() {
        return resource("articles.txt").lines().filter(name -> !name.isBlank());
    }

    static Stream<String> others() {
        return resource("others.txt").lines().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void findsWhatIsTold(String name) {
        String[] gold = resource("articles/" + name + ".txt").split("\n\n", 2);
        String[] facts = gold[0].split("\n");

        ExtractedPage page = extract("articles/" + name + ".html");

        assertThat(page.text()).isEqualTo(gold[1].strip());
        assertThat(page.title()).isEqualTo(facts[0].substring("title: ".length()));
        assertThat(page.published().map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate()))
                .contains(LocalDate.parse(facts[1].substring("day: ".length())));
        assertThat(page.notArticle()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void saysWhyAPageIsNoArticle(String line) {
        String[] parts = line.split(" ", 2);

        ExtractedPage page = extract("others/" + parts[0] + ".html");

        assertThat(page.notArticle().orElse("an article: " + page.text())).startsWith(parts[1]);
        assertThat(page.text()).isEmpty();
    }

    static Stream<String> refusals() {
        return Stream.of("refusals.txt", "walls.txt").flatMap(OwnPagesTest::pages);
    }

    static Stream<String> shortArticles() {
        return pages("short-articles.txt");
    }

    private static Stream<String> pages(String file) {
        return Stream.of(resource(file).split("(?m)^=== ")).skip(1);
    }

    /** Short reports of walls, errors and subscriptions, each behind a line with its language and what it is about. */
    @ParameterizedTest
    @MethodSource("shortArticles")
    void takesShortReportsOfWallsForArticles(String article) {
        String html = article.substring(article.indexOf('\n') + 1);

        ExtractedPage found = extractor.extract(html, "https://news.example/a/x");

        assertThat(found.notArticle()).isEmpty();
        assertThat(found.text()).isNotBlank();
    }

    /** Small pages in many languages, each behind a line with its language and the beginning of the reason. */
    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyInManyLanguages(String refusal) {
        String[] parts = refusal.split("[ \n]", 2);
        String[] page = parts[1].split("\n", 2);

        ExtractedPage found = extractor.extract(page[1], "https://news.example/a/x");

        assertThat(found.notArticle().orElse("an article: " + found.text())).startsWith(page[0]);
        assertThat(found.text()).isEmpty();
    }

    private ExtractedPage extract(String file) {
        return extractor.extract(resource(file), "https://news.example/a/" + file.length());
    }

    static String resource(String name) {
        try (InputStream in = OwnPagesTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("test page " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("test page " + name + " cannot be read", e);
        }
    }
}
