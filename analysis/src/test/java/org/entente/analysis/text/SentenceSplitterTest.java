package org.entente.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = SentenceSplitter.standard();

    /** A bar marks where a sentence must end; there and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hanoi and Seoul signed it.| Nobody objected.",
                "The U.S. President met Gen. Secretary Tran on Nov. 12 in Da Nang.| They spoke.",
                "It ended the pact with the U.S.| The ministry said so.",
                "Former Sen. John F. Kerry asked \"Why now?\" and left.| Others stayed.",
                "“We are partners.”| He left it there.",
                "He said: “We are partners.”| Then he left.",
                "Shares of Acme Inc. rose.| It was Jan. 5.",
                "Ties rose to No. 1 on the list... and stayed.| Fine.",
                "Malta opens embassy in Baku",
                "It grew by 3.5 percent.| \"Not bad,\" they said.",
                "What then?| Nothing!| Or all.",
                "Talks will start at 5 p.m. on Friday.| Both sides agreed.",
                "The charter (signed in 2009.)| It lapsed.",
                "See example.com for more.| Thanks."
            })
    void sentencesEndWhereMarked(String marked) {
        String text = marked.replace("|", "");

        List<Sentence> sentences = splitter.split(Tokens.of(text), List.of(new Span(0, text.length())));

        assertThat(sentences.stream().map(s -> s.span().of(text)))
                .containsExactly(java.util.Arrays.stream(marked.split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new));
    }

    @Test
    void anyUnicodeIsSplitWithoutLossOfOrder() {
        long seed = 20261121;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = randomText(random);
            Tokens tokens = Tokens.of(text);

            List<Sentence> sentences = splitter.split(tokens, List.of(new Span(0, text.length())));

            int at = 0;
            for (Sentence sentence : sentences) {
                assertThat(sentence.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
                assertThat(sentence.endToken()).isGreaterThan(sentence.firstToken());
                at = sentence.span().end();
            }
        }
    }

    private static String randomText(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(". ");
                case 1 -> text.append((char) ('A' + random.nextInt(26)));
                case 2 -> text.appendCodePoint(0x1F300 + random.nextInt(500));
                case 3 -> text.append((char) random.nextInt(0xFFFF));
                default -> text.append(" word");
            }
        }
        return text.toString();
    }
}
