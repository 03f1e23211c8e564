package org.entente.analysis.entity;

import java.time.LocalDate;

/**
 * A time for which somebody speaks for a state.
 *
 * @param kind head, government, foreign, defence or envoy
 * @param from the first day
 * @param to the last day
 */
record Office(String kind, LocalDate from, LocalDate to) {

    /** News of an appointment runs ahead of it, and habit outlives a term. */
    private static final int MARGIN_DAYS = 45;

    static Office of(String kind, String from, String to) {
        return new Office(kind, day(from, false), to.isEmpty() ? LocalDate.MAX : day(to, true));
    }

    boolean covers(LocalDate day) {
        boolean begun = !day.isBefore(from.minusDays(MARGIN_DAYS));
        return begun && (to.equals(LocalDate.MAX) || !day.isAfter(to.plusDays(MARGIN_DAYS)));
    }

    private static LocalDate day(String date, boolean last) {
        String[] parts = date.split("-");
        int year = Integer.parseInt(parts[0]);
        int month = parts.length > 1 ? Integer.parseInt(parts[1]) : last ? 12 : 1;
        LocalDate first = LocalDate.of(year, month, 1);
        return last ? first.plusMonths(1).minusDays(1) : first;
    }
}
