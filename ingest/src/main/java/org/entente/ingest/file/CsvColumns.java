package org.entente.ingest.file;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ingest.charset.Charsets;

/**
 * Which columns of a table hold what of an article.
 *
 * @param columns the name of the column by the member of an article: id, url, source, title, text, language, published
 * @param charset that tables are in; empty to tell it from their bytes
 */
public record CsvColumns(Map<String, String> columns, Optional<Charset> charset) {

    /** Columns that are called as the members are. */
    public static final CsvColumns AS_NAMED = new CsvColumns(Map.of(), Optional.empty());

    static final List<String> MEMBERS = List.of("id", "url", "source", "title", "text", "language", "published");

    public CsvColumns {
        columns = Map.copyOf(columns);
    }

    /**
     * @param pairs such as {@code text=body}
     * @param charset by its name; blank to tell it from the bytes
     * @throws IllegalArgumentException where one is none, or names no member of an article, or nobody knows the charset
     */
    public static CsvColumns of(List<String> pairs, String charset) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals <= 0
                    || !Set.copyOf(MEMBERS).contains(pair.substring(0, equals).strip())) {
                throw new IllegalArgumentException("csv.columns pairs one of " + String.join(", ", MEMBERS)
                        + " with a column, as in text=body, got " + pair);
            }
            columns.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        Optional<Charset> named = Charsets.named(charset);
        if (named.isEmpty() && !charset.isBlank()) {
            throw new IllegalArgumentException("csv.charset must name a charset, as in windows-1251, got " + charset);
        }
        return new CsvColumns(columns, named);
    }

    String column(String member) {
        return columns.getOrDefault(member, member);
    }

    /** The columns that a table must have and has not, by its column names: that of the text, and all that were paired. */
    List<String> lackingIn(List<String> names) {
        return Stream.concat(
                        Stream.of(column("text")), columns.values().stream().sorted())
                .distinct()
                .filter(column -> !names.contains(column))
                .toList();
    }
}
