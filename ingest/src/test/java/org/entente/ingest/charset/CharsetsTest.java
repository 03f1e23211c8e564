package org.entente.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bytes become text, and what had to be assumed is said. */
class CharsetsTest {

    @Test
    void whatIsUtf8NeedsNoRepair() {
        assertThat(Charsets.decode("Z\u00fcrich".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Charsets.Decoded("Z\u00fcrich", Optional.empty()));
    }

    @Test
    void aByteThatIsDamagedDoesNotMakeTheRestAnotherCharset() {
        byte[] bytes = "Z\u00fcrich, K\u00f6ln, M\u00fcnchen.".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(Charsets.decode(bytes))
                .isEqualTo(new Charsets.Decoded(
                        "Z\u00fcrich, K\u00f6ln, M\u00fcnchen\uFFFD",
                        Optional.of("holds bytes that are no UTF-8, replaced in 1 place")));
    }

    @Test
    void whatIsNotIsReadByGuess() {
        Charsets.Decoded decoded = Charsets.decode("Z\u00fcrich".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(decoded.repair()).isPresent();
        assertThat(decoded.text()).doesNotContain("\uFFFD");
    }
}
