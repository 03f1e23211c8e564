package org.entente.analysis.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusReaderTest {

    private static final PassageMaker MAKER = PassageMaker.standard();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 12);

    static Stream<DataFile.Row> mustMatch() {
        return DataFile.beside(StatusReaderTest.class, "must-match.csv", 3).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("mustMatch")
    void sentenceMakesTheseClaims(DataFile.Row row) {
        List<String> claims = claims("", row.get(1), LocalDate.parse(row.get(0))).stream()
                .map(claim -> claim.dyad() + " " + claim.label().code() + " "
                        + claim.modality().code())
                .toList();

        assertThat(claims).as(row.place()).containsExactlyInAnyOrderElementsOf(row.list(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The United States designated Kenya a major non-NATO ally on Monday. Washington did the same for years.",
                "Uganda suspended diplomatic relations with Malta on Monday. Abkhazia did the same.",
                "Russia established diplomatic relations with Malta on Monday. Abkhazia signed one with Oman.",
                "Malta became a strategic partner of Oman. Only Abkhazia holds that title.",
            })
    void whoIsNoMemberOfAPairMakesNoSequel(String text) {
        assertThat(claims("", text, DAY))
                .hasSize(1)
                .noneMatch(claim -> claim.dyad().toString().contains(Pairs.NOBODY));
    }

    @Test
    void everyQuoteStandsWhereItSays() {
        String text =
                "  [ad_1]\nÀ propos: “Oman and Malta signed a strategic partnership.” Peru recalled its ambassador "
                        + "from Chile.\n\nSource link";

        List<Claim> claims = claims("Oman, Malta ink strategic partnership", text, DAY);

        assertThat(claims).isNotEmpty();
        for (Claim claim : claims) {
            String field = claim.evidence().field() == Field.TITLE ? "Oman, Malta ink strategic partnership" : text;
            assertThat(field.substring(
                            claim.evidence().start(), claim.evidence().end()))
                    .isEqualTo(claim.evidence().quote());
        }
    }

    @Test
    void aClaimRepeatedInTheArticleIsMadeOnce() {
        List<Claim> claims = claims(
                "Malta and Oman become strategic partners",
                "Malta and Oman signed a strategic partnership on Sunday. The strategic partnership of Malta and Oman is new.",
                DAY);

        assertThat(claims).hasSize(1);
    }

    @Test
    void datesAreResolvedAgainstPublication() {
        assertThat(date("Peru and Chile formed a strategic partnership in July 2013."))
                .isEqualTo("2013-07");
        assertThat(date("Six months earlier, in November 2023, Peru offered Chile a strategic partnership."))
                .isEqualTo("2023-11");
        assertThat(date("Peru and Chile upgraded their ties to a strategic partnership on Friday."))
                .isEqualTo("2024-05-10");
        assertThat(date("Peru and Chile became strategic partners two years ago."))
                .isEqualTo("2022");
    }

    @Test
    void detailTellsARestorationFromAFirstStep() {
        assertThat(claims("", "Chad and Peru restore diplomatic relations.", DAY)
                        .get(0)
                        .detail())
                .isEqualTo(Claim.RESTORED);
        assertThat(claims("", "Chad and Peru establish diplomatic relations.", DAY)
                        .get(0)
                        .detail())
                .isEmpty();
        assertThat(claims("", "Chad suspends diplomatic relations with Peru.", DAY)
                        .get(0)
                        .detail())
                .isEqualTo("suspended");
    }

    @Test
    void theTraceTellsWhyNothingWasRead() {
        var heard = new ArrayList<String>();
        var trace = new Trace() {
            @Override
            public void claimed(Passage passage, Sentence sentence, Claim claim, String why) {
                heard.add("claimed");
            }

            @Override
            public void passedOver(Passage passage, Sentence sentence, String rule, String reason) {
                heard.add(reason);
            }
        };
        Reading reading = MAKER.read("", "Two airlines of Malta and Oman signed a strategic partnership.");

        StatusReader.standard()
                .read(
                        reading,
                        List.of(),
                        EntityFinder.standard().find(reading.body(), DAY),
                        Optional.of(DAY),
                        Genre.REPORT,
                        trace);

        assertThat(heard).containsExactly("strategic partnership: beside a word of company");
    }

    @Test
    void randomTextIsReadWithoutFailing() {
        long seed = 20261121;
        var random = new Random(seed);
        List<String> words = List.of(
                "Malta",
                "Oman",
                "signed",
                "strategic",
                "partnership",
                ",",
                ".",
                "\"",
                "-",
                "not",
                "if",
                "ally",
                "in",
                "2013",
                "NATO",
                "ambassador",
                "recalled",
                "and",
                "that",
                "would",
                "from",
                "to",
                "'s",
                "\n",
                "\u2019",
                "\uD83D\uDE00",
                "ties",
                "the",
                "two",
                "countries",
                ";",
                "(",
                ")",
                "membership",
                "join");
        for (int round = 0; round < 2000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(words.get(random.nextInt(words.size())));
                text.append(random.nextInt(6) == 0 ? "" : " ");
            }
            for (Claim claim : claims("", text.toString(), DAY)) {
                assertThat(text.substring(
                                claim.evidence().start(), claim.evidence().end()))
                        .as("seed %d", seed)
                        .isEqualTo(claim.evidence().quote());
            }
        }
    }

    private static String date(String sentence) {
        return claims("", sentence, DAY).get(0).eventDate().orElseThrow().toString();
    }

    private static List<Claim> claims(String title, String text, LocalDate published) {
        Reading reading = MAKER.read(title, text);
        return StatusReader.standard()
                .read(
                        reading,
                        EntityFinder.standard().find(reading.title(), published),
                        EntityFinder.standard().find(reading.body(), published),
                        published,
                        Genre.REPORT);
    }
}
