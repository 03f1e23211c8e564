package org.entente.alerts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.alert.Hearing;

/** The hearings of the dyads that were judged last, as far as memory allows: what can be forgotten can be heard again. */
final class RecentCases {

    private static final int MOST_CLAIMS = 10_000;

    private final Map<String, Hearing> hearings = new LinkedHashMap<>();
    private int claims;

    /** The hearing of a dyad, which is forgotten here until it is remembered again. */
    Optional<Hearing> take(String dyad) {
        Optional<Hearing> known = Optional.ofNullable(hearings.remove(dyad));
        known.ifPresent(hearing -> claims -= hearing.size());
        return known;
    }

    /** Remembers a hearing that was taken, or is new, as the latest. */
    void remember(String dyad, Hearing hearing) {
        hearings.put(dyad, hearing);
        claims += hearing.size();
        Iterator<Hearing> eldest = hearings.values().iterator();
        while (claims > MOST_CLAIMS && eldest.hasNext()) {
            claims -= eldest.next().size();
            eldest.remove();
        }
    }

    void forget() {
        hearings.clear();
        claims = 0;
    }
}
