package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has written a page, by what pages say of it in many ways. */
class BylineTest {

    private static final String TOLD =
            "<p>The ferry between the two ports sails again, four months after it ran aground at the northern light.</p>"
                    .repeat(3);

    static Stream<String> bylines() {
        return OwnPagesTest.resource("bylines.txt").lines().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("bylines")
    void findsWhoHasWrittenAPage(String line) {
        String[] parts = line.split("(?:^| )\\| ", 2);
        boolean inHead = parts[1].startsWith("<meta") || parts[1].startsWith("<script");
        String html = "<html><head><title>The ferry sails again</title>" + (inHead ? parts[1] : "")
                + "</head><body><main><h1>The ferry sails again</h1>" + (inHead ? "" : parts[1]) + TOLD
                + "</main></body></html>";

        assertThat(new PageExtractor().extract(html, "https://news.example/a").byline())
                .isEqualTo(parts[0].strip());
    }
}
