package org.entente.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PassageMakerTest {

    private final PassageMaker maker = PassageMaker.standard();

    @Test
    void residueIsInNoSentence() {
        String text = """
                [ad_1]
                Malta and Oman upgrade ties
                World | Europe
                By Jane Doe
                Malta and Oman signed a pact. It is their first.
                The ministers, left, pose for a photo in Muscat.
                Image Credit: Somebody
                We use cookies to improve your visit.
                Nobody objected.[ad_2]
                Source link
                """;

        Passage body = maker.read("Malta and Oman upgrade ties", text).body();

        assertThat(sentences(body))
                .containsExactly("Malta and Oman signed a pact.", "It is their first.", "Nobody objected.");
    }

    @Test
    void aLineWrappedByHandGoesOn() {
        String text =
                "The two governments said after the talks in the capital that they had\nagreed to go on.\nNext day.";

        assertThat(sentences(maker.read("", text).body()))
                .containsExactly(
                        "The two governments said after the talks in the capital that they had\nagreed to go on.",
                        "Next day.");
    }

    @Test
    void paragraphsAreNumbered() {
        Passage body = maker.read("", "One. Two.\n\nThree.").body();

        assertThat(body.sentences().stream().map(s -> s.paragraph())).containsExactly(0, 0, 1);
    }

    @Test
    void chromeAndConsentOfRealPagesAreInNoSentence() throws IOException {
        Optional<Path> seeds = SharedFolder.shared("seeds");
        Assumptions.assumeTrue(seeds.isPresent(), "the shared seed articles are not here");
        try (Stream<Path> files = Files.list(seeds.orElseThrow())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Passage body = maker.read("", Files.readString(file)).body();
                String all = String.join("\n", sentences(body)).toLowerCase(java.util.Locale.ROOT);
                assertThat(all)
                        .as(file.getFileName().toString())
                        .doesNotContain("jobs board", "[ad_", "source link", "cookies", "credit:", "pose for a photo");
                assertThat(body.sentences()).hasSizeGreaterThan(20);
            }
        }
    }

    private static List<String> sentences(Passage passage) {
        return passage.sentences().stream().map(passage::text).toList();
    }
}
