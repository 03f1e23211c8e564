package org.entente.ingest.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a data file beside the classes of this package, in fields that commas part. */
final class DataRows {

    private DataRows() {}

    static List<String[]> of(String file) {
        try (InputStream in = DataRows.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("data file " + file + " is missing beside " + DataRows.class);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file + " cannot be read", e);
        }
    }
}
