package org.entente.analysis.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.analysis.text.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellersTest {

    private final PassageMaker maker = PassageMaker.standard();
    private final LanguageTeller languages = LanguageTeller.standard();
    private final GenreTeller genres = GenreTeller.standard();

    @ParameterizedTest
    @CsvSource({
        "en, Chad and Israel restore diplomatic relations.",
        "en, The kingdom and its neighbour have agreed to a pact that will last for ten years.",
        "fr, Le président a signé un accord avec les dirigeants du pays voisin et des alliés.",
        "de, Die Regierung hat nach langen Verhandlungen einen Vertrag mit dem Nachbarn unterzeichnet.",
        "es, El gobierno firmó un acuerdo con el país vecino para los próximos años.",
        "vi, Hai nước đã nâng cấp quan hệ và ký kết các văn kiện trong chuyến thăm.",
        "ru, Президент подписал договор о партнёрстве с соседней страной.",
        "zh, 两国元首宣布建立战略伙伴关系。",
        "ja, 両国は関係を格上げすることで合意した。",
        "und, 12345"
    })
    void languageIsTold(String language, String text) {
        assertThat(languages.tell(maker.read("", text))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMENTARY, 'Opinion: The pact is a mistake', '', 'It will cost us dearly.'",
        "COMMENTARY, 'The pact', 'https://news.example/opinion/pact', 'It will cost us dearly.'",
        "OFFICIAL, 'Joint Statement on the Partnership of Malta and Oman', '', 'The two leaders met in Muscat.'",
        "OFFICIAL, 'The visit', 'https://mt.usembassy.gov/visit', 'The two leaders met in Muscat.'",
        "BACKGROUND, 'Explainer: what a strategic partnership is', '', 'There are many.'",
        "REPORT, 'Malta and Oman upgrade ties', '', 'Of course, the minister said, nothing should not be ruled out.'",
        "REPORT, 'Opinion polls put party ahead', 'https://news.example/world/poll', 'A poll was published.'"
    })
    void genreIsTold(Genre genre, String title, String url, String text) {
        assertThat(genres.tell(maker.read(title, text), "", url)).isEqualTo(genre);
    }

    @Test
    void theSeedArticlesAreCommentaryInEnglish() throws IOException {
        Optional<Path> seeds = SharedFolder.shared("seeds");
        Assumptions.assumeTrue(seeds.isPresent(), "the shared seed articles are not here");
        try (Stream<Path> files = Files.list(seeds.orElseThrow())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                var reading = maker.read("", Files.readString(file));
                assertThat(genres.tell(reading, "", ""))
                        .as(file.getFileName().toString())
                        .isEqualTo(Genre.COMMENTARY);
                assertThat(languages.tell(reading)).isEqualTo("en");
            }
        }
    }
}
