package org.entente.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.analysis.tension.TensionModel;

/**
 * Which part of history is asked for: what had been reported by a day, by what had come in by a day.
 *
 * @param on the last day whose reports count, if not all do
 * @param knownBy the last day of which what came in is known, if not all is
 */
record AsOf(Optional<LocalDate> on, Optional<LocalDate> knownBy) {

    boolean isNow() {
        return on.isEmpty() && knownBy.isEmpty();
    }

    boolean covers(Instant eventTime) {
        return on.map(day -> !eventTime.isAfter(TensionModel.endOf(day))).orElse(true);
    }

    boolean knew(Instant cameIn) {
        return knownBy.map(day -> !cameIn.isAfter(TensionModel.endOf(day))).orElse(true);
    }

    /** As words behind the name of a pair; nothing for what is known now. */
    String inWords() {
        return on.map(day -> " on " + day).orElse("")
                + knownBy.map(day -> ", by what was known on " + day).orElse("");
    }
}
