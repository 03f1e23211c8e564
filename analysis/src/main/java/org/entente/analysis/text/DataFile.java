package org.entente.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that comes with the program: comma-separated, UTF-8, {@code #} lines explain its columns.
 *
 * <p>A field that holds a comma stands in double quotes. Every row has the number of columns asked for.
 */
public final class DataFile {

    private final String name;
    private final List<Row> rows;

    private DataFile(String name, List<Row> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param place file and line, for messages
     * @param fields the columns, trimmed, empty where nothing is said
     */
    public record Row(String place, List<String> fields) {

        public Row {
            fields = List.copyOf(fields);
        }

        public String get(int column) {
            return fields.get(column);
        }

        /** The parts of a column that holds several, parted by {@code |}. */
        public List<String> list(int column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split("\\|"));
        }
    }

    /** Reads the resource that lies beside the class. */
    public static DataFile beside(Class<?> owner, String name, int columns) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("data file " + name + " is missing beside " + owner.getName());
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new DataFile(name, rows(name, reader, columns));
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + name + " cannot be read", e);
        }
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    private static List<Row> rows(String name, BufferedReader reader, int columns) throws IOException {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = name + " line " + number;
            List<String> fields = fields(line);
            if (fields.size() != columns) {
                throw new IllegalStateException(
                        place + " has " + fields.size() + " columns, must have " + columns + ": " + line);
            }
            rows.add(new Row(place, fields));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().trim());
        return fields;
    }
}
