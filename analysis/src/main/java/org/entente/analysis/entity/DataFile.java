package org.entente.analysis.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that ships with the program: lines of comma-separated cells below a line of column names.
 *
 * <p>A cell holds no comma; several values of a cell are parted by a bar. Lines that open with {@code #} are remarks.
 */
public final class DataFile {

    private DataFile() {}

    /** The rows of a table beside the class, in order. */
    public static List<Row> rows(Class<?> beside, String file) {
        List<String> lines = lines(beside, file);
        if (lines.isEmpty()) {
            throw new IllegalStateException(file + " has no line of column names");
        }
        String[] columns = lines.get(0).split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns.length) {
                throw new IllegalStateException(
                        file + " has " + columns.length + " columns, but " + cells.length + " cells in: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns[i], cells[i].strip());
            }
            rows.add(new Row(file, row));
        }
        return rows;
    }

    /** The lines of a list beside the class, in order, without remarks and blank lines. */
    public static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + file + " beside " + beside.getName());
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + file, e);
        }
    }

    /** One line of a table. */
    public record Row(String file, Map<String, String> cells) {

        public String get(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalStateException(file + " has no column " + column + ", only " + cells.keySet());
            }
            return value;
        }

        /** The values of a cell that are parted by bars; none for an empty cell. */
        public List<String> list(String column) {
            String value = get(column);
            return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
        }
    }
}
