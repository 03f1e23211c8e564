package org.entente.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Data files whose lines begin with a kind and a colon. */
final class WordFile {

    private WordFile() {}

    /** The words of each kind. */
    static Map<String, Set<String>> words(String file) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        lines(file).forEach((kind, lines) -> {
            Set<String> all = new LinkedHashSet<>();
            lines.forEach(line -> all.addAll(List.of(line.split(" +"))));
            words.put(kind, all);
        });
        return words;
    }

    /** The phrases of each kind, parted by bars. */
    static Map<String, List<String>> phrases(String file) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        lines(file)
                .forEach((kind, lines) -> phrases.put(
                        kind,
                        lines.stream()
                                .flatMap(line -> Stream.of(line.split(" *\\| *")))
                                .toList()));
        return phrases;
    }

    /** The lines of each kind. */
    static Map<String, List<String>> lines(String file) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        try (InputStream in = WordFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("data file " + file + " is missing beside " + WordFile.class);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> lines.computeIfAbsent(
                                    line.substring(0, line.indexOf(':')), kind -> new ArrayList<>())
                            .add(line.substring(line.indexOf(':') + 1).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file + " cannot be read", e);
        }
        return lines;
    }
}
