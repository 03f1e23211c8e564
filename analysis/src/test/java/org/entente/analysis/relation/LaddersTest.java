package org.entente.analysis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LaddersTest {

    private final Ladders ladders = Ladders.standard();

    @ParameterizedTest
    @CsvSource({
        // The partner who tells more rungs apart ranks the pair.
        "USA-VNM, vietnam",
        "CHN-VNM, vietnam",
        "CHN-PAK, china",
        "ASEAN-CHN, asean",
        "AUS-IND, india",
        "IND-RUS, india",
        "CHN-RUS, china",
        "PRK-RUS, russia_and_neighbours",
        "AZE-RUS, russia_and_neighbours",
        "AUS-JPN, japan",
        "IDN-KOR, south_korea",
        "AUS-PNG, australia",
        "EGY-EU, european_union",
        "KEN-USA, united_states",
        // Nobody's system: the default order.
        "DZA-ESP, default"
    })
    void pairIsRankedByTheSystemThatStandsFirst(String dyad, String system) {
        assertThat(ladders.of(Dyad.parse(dyad)).system()).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({
        // Comprehensive is below strategic although the word sounds wider; together they are above both.
        "USA-VNM, strategic_partnership, comprehensive_partnership",
        "USA-VNM, comprehensive_strategic_partnership, strategic_partnership",
        "LAO-VNM, special_relationship, comprehensive_strategic_partnership",
        "CHN-PAK, all_weather_partnership, comprehensive_strategic_partnership",
        "AZE-RUS, alliance, strategic_partnership",
        "DZA-ESP, strategic_partnership, partnership"
    })
    void oneLabelStandsAboveTheOther(String dyad, String higher, String lower) {
        assertThat(ladders.of(Dyad.parse(dyad)).isAbove(Label.ofCode(higher), Label.ofCode(lower)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Label.class,
            names = {
                "PARTNERSHIP",
                "COMPREHENSIVE_PARTNERSHIP",
                "STRATEGIC_PARTNERSHIP",
                "COMPREHENSIVE_STRATEGIC_PARTNERSHIP"
            })
    void everySystemRanksThePlainPartnerships(Label label) {
        assertThat(ladders.systems())
                .allSatisfy(system ->
                        assertThat(ladders.rank(memberOf(system), label)).isNotEqualTo(OptionalInt.empty()));
    }

    @Test
    void unknownLabelInALadderIsRefused() {
        // Given
        Table systems = Table.parse("systems.csv", "# version: 1\nsystem,members\ndefault,*\n");
        Table wrong = Table.parse("ladders.csv", "# version: 1\nsystem,rank,label\nmars,1,partnership\n");

        // Then
        assertThatThrownBy(() -> Ladders.of(
                        systems,
                        wrong,
                        Table.beside(Ladders.class, "labels.csv"),
                        Table.beside(Ladders.class, "wide-words.csv")))
                .hasMessage("ladders.csv line 3 names an unknown system 'mars'");
    }

    private static Dyad memberOf(String system) {
        String member = switch (system) {
            case "vietnam" -> "VNM";
            case "asean" -> "ASEAN";
            case "china" -> "CHN";
            case "india" -> "IND";
            case "russia_and_neighbours" -> "RUS";
            case "japan" -> "JPN";
            case "south_korea" -> "KOR";
            case "australia" -> "AUS";
            case "european_union" -> "EU";
            case "united_states" -> "USA";
            default -> "BRA";
        };
        return Dyad.of(member, "ZZZ");
    }
}
