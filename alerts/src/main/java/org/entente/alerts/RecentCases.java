package org.entente.alerts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.alert.Hearing;

/** The hearings of the dyads that were judged last, as far as memory allows: what can be forgotten can be heard again. */
final class RecentCases {

    private static final int MOST_CLAIMS = 10_000;

    private final Map<String, Hearing> hearings = new LinkedHashMap<>(16, 0.75f, true);
    private int claims;

    Optional<Hearing> of(String dyad) {
        return Optional.ofNullable(hearings.get(dyad));
    }

    /**
     * Remembers the hearing as the latest.
     *
     * @param before how many claims it had when it was last remembered; 0 if it was not
     */
    void remember(String dyad, Hearing hearing, int before) {
        hearings.put(dyad, hearing);
        claims += hearing.size() - before;
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
