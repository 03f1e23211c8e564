package org.entente.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of an article is what its source says, else what its text tells. */
class ArticleMakerTest {

    private final ArticleMaker maker = ArticleMaker.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en_GB | Le ministre a dit que les deux pays sont des partenaires. | en-GB",
                "FR    | The minister said that the two countries are partners.    | fr",
                "''    | The minister said that the two countries are partners.    | en",
                "und   | The minister said that the two countries are partners.    | en",
                "eng!! | The minister said that the two countries are partners.    | en",
                "''    | Le ministre a dit que les deux pays sont des partenaires et qu'il est dans la ville. | fr",
                "''    | 中国外交部发言人表示欢迎。                                     | zh",
                "''    | Xqz 17                                                      | und"
            })
    void language(String stated, String text, String expected) {
        var draft =
                new Draft("source", "place", Optional.empty(), Optional.of("guid"), "", text, stated, Optional.empty());

        ArticleMaker.Made made = maker.make(draft, Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(((ArticleMaker.Made.Whole) made).article().language()).isEqualTo(expected);
    }
}
