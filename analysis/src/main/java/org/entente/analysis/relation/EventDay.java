package org.entente.analysis.relation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;

/** On which day the thing happened that a claim speaks of, as near to its publication as its date allows. */
public final class EventDay {

    private EventDay() {}

    /** The day of publication where no date is said, or one that lies ahead. */
    public static LocalDate of(StatedClaim stated) {
        LocalDate published = publicationOf(stated);
        if (stated.claim().eventDate().isEmpty()) {
            return published;
        }
        PartialDate said = stated.claim().eventDate().get();
        return said.latest().isBefore(published) ? said.latest() : published;
    }

    /** The date to show: as far as it was said, else, or where that lies ahead, the day of publication. */
    public static PartialDate shown(StatedClaim stated) {
        LocalDate published = publicationOf(stated);
        return stated.claim()
                .eventDate()
                .filter(date -> !date.earliest().isAfter(published))
                .orElse(PartialDate.of(published));
    }

    public static LocalDate publicationOf(StatedClaim stated) {
        return LocalDate.ofInstant(stated.eventTime(), ZoneOffset.UTC);
    }

    /** How many days lie between, whichever is first. */
    public static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
