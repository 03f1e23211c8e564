package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is found in pages of our own after the manner of many systems, on those developed on and on the others. */
class HardPagesTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsWhatIsTold(boolean heldOut) {
        List<HardPages.Score> scores = HardPages.scores(new PageExtractor(), page -> page.isHeldOut() == heldOut);

        assertThat(HardPages.text(scores)).isGreaterThan(heldOut ? 0.945 : 0.99);
        assertThat(HardPages.share(scores, HardPages.Score::isTitled)).isGreaterThan(0.94);
        assertThat(HardPages.share(scores, HardPages.Score::isDated)).isGreaterThan(0.95);
        assertThat(HardPages.share(scores, HardPages.Score::isSigned)).isGreaterThan(0.85);
        assertThat(scores).allMatch(HardPages.Score::isTaken);
    }
}
