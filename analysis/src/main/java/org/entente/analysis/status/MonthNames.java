package org.entente.analysis.status;

import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;

/** The months and their usual abbreviations. */
final class MonthNames {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("aug", 8),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final WordMap<Integer> BY_HASH = new WordMap<>();

    static {
        MONTHS.forEach((name, month) -> BY_HASH.put(Tokens.hashOf(name), month));
    }

    private MonthNames() {}

    static Set<String> all() {
        return MONTHS.keySet();
    }

    /** 1 to 12, or 0 for any other word. */
    static int monthOf(Words words, int at) {
        Integer month = BY_HASH.get(words.hash(at));
        return month == null ? 0 : month;
    }
}
