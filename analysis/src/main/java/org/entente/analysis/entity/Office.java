package org.entente.analysis.entity;

import java.time.LocalDate;

/**
 * A time for which somebody speaks for a state.
 *
 * @param kind head, government, foreign, defence or envoy
 * @param from the first day
 * @param to the last day
 * @param spokenOfFrom the first day on which news takes it for begun
 * @param spokenOfTo the last day on which habit takes it for held
 */
record Office(String kind, LocalDate from, LocalDate to, LocalDate spokenOfFrom, LocalDate spokenOfTo) {

    /** News of an appointment runs ahead of it, and habit outlives a term. */
    private static final int MARGIN_DAYS = 45;

    static Office of(String kind, String from, String to) {
        LocalDate first = day(from, false);
        LocalDate earliest = first.minusDays(MARGIN_DAYS);
        if (to.isEmpty()) {
            return new Office(kind, first, LocalDate.MAX, earliest, LocalDate.MAX);
        }
        LocalDate last = day(to, true);
        return new Office(kind, first, last, earliest, last.plusDays(MARGIN_DAYS));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(spokenOfFrom) && !day.isAfter(spokenOfTo);
    }

    private static LocalDate day(String date, boolean last) {
        String[] parts = date.split("-");
        int year = Integer.parseInt(parts[0]);
        int month = parts.length > 1 ? Integer.parseInt(parts[1]) : last ? 12 : 1;
        LocalDate first = LocalDate.of(year, month, 1);
        return last ? first.plusMonths(1).minusDays(1) : first;
    }
}
