package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.page.PageExtractor;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.url.CanonicalUrls;

/**
 * Whatever comes in is answered: nothing is thrown, whatever the bytes.
 *
 * <p>The build runs each target on its corpus ({@code FuzzTargetsTestInputs}, a folder for each). This looks for new inputs, and
 * writes what breaks a target beside its corpus:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw -Dquick -pl ingest -am test -Dtest=FuzzTargetsTest#feed -Djazzer.hooks=true \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class FuzzTargetsTest {

    private static final String ADDRESS = "https://a.example/feed";

    private static final PageExtractor PAGES = new PageExtractor();
    private static final CanonicalUrls URLS = CanonicalUrls.standard();

    @FuzzTest(maxDuration = "2m")
    void feed(byte[] bytes) {
        FeedParser.parse(bytes, Map.of("content-type", "application/xml"), ADDRESS);
    }

    @FuzzTest(maxDuration = "2m")
    void page(byte[] bytes) {
        PAGES.extract(bytes, "text/html", "https://news.example/a");
    }

    @FuzzTest(maxDuration = "2m")
    void date(byte[] bytes) {
        DateReader.read(text(bytes));
    }

    /** An address has one spelling or none, and that spelling stays as it is. */
    @FuzzTest(maxDuration = "2m")
    void url(byte[] bytes) {
        URLS.canonical(text(bytes))
                .ifPresent(once -> assertThat(URLS.canonical(once)).contains(once));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
