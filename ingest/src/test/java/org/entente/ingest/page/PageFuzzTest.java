package org.entente.ingest.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spoilt pages are answered all the same, and soon. */
class PageFuzzTest {

    private static final int TIMES = 40;

    @Test
    @Timeout(240)
    void everySpoiltPageIsAnswered() {
        var extractor = new PageExtractor();
        List<String> names = OwnPagesTest.articles().toList();
        for (int page = 0; page < names.size(); page++) {
            byte[] sound = OwnPagesTest.resource("articles/" + names.get(page) + ".html")
                    .getBytes(StandardCharsets.UTF_8);
            SpoiltBytes.areAnswered(
                    sound,
                    page * 1_000L,
                    TIMES,
                    spoilt -> extractor.extract(spoilt, "text/html", "https://news.example/a"));
        }
    }
}
