package org.entente.analysis.relation;

import java.util.HashMap;
import java.util.Map;
import org.entente.analysis.table.Table;

/**
 * The spans of time, in days, that judgement turns on; {@code windows.csv} says what each means.
 *
 * @param version of the data file
 */
public record Windows(
        String version,
        int corroboration,
        int sameEvent,
        int denial,
        int quiet,
        int stale,
        int newsCycle,
        int secondHand,
        int unseenTurn,
        int lapse,
        int nearYear,
        int justPast,
        int farYear) {

    /** The spans that are shipped. */
    public static Windows standard() {
        return of(Table.beside(Windows.class, "windows.csv"));
    }

    static Windows of(Table table) {
        var days = new HashMap<String, Integer>();
        for (Table.Row row : table.rows()) {
            days.put(row.text("name"), row.integer("days"));
        }
        var windows = new Windows(
                table.version(),
                take(days, "corroboration"),
                take(days, "same_event"),
                take(days, "denial"),
                take(days, "quiet"),
                take(days, "stale"),
                take(days, "news_cycle"),
                take(days, "second_hand"),
                take(days, "unseen_turn"),
                take(days, "lapse"),
                take(days, "near_year"),
                take(days, "just_past"),
                take(days, "far_year"));
        if (!days.isEmpty()) {
            throw new IllegalArgumentException(table.name() + " names unknown spans: " + days.keySet());
        }
        return windows;
    }

    private static int take(Map<String, Integer> days, String name) {
        Integer found = days.remove(name);
        if (found == null || found < 0) {
            throw new IllegalArgumentException("span " + name + " must be given and not negative, got " + found);
        }
        return found;
    }
}
