package org.entente.app.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under column names, for people: each column as wide as its widest cell, the last one cut at the given width.
 *
 * @param columns names, in order
 * @param width how many characters a line may have
 */
public record Table(List<String> columns, int width) {

    private static final String GAP = "  ";

    public Table {
        columns = List.copyOf(columns);
    }

    public List<String> lines(List<List<String>> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(
                columns.stream().map(c -> c.toUpperCase(java.util.Locale.ROOT)).toList(), widths));
        for (List<String> row : rows) {
            lines.add(line(row, widths));
        }
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            out.append(cells.get(i));
            if (!last) {
                out.append(" ".repeat(widths[i] - cells.get(i).length())).append(GAP);
            }
        }
        String line = out.toString().stripTrailing();
        return line.length() <= width ? line : line.substring(0, Math.max(1, width - 1)) + "\u2026";
    }
}
