package org.entente.ingest.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of a table hold what of an article.
 *
 * @param columns the name of the column by the member of an article: id, url, source, title, text, language, published
 */
public record CsvColumns(Map<String, String> columns) {

    /** Columns that are called as the members are. */
    public static final CsvColumns AS_NAMED = new CsvColumns(Map.of());

    static final List<String> MEMBERS = List.of("id", "url", "source", "title", "text", "language", "published");

    public CsvColumns {
        columns = Map.copyOf(columns);
    }

    /**
     * @param pairs such as {@code text=body}
     * @throws IllegalArgumentException where one is none, or names no member of an article
     */
    public static CsvColumns of(List<String> pairs) {
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
        return new CsvColumns(columns);
    }

    String column(String member) {
        return columns.getOrDefault(member, member);
    }
}
