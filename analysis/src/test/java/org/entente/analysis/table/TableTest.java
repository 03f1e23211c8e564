package org.entente.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void lastColumnMayHoldCommas() {
        // Given
        String text = "# version: 2\n# a remark\na,b,remark\n1,x,one, two, three\n";

        // When
        Table table = Table.parse("t.csv", text);

        // Then
        assertThat(table.version()).isEqualTo("2");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.integer("a")).isEqualTo(1);
            assertThat(row.text("remark")).isEqualTo("one, two, three");
        });
    }

    @Test
    void missingCellIsNamedWithItsLine() {
        // Given
        String text = "# version: 1\na,b\n1\n";

        // Then
        assertThatThrownBy(() -> Table.parse("t.csv", text)).hasMessageContaining("t.csv line 3 has 1 cells of 2");
    }

    @Test
    void badNumberIsNamedWithItsValue() {
        // Given
        Table table = Table.parse("t.csv", "# version: 1\na,b\nmany,x\n");

        // Then
        assertThatThrownBy(() -> table.rows().get(0).integer("a"))
                .hasMessage("t.csv line 3: a must be a whole number, got 'many'");
    }

    @Test
    void versionIsRequired() {
        assertThatThrownBy(() -> Table.parse("t.csv", "a,b\n1,2\n")).hasMessageContaining("# version:");
    }
}
