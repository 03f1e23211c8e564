package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spoilt pages are answered all the same, and soon. */
class PageFuzzTest {

    private static final int TIMES = 40;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    @Timeout(240)
    void everySpoiltPageIsAnswered() {
        var extractor = new PageExtractor();
        List<String> names = OwnPagesTest.articles().toList();
        for (int page = 0; page < names.size(); page++) {
            byte[] sound = OwnPagesTest.resource("articles/" + names.get(page) + ".html")
                    .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < TIMES; i++) {
                long seed = page * 1_000L + i;
                byte[] spoilt = new SpoiltBytes(seed).of(sound);
                long begun = System.nanoTime();
                assertThatCode(() -> extractor.extract(spoilt, "text/html", "https://news.example/a"))
                        .as("seed %d of %s", seed, names.get(page))
                        .doesNotThrowAnyException();
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as("seed %d of %s", seed, names.get(page))
                        .isLessThan(LONGEST);
            }
        }
    }
}
