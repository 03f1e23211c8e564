package org.entente.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spoilt addresses have one spelling or none, and that spelling stays as it is. See {@link SpoiltBytes} on fuzzing. */
class UrlFuzzTest {

    private static final int TIMES = 1_000;

    private final CanonicalUrls urls = CanonicalUrls.standard();

    @FuzzTest(maxDuration = "2m")
    void everyTextHasOneSpellingOrNone(byte[] text) {
        hasOneSpellingOrNone(new String(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example/a/b?utm_source=x&id=7#top",
                "https://user:p@[::1]:8080/%2e%2e/x",
                "http://xn--bcher-kva.example/\u00fc?\u00f6=\u00e4",
                "HTTPS://A.example:443//x;v=1?b=2&a=1",
                "http://0x7f000001/"
            })
    void everySpoiltAddressHasOneSpellingOrNone(String sound) {
        for (long seed = 0; seed < TIMES; seed++) {
            hasOneSpellingOrNone(new SpoiltBytes(seed).of(sound));
        }
    }

    private void hasOneSpellingOrNone(String url) {
        urls.canonical(url).ifPresent(once -> assertThat(urls.canonical(once)).contains(once));
    }
}
