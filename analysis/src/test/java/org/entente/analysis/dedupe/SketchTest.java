package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SketchTest {

    private final Sketcher sketcher = Sketcher.standard();

    @Test
    void bytesLoseNothing() {
        for (int seed = 0; seed < 50; seed++) {
            Sketch sketch = sketcher.sketch("Title", MadeUpText.of(seed, 10 + seed * 40));

            assertThat(Sketch.of(sketch.toBytes())).as("seed %d", seed).isEqualTo(sketch);
        }
    }

    @Test
    void sameTextHasSameSketch() {
        String text = MadeUpText.of(3, 300);

        assertThat(sketcher.sketch("", text).toBytes())
                .isEqualTo(sketcher.sketch("", text).toBytes());
    }

    @Test
    void punctuationCaseAndResidueDoNotMakeAnotherText() {
        Sketch plain = sketcher.sketch("", "The envoy left Hanoi on Monday. Talks go on.");
        Sketch dressed =
                sketcher.sketch("", "[ad_1]\nThe envoy left Hanoi on Monday;\ntalks go on!\n[ad_2]\nSource link");

        assertThat(dressed.sameText(plain)).isTrue();
        assertThat(dressed.marks()).isEqualTo(3);
    }

    @Test
    void stateStaysSmallHoweverLongTheText() {
        for (int words : new int[] {0, 1, 100, 1_000, 10_000, 100_000}) {
            assertThat(sketcher.sketch("", MadeUpText.of(1, words)).toBytes())
                    .as("%d words", words)
                    .hasSizeLessThan(3_200);
        }
    }

    @Test
    void keysOfAPartAreKeysOfTheWholeOrWereThinnedOut() {
        String text = MadeUpText.of(9, 2_000);
        Set<Long> whole = keys(sketcher.sketch("", text));
        Set<Long> part = keys(sketcher.sketch("", Treatment.cut(text, 0.4)));

        assertThat(whole.stream().filter(part::contains).count()).isGreaterThan(whole.size() / 4);
    }

    @Test
    void partsOfKeysAreEvenAndStable() {
        int[] sizes = new int[12];
        new Random(5).longs(12_000, 0, 1L << 32).forEach(key -> sizes[Sketch.partOf(key, 12)]++);

        assertThat(Arrays.stream(sizes)).allMatch(size -> size > 850 && size < 1_150);
    }

    @Test
    void brokenBytesAreRefusedWithTheirSize() {
        byte[] bytes = sketcher.sketch("", MadeUpText.of(1, 50)).toBytes();

        assertThatThrownBy(() -> Sketch.of(Arrays.copyOf(bytes, 20)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 bytes");
    }

    private static Set<Long> keys(Sketch sketch) {
        return Arrays.stream(sketch.keys()).boxed().collect(Collectors.toSet());
    }
}
