package org.entente.analysis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.event.CoderEvaluation.Score;
import org.entente.analysis.table.Table;
import org.entente.analysis.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCoderTest {

    @Test
    void codesItsOwnSentencesNearlyAllRight() {
        List<CoderEvaluation.Gold> gold = CoderEvaluation.own(Table.lines(EventCoderTest.class, "sentences.txt"));

        Score score = new CoderEvaluation(gold).run(false);

        System.out.println("own sentences: " + score);
        assertThat(score.macroF1()).isGreaterThan(0.94);
        assertThat(score.fourClassF1()).isGreaterThan(0.94);
        assertThat(score.bothStates()).isGreaterThan(0.94);
    }

    @Test
    void holdsItsFloorOnSentencesThatNobodyTunesOn() {
        List<CoderEvaluation.Gold> gold =
                CoderEvaluation.own(Table.lines(EventCoderTest.class, "sentences-held-out.txt"));

        Score score = new CoderEvaluation(gold).run(false);

        System.out.println("held-out sentences: " + score);
        assertThat(score.macroF1()).isGreaterThan(0.84);
        assertThat(score.fourClassF1()).isGreaterThan(0.87);
        assertThat(score.bothStates()).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @CsvSource({"no-events.txt, 0.12", "no-events-held-out.txt, 0.2"})
    void seldomCodesSentencesInWhichNobodyActs(String file, double most) {
        List<String> sentences = Table.lines(EventCoderTest.class, file);

        long coded =
                sentences.stream().filter(sentence -> !code(sentence).isEmpty()).count();

        System.out.println(file + ", without an act: " + coded + " of " + sentences.size() + " coded");
        assertThat((double) coded / sentences.size()).isLessThan(most);
    }

    @Test
    void holdsItsFloorOnThePloverGoldRecords() throws IOException {
        Optional<Path> file = CoderEvaluation.shared("data/plover/PLOVER_GSR_CAMEO.txt");
        assumeTrue(file.isPresent(), "no shared/data/plover/PLOVER_GSR_CAMEO.txt above the working directory");

        Score score = new CoderEvaluation(CoderEvaluation.plover(file.orElseThrow())).run(false);

        System.out.println("PLOVER gold records of two states: " + score);
        assertThat(score.macroF1()).isGreaterThan(0.83);
        assertThat(score.fourClassF1()).isGreaterThan(0.87);
        assertThat(score.bothStates()).isGreaterThan(0.86);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # done, planned, possible, denied, long past
            France imposed sanctions on Iran.                                  | SANCTION  | ''
            France will impose sanctions on Iran.                              | THREATEN  | future
            France may impose sanctions on Iran.                               | THREATEN  | hypothetical
            If France imposes sanctions on Iran, prices will rise.             | THREATEN  | hypothetical
            France did not impose sanctions on Iran.                           | SANCTION  | negated
            In 1953, France imposed sanctions on Iran.                         | SANCTION  | historical
            Germany provided a loan to Ukraine.                                | AID       | ''
            Germany will provide a loan to Ukraine.                            | AGREE     | future
            Germany will not provide a loan to Ukraine.                        | REJECT    | ''
            Germany has not provided a loan to Ukraine.                        | AID       | negated
            Germany no longer gives loans to Ukraine.                          | SANCTION  | ''
            Kenya waits until Somalia frees its envoy.                         | REQUEST   | ''
            """)
    void tellsWhatIsDoneFromWhatIsNot(String sentence, String plover, String mode) {
        List<CodedEvent> events = code(sentence);

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.plover()).isEqualTo(plover);
            assertThat(event.mode()).isEqualTo(mode);
        });
    }

    @Test
    void everyPatternNamesAKnownCode() {
        CameoTable codes = CameoTable.read();

        List<String> classes = Stream.of("patterns.csv", "nouns.csv")
                .flatMap(file -> Table.beside(EventCoder.class, file).rows().stream())
                .map(row -> codes.get(row.text("cameo")).plover())
                .distinct()
                .toList();

        assertThat(classes)
                .containsOnly(
                        "AGREE",
                        "CONSULT",
                        "SUPPORT",
                        "COOPERATE",
                        "AID",
                        "YIELD",
                        "REQUEST",
                        "ACCUSE",
                        "REJECT",
                        "THREATEN",
                        "PROTEST",
                        "SANCTION",
                        "MOBILIZE",
                        "COERCE",
                        "ASSAULT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # agents of passives, givers and takers, clauses opened by a word that may be a preposition
            The accord was signed by Thailand and Cambodia.                    | THA | KHM
            A smuggler was extradited from Spain to Peru.                      | ESP | PER
            Dutch vaccines were sent to Chad.                                  | NLD | TCD
            Chad received vaccines from Japan.                                 | JPN | TCD
            Gas deliveries from Iran to Armenia fell.                          | IRN | ARM
            Three Armenian soldiers died under Azerbaijani shelling.           | AZE | ARM
            Villagers in Iraq fled as Turkish warplanes dropped bombs.         | TUR | IRQ
            Two officers were killed when Israel struck Syria.                 | ISR | SYR
            # who governs from a capital, who tells of himself in a participle, jets of a state that are scrambled
            The governments in Athens and Ankara agreed to withdraw forces.    | GRC | TUR
            Iran put its troops on alert, expecting an Israeli strike.         | IRN | ISR
            Jets of the Polish air force were scrambled over Russian drones.   | POL | RUS
            # where the act is the subject, the taker names no giver, or the speaker comes last
            A Russian embargo on apples has hit Poland.                        | RUS | POL
            Two French tourists have been behind bars in Iran since May.       | IRN | FRA
            Finland will face countermeasures, Russia's foreign ministry said. | RUS | FIN
            Anti-Chinese riots in Vietnam spread.                              | VNM | CHN
            Two men had been spying for Hungary, according to Ukraine.         | UKR | HUN
            # a town and its state, goods that arrive, aid that its owner keeps, who tells what was done to him, an act that a passive repeats
            Crowds marched in Lahore, Pakistan, against France's law.          | PAK | FRA
            Two planes with flour and tents from Peru landed in Chad.          | PER | TCD
            Dutch aid to Chad was suspended.                                   | NLD | TCD
            Chad's army said that Sudan had shelled a village.                 | SDN | TCD
            Egypt's plea to Kenya was repeated.                                | EGY | KEN
            # from where something flies, who attacks is not asked, who tells of nobody named, the other's secrets
            Two Turks died when a missile fired from Syria hit Kilis, Turkey.  | SYR | TUR
            Peru sought help after Chile shelled a village.                    | CHL | PER
            Officers held two Ghanaians at the border, Togo's police said.     | TGO | GHA
            Kenya's minister said Chad shelters criminals.                     | KEN | TCD
            Three rescue teams from Austria were sent to Turkey.               | AUT | TUR
            """)
    void tellsWhoDidItToWhom(String sentence, String source, String target) {
        List<CodedEvent> events = code(sentence);

        assertThat(events).first().satisfies(event -> {
            assertThat(event.source()).isEqualTo(source);
            assertThat(event.target()).isEqualTo(target);
        });
    }

    @Test
    void thoseWhoActTogetherActOnOneAnother() {
        List<CodedEvent> events = code("Vietnam and Japan signed an agreement.");

        assertThat(events)
                .extracting(CodedEvent::source, CodedEvent::target)
                .containsExactly(tuple("VNM", "JPN"), tuple("JPN", "VNM"));
    }

    @Test
    void everyQuoteIsTheSentenceThatItStandsFor() {
        Passage passage = CoderEvaluation.passage("Russia condemned Britain.");

        List<CodedEvent> events =
                EventCoder.standard().code(passage, EntityFinder.standard().find(passage));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.evidence().quote()).isEqualTo("Russia condemned Britain.");
            assertThat(event.goldstein()).isEqualTo(-2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vietnam is a country of rice fields.
            Three thousand flights from China landed in Thailand.
            A Canadian mining firm owns land in Zambia.
            Vietnam and Laos lie in Southeast Asia.
            The weather in Vietnam was warm.
            A cold front from Russia brought storms that battered Finland.
            India's spinners battered Pakistan's batsmen.
            The Indonesian ambassador to Australia took little hand luggage.
            Swiss watches sold well in China.
            Norway supplies a third of the gas that Germany burns.
            Shares in Korea fell on fears of American tariffs.
            Japan's engineers are paid better than those in Chad.
            The pact between Chad and Libya is the oldest of its kind.
            Doctors in Iran are poorly paid compared with those in Turkey.
            The borders of Chad, Niger and Nigeria meet in the lake.
            Algerian farmers say fires were lit by gangs backed by landlords in Morocco.
            """)
    void keepsQuietWhereNobodyActs(String sentence) {
        assertThat(code(sentence)).isEmpty();
    }

    private static List<CodedEvent> code(String sentence) {
        Passage passage = CoderEvaluation.passage(sentence);
        return EventCoder.standard().code(passage, EntityFinder.standard().find(passage));
    }
}
