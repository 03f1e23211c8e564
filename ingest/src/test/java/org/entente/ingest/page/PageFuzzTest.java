package org.entente.ingest.page;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spoilt pages are answered all the same, and soon. See {@link SpoiltBytes} on fuzzing. */
class PageFuzzTest {

    private static final int TIMES = 40;

    private final PageExtractor extractor = new PageExtractor();

    @FuzzTest(maxDuration = "2m")
    void whateverComesIsAnswered(byte[] bytes) {
        extract(bytes);
    }

    @Test
    @Timeout(240)
    void everySpoiltPageIsAnswered() {
        List<String> names = OwnPagesTest.articles().toList();
        for (int page = 0; page < names.size(); page++) {
            byte[] sound = OwnPagesTest.resource("articles/" + names.get(page) + ".html")
                    .getBytes(StandardCharsets.UTF_8);
            SpoiltBytes.areAnswered(sound, page * 1_000L, TIMES, this::extract);
        }
    }

    private void extract(byte[] page) {
        extractor.extract(page, "text/html", "https://news.example/a");
    }
}
