package org.entente.analysis.alert;

import java.util.List;
import java.util.function.UnaryOperator;
import org.entente.analysis.article.Genre;
import org.entente.analysis.status.Label;
import org.entente.analysis.table.Table;

/** How much an alert asks for attention, by its kind, its label and the kind of text that triggered it. */
final class SeverityTable {

    private static final String ANY = "*";

    private final List<Row> rows;

    private SeverityTable(List<Row> rows) {
        this.rows = rows;
    }

    static SeverityTable standard() {
        return of(Table.beside(SeverityTable.class, "severity.csv"));
    }

    static SeverityTable of(Table table) {
        return new SeverityTable(table.rows().stream()
                .map(row -> new Row(
                        known(row.text("kind"), code -> AlertKind.ofCode(code).code()),
                        known(row.text("label"), code -> Label.ofCode(code).code()),
                        known(row.text("genre"), code -> Genre.ofCode(code).code()),
                        Severity.ofCode(row.text("severity"))))
                .toList());
    }

    /** The code as its type spells it, which refuses what it does not know. */
    private static String known(String code, UnaryOperator<String> spelled) {
        return code.equals(ANY) ? ANY : spelled.apply(code);
    }

    Severity of(AlertKind kind, Label label, Genre genre) {
        for (Row row : rows) {
            if (row.fits(kind.code(), label.code(), genre.code())) {
                return row.severity();
            }
        }
        throw new IllegalStateException("severity.csv has no row for " + kind.code());
    }

    /** One row of the table. */
    private record Row(String kind, String label, String genre, Severity severity) {

        boolean fits(String otherKind, String otherLabel, String otherGenre) {
            return fits(kind, otherKind) && fits(label, otherLabel) && fits(genre, otherGenre);
        }

        private static boolean fits(String wanted, String found) {
            return wanted.equals(ANY) || wanted.equals(found);
        }
    }
}
