package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.entente.analysis.article.ArticleId;
import org.junit.jupiter.api.Test;

class SharersTest {

    private static final Candidate HASHED = new Candidate(ArticleId.ofUrl("https://wire.example/1"), 1.4, 312);
    private static final Candidate NAMED = new Candidate(new ArticleId("Überblick"), 2, 0);
    private static final Candidate ODD = new Candidate(new ArticleId("abc"), 0.4, 7);

    @Test
    void candidatesAreAsTheyWere() {
        List<Candidate> candidates = List.of(HASHED, NAMED, ODD);

        assertThat(Sharers.of(Sharers.of(candidates).toBytes()).candidates()).isEqualTo(candidates);
    }

    @Test
    void thoseOfSeveralPartsStandBehindOneAnother() {
        Sharers both = Sharers.of(List.of(HASHED)).and(Sharers.of(List.of(NAMED, HASHED)));

        assertThat(both.candidates()).containsExactly(HASHED, NAMED, HASHED);
    }

    @Test
    void bytesThatEndEarlyAreRefused() {
        byte[] whole = Sharers.of(List.of(HASHED, NAMED)).toBytes();

        for (int length : List.of(1, 10, 40, whole.length - 1)) {
            assertThatThrownBy(() -> Sharers.of(Arrays.copyOf(whole, length)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("after " + length + " bytes");
        }
    }
}
