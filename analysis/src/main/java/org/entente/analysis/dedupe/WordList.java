package org.entente.analysis.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files of this package: the lines that are neither blank nor comments. */
final class WordList {

    private WordList() {}

    static List<String> lines(String name) {
        InputStream found = WordList.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("data file " + name + " is missing from the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read data file " + name, e);
        }
    }
}
