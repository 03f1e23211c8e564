package org.entente.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Vietnam, vietnam",
        "Erdoğan, erdogan",
        "Đà Nẵng, da nang",
        "Łódź, lodz",
        "Tromsø, tromso",
        "People’s, people's",
        "İstanbul, istanbul",
        "ﬁnal, final",
        "ΣΑΣ, σας",
        "Москва, москва",
        "so\u00adft, soft",
        "p\u043eliti\u0441al, political"
    })
    void makesWordsAlike(String written, String folded) {
        assertThat(Folding.of(written)).isEqualTo(folded);
    }

    @Test
    void foldsALetterAlikeComposedOrNot() {
        for (char c = 0x80; c < 0x250; c++) {
            String letter = String.valueOf(c);
            String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);

            assertThat(Folding.of("x" + apart + "y")).as("U+%04X", (int) c).isEqualTo("x" + Folding.of(letter) + "y");
        }
    }

    @Test
    void givesEqualHashesToWordsThatFoldAlike() {
        assertThat(Tokens.hashOf("Erdoğan")).isEqualTo(Tokens.hashOf("erdogan"));
        assertThat(Tokens.hashOf("ERDOGAN")).isEqualTo(Tokens.hashOf("erdogan"));
        assertThat(Tokens.of("Peru’s").hash(1)).isEqualTo(Tokens.of("Peru's").hash(1));
    }
}
