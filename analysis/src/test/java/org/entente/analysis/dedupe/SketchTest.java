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
    void signsThatNobodySeesAndLettersThatLookLatinDoNotMakeAnotherText() {
        Sketch plain = sketcher.sketch("", "The envoy left Hanoi on Monday. Talks go on.");
        Sketch disguised =
                sketcher.sketch("", "The en\u00advoy l\u0435ft Ha\u200bnoi on M\u043enday. Ta\u2060lks go on.");

        assertThat(disguised.sameText(plain)).isTrue();
    }

    @Test
    void invitationToReadOnBehindATextIsNoneOfIt() {
        String text = "The envoy of Vietnam left Bergholm on Monday after four days of talks on harbour dues, and flew"
                + " to Oslo to meet the owners of ships there";
        Sketch plain = sketcher.sketch("", text);

        for (String invitation : new String[] {
            "... Read more",
            "\u2026 Continue reading",
            " [...] Read the full story at Courier",
            ". Originally published in Courier."
        }) {
            assertThat(sketcher.sketch("", text + invitation).sameText(plain))
                    .as(invitation)
                    .isTrue();
        }
    }

    @Test
    void signOfRevisionTakesNotItsWholeParagraph() {
        Sketch sketch = sketcher.sketch(
                "",
                "Updated: 3 October. The envoy of Vietnam left Bergholm on Monday after four days of talks on harbour"
                        + " dues, and flew to Oslo to meet the owners of ships there.");

        assertThat(sketch.words()).isGreaterThan(20);
        assertThat(sketch.revised()).isTrue();
    }

    @Test
    void namesOfOneStateAreOneName() {
        long[] keys = sketcher.sketch("", "Peru, US, Fiji and Mali agreed.").keys();

        assertThat(sketcher.sketch("", "Peru, U.S., Fiji and Mali agreed.").keys())
                .isEqualTo(keys);
        assertThat(sketcher.sketch("", "Peru, America, Fiji and Mali agreed.").keys())
                .isEqualTo(keys);
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
