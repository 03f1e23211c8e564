package org.entente.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorNamesTest {

    private final ActorNames names = ActorNames.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USA-VNM                       | USA-VNM
            vnm-usa                       | USA-VNM
            vn-us                         | USA-VNM
            EU-IND                        | EU-IND
            Chile Vietnam                 | CHL-VNM
            south korea-japan             | JPN-KOR
            North Korea South Korea       | KOR-PRK
            Guinea-Bissau-Guinea          | GIN-GNB
            senegal - guinea-bissau       | GNB-SEN
            Côte d'Ivoire Mali            | CIV-MLI
            cote d'ivoire Mali            | CIV-MLI
            Bosnia and Herzegovina Serbia | BIH-SRB
            European Union India          | EU-IND
            """)
    void pairIsKnownByCodesAndNames(String text, String dyad) {
        assertThat(names.dyad(text).map(Dyad::toString)).contains(dyad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Chile Vietnm        | Vietnm
            Atlantis-Mali       | Atlantis
            Atlantis-Lemuria    | none
            France France       | none
            France              | none
            -                   | none
            """)
    void whatIsNoPairNamesWhatIsUnknown(String text, String unknown) {
        assertThat(names.dyad(text)).isEmpty();
        assertThat(names.unknown(text).orElse(null)).isEqualTo(unknown);
    }
}
