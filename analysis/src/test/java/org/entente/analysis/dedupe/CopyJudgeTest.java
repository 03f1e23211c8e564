package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyJudgeTest {

    private static final String ARTICLE = """
            HANOI - Vietnam and Norland signed a treaty on shipping in Hanoi on Tuesday, after four years of talks that \
            twice broke down over harbour fees. Prime Minister Tran Van Hoa and his guest, Premier Eskil Lund, looked on \
            as their transport ministers put their names to it.

            The text lowers dues for vessels of both flags by a third from January 2027. It also opens the port of \
            Cam Ranh to Norland's icebreakers for repairs, which Mr Lund called "a small thing with a long shadow".

            Opposition members in Bergholm were not pleased. Signe Aas of the Coast Party said that the government had \
            given away two docks and received a handshake. A vote is expected before Easter.

            Trade between the two came to 840 million dollars last year, most of it fish going one way and shoes going \
            the other. Mr Hoa will travel to Bergholm in May to open a consulate there.
            """;

    private static final String SAME_EVENT = """
            BERGHOLM - Premier Eskil Lund defended the shipping treaty that he brought home from Hanoi, telling \
            parliament on Thursday that fishermen stood to gain most. The opposition walked out while he spoke.

            Under the deal, signed on Tuesday, harbour dues fall by a third. Critics led by Signe Aas of the Coast Party \
            want the clause about Cam Ranh struck out, and asked what Vietnam had paid for.

            Mr Lund replied that nobody pays for a handshake. The consulate that Tran Van Hoa is to open in May will be \
            the first of an Asian state in the city.
            """;

    private final CopyJudge judge = CopyJudge.standard();

    @Test
    void sameWordsAreExact() {
        assertThat(relation(ARTICLE, ARTICLE.replace("\n\n", "\n"))).isEqualTo(CopyRelation.EXACT);
    }

    @Test
    void fewWordsChangedAreAnEdit() {
        String edited = ARTICLE.replace("looked on", "watched").replace("a third", "30 percent");

        assertThat(relation(ARTICLE, edited)).isEqualTo(CopyRelation.EDITED);
    }

    @Test
    void wordsThatNothingCanBePutForAreHitByEditors() {
        String edited = ARTICLE.replace("looked on", "watched")
                .replace("after four years of talks", "after four years in talks")
                .replace("gave", "handed")
                .replace("It also opens the port", "It also opens a port");

        assertThat(relation(ARTICLE, edited)).isEqualTo(CopyRelation.EDITED);
    }

    @Test
    void oneWordPutForAnotherThroughoutIsAMachines() {
        String text = ARTICLE + "\n\n" + ARTICLE.replace("Tuesday", "Wednesday").replace("May", "June");
        String spun =
                text.replace("treaty", "covenant").replace("harbour", "haven").replace("clause", "proviso");

        assertThat(relation(text, spun)).isEqualTo(CopyRelation.SPUN);
    }

    @Test
    void sentencePutInMovesNothing() {
        String[] paragraphs = ARTICLE.split("\n\n");
        for (int at = 1; at < paragraphs.length; at++) {
            List<String> longer = new ArrayList<>(List.of(paragraphs));
            longer.add(at, MadeUpText.of(5, 40));

            assertThat(relation(ARTICLE, String.join("\n\n", longer))).isEqualTo(CopyRelation.SYNDICATED);
        }
    }

    @Test
    void sentencesInAnotherOrderAreSpun() {
        String[] paragraphs = ARTICLE.split("\n\n");
        String shuffled = String.join("\n\n", paragraphs[0], paragraphs[2], paragraphs[1], paragraphs[3]);

        assertThat(relation(ARTICLE, shuffled)).isEqualTo(CopyRelation.SPUN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.75})
    void startOfATextIsTruncated(double share) {
        assertThat(relation(ARTICLE, Treatment.cut(ARTICLE, share))).isEqualTo(CopyRelation.TRUNCATED);
    }

    @Test
    void headAndFootMakeItSyndicated() {
        String relayed = "By arrangement with the Northern Press Agency.\n\n" + ARTICLE;

        assertThat(relation(ARTICLE, relayed)).isEqualTo(CopyRelation.SYNDICATED);
    }

    @Test
    void signOfTheWireMakesItARevision() {
        String updated = "(Adds comment from ministry)\n\n" + ARTICLE
                + "\n\nThe ministry of transport in Hanoi said later that repairs would be charged at cost.";

        assertThat(relation(ARTICLE, updated)).isEqualTo(CopyRelation.REVISION);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.7})
    void exchangedWordsAreSpunWhicheverMachineDidIt(double share) {
        for (Treatment.Named spinner : Treatment.spinners()) {
            if (!spinner.name().equals("shuffling")) {
                String spun = spinner.spinner().spin(ARTICLE, share, new Random(4));

                assertThat(relation(ARTICLE, spun).isCopy()).as(spinner.name()).isTrue();
            }
        }
        String spun = Spinner.allKnowing().spin(ARTICLE, share, new Random(4));
        assertThat(relation(ARTICLE, spun)).isEqualTo(CopyRelation.SPUN);
    }

    @Test
    void otherReportOfTheEventIsNoCopy() {
        assertThat(relation(ARTICLE, SAME_EVENT)).isEqualTo(CopyRelation.NONE);
        assertThat(relation(ARTICLE, Treatment.cut(SAME_EVENT, 0.3))).isEqualTo(CopyRelation.NONE);
    }

    @Test
    void digestContainsWhatItIsMadeOf() {
        String digest = SAME_EVENT + "\n\n" + ARTICLE + "\n\n" + MadeUpText.of(1, 200);

        assertThat(relation(SAME_EVENT, digest)).isEqualTo(CopyRelation.CONTAINS);
    }

    @Test
    void leadWordedAnewIsAnEdit() {
        String lead =
                "HANOI - Vietnam and Norland have a treaty for their ships since Tuesday, when in Hanoi four bitter years of"
                        + " quarrels about harbour dues came to an end. Prime Minister Tran Van Hoa stood by, with Premier Eskil Lund whom he"
                        + " had asked to come, when two of their ministers wrote their names below the text.";
        String edited = ARTICLE.replaceFirst("(?s)^.*? to it[.]", lead);

        assertThat(relation(ARTICLE, edited)).isEqualTo(CopyRelation.EDITED);
    }

    @Test
    void sentencesLeftOutInsideAreACut() {
        String[] paragraphs = ARTICLE.split("\n\n");
        String cut = String.join(
                " ", paragraphs[0].split("(?<=[.]) ")[0], paragraphs[2].split("(?<=[.]) ")[0], paragraphs[3]);

        assertThat(relation(ARTICLE, cut)).isEqualTo(CopyRelation.TRUNCATED);
    }

    @Test
    void machineThatTakesANameForAWordIsRecognised() {
        String text =
                "FORT MILL - The Great Alder Railway asked the council of Fort Mill on Monday for leave to close the bridge over"
                        + " the river while its rotten beams are replaced, a work which the company says will take until the end of the"
                        + " year, and offered the farmers beyond it a ferry.";
        String spun =
                "FORT MILL - The Outstanding Elder Railway demanded the board of Fort Mill on Monday for leave to shut the span"
                        + " over the stream while its decayed timbers are substituted, a labour which the firm tells will take until the"
                        + " close of the year, and extended the growers beyond it a boat.";

        assertThat(relation(text, spun)).isEqualTo(CopyRelation.SPUN);
    }

    @Test
    void twoBriefsInOneAreNobodysCopy() {
        String brief = "Kenya and Belize opened embassies in each other's capitals on Monday.";
        String other = "Peru recalled its ambassador from Ghana on Monday over a dispute about anchovies.";

        assertThat(relation(brief, brief + " " + other).isCopy()).isFalse();
    }

    @Test
    void passageThatTwoReportsShareMakesNoCopy() {
        String statement = MadeUpText.of(7, 70);

        CopyRelation relation =
                relation(statement + " " + MadeUpText.of(2, 50), statement + " " + MadeUpText.of(3, 35));

        assertThat(relation).isEqualTo(CopyRelation.PARTIAL);
    }

    @Test
    void longQuotationIsAPart() {
        String quoting = MadeUpText.of(2, 80) + "\n\n" + ARTICLE.split("\n\n")[1] + "\n\n" + MadeUpText.of(3, 80);

        assertThat(relation(ARTICLE, quoting)).isEqualTo(CopyRelation.PARTIAL);
    }

    @Test
    void textsWithoutWordsAreNobodysCopies() {
        assertThat(relation("", "")).isEqualTo(CopyRelation.NONE);
        assertThat(relation("***", "***")).isEqualTo(CopyRelation.NONE);
    }

    @Test
    void writingWithoutCapitalsOrBlanksIsCompared() {
        for (String text : List.of(
                "越南与中国星期二在河内签署了一项关于海上合作的协议，双方同意在今后五年内扩大贸易，并在边境地区修建两条铁路。越南总理在仪式上说，这项协议有利于两国人民。",
                "وقع وزيرا خارجية البلدين يوم الثلاثاء اتفاقا للتعاون في مجال النقل البحري بعد أربع سنوات من المفاوضات، وقال الوزير إن الاتفاق يخفض الرسوم بمقدار الثلث ويفتح الميناء أمام سفن الدولتين.",
                "รัฐมนตรีว่าการกระทรวงการต่างประเทศของสองประเทศลงนามในข้อตกลงความร่วมมือทางทะเลเมื่อวันอังคารหลังการเจรจาสี่ปี")) {
            String cut = text.substring(0, text.length() * 6 / 10);

            assertThat(relation(text, cut)).as(cut).isEqualTo(CopyRelation.TRUNCATED);
        }
    }

    private CopyRelation relation(String earlier, String later) {
        return judge.judge(
                        Sketcher.standard().sketch("", earlier),
                        Sketcher.standard().sketch("", later))
                .relation();
    }
}
