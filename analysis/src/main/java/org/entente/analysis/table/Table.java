package org.entente.analysis.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file: a first line that names the columns, then rows of cells parted by commas.
 *
 * <p>Lines that start with {@code #} are remarks; {@code # version: 3} gives the version. The last column may hold
 * commas, since remarks do.
 */
public final class Table {

    private static final String VERSION = "# version:";

    private final String name;
    private final String version;
    private final List<Row> rows;

    private Table(String name, String version, List<Row> rows) {
        this.name = name;
        this.version = version;
        this.rows = List.copyOf(rows);
    }

    /** Reads a file that lies beside the class. */
    public static Table beside(Class<?> owner, String file) {
        return parse(file, text(owner, file));
    }

    private static String text(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no data file " + file + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + file, e);
        }
    }

    /** The lines of a plain list that lies beside the class, in order, without remarks and blank ones. */
    public static List<String> lines(Class<?> owner, String file) {
        return text(owner, file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Reads the text of a file; the name is for messages. */
    public static Table parse(String name, String text) {
        String version = "";
        List<String> columns = List.of();
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                if (columns.isEmpty()) {
                    columns = List.of(line.strip().split(","));
                } else {
                    rows.add(row(name, number, columns, line));
                }
            }
        }
        if (version.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a line '" + VERSION + " N' and a line of column names");
        }
        return new Table(name, version, rows);
    }

    private static Row row(String name, int number, List<String> columns, String line) {
        String[] cells = line.split(",", columns.size());
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    name + " line " + number + " has " + cells.length + " cells of " + columns.size() + ": " + line);
        }
        var stripped = new ArrayList<String>();
        for (String cell : cells) {
            stripped.add(cell.strip());
        }
        return new Row(name, number, columns, List.copyOf(stripped));
    }

    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of the file. */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        public String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException(file + " has no column '" + column + "', only " + columns);
            }
            return cells.get(at);
        }

        /** The values of a cell that are parted by bars; none for an empty cell. */
        public List<String> list(String column) {
            String cell = text(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }

        public int integer(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw fault(column, "a whole number", e);
            }
        }

        public double decimal(String column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw fault(column, "a number", e);
            }
        }

        public boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw fault(column, "yes or no", null);
            };
        }

        private IllegalArgumentException fault(
                String column, String wanted, @org.jspecify.annotations.Nullable Exception cause) {
            return new IllegalArgumentException(
                    file + " line " + line + ": " + column + " must be " + wanted + ", got '" + text(column) + "'",
                    cause);
        }
    }
}
