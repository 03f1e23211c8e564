package org.entente.analysis.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** Reads the data files of this package: the lines that are neither blank nor comments. */
final class WordList {

    private WordList() {}

    /** The words of a data file. */
    static WordSet words(String name) {
        return WordSet.of(each(name).filter(word -> !word.contains("'s")).mapToLong(Tokens::hashOf));
    }

    /** The words of a data file by the hash of their stem. */
    static WordSet stems(String name) {
        return WordSet.of(each(name).mapToLong(Stem::of));
    }

    private static Stream<String> each(String name) {
        return lines(name).stream().flatMap(line -> Arrays.stream(line.split("\\s+")));
    }

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
