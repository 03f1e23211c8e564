package org.entente.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.relation.Ladders;
import org.entente.analysis.tension.TensionModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tables that the documents show to the data files. */
class DocumentedTablesTest {

    @ParameterizedTest
    @CsvSource({
        "tension, tension.csv",
        "tension, weights.csv",
        "alerts, severity.csv",
        "alerts, windows.csv",
        "alerts, ladders.csv",
        "alerts, systems.csv",
        "alerts, labels.csv",
        "alerts, wide-words.csv"
    })
    void documentShowsTheTableAsItIs(String document, String file) throws IOException {
        // Given
        Table table = Table.beside(ownerOf(file), file);

        // When
        String shown = Files.readString(Path.of("../docs/methods/" + document + ".md"));

        // Then
        assertThat(shown)
                .contains(table.rows().stream().map(DocumentedTablesTest::line).toList());
    }

    private static String line(Table.Row row) {
        return "| " + String.join(" | ", row.cells()) + " |\n";
    }

    private static Class<?> ownerOf(String file) {
        if (List.of("tension.csv", "weights.csv").contains(file)) {
            return TensionModel.class;
        }
        return file.equals("severity.csv") ? Judge.class : Ladders.class;
    }
}
