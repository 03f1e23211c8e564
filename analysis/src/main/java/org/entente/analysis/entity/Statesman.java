package org.entente.analysis.entity;

import static org.entente.analysis.text.Each.any;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who speaks, or spoke, for a state.
 *
 * @param id {@code person/xi-jinping}
 * @param state the state
 * @param offices the times in office
 */
record Statesman(String id, String state, List<Office> offices) {

    Statesman {
        offices = List.copyOf(offices);
    }

    /** The state on that day, or empty outside all offices; without a day, the state. */
    String actorOn(Optional<LocalDate> day) {
        return day.isEmpty() || isInOffice(day.get()) ? state : "";
    }

    /** Whether the day lies in a time in office itself, without the days around it. */
    boolean isOnDuty(LocalDate day) {
        return any(offices, office -> !day.isBefore(office.from()) && !day.isAfter(office.to()));
    }

    private boolean isInOffice(LocalDate day) {
        for (Office office : offices) {
            if (office.covers(day)) {
                return true;
            }
        }
        return false;
    }

    boolean heldOfficeIn(int year) {
        return any(
                offices,
                office -> office.from().getYear() <= year && office.to().getYear() >= year);
    }

    boolean held(String office, Optional<LocalDate> day) {
        return any(offices, held -> held.kind().equals(office) && (day.isEmpty() || held.covers(day.orElseThrow())));
    }
}
