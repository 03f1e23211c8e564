package org.entente.alerts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.alert.Judgement;

/** How the dyads that were judged last were judged, as far as memory allows: what can be forgotten can be judged again. */
final class RecentCases {

    private static final int MOST_CLAIMS = 20_000;

    private record Case(Judgement judgement, int claims) {}

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private int claims;

    Optional<Judgement> of(String dyad) {
        return Optional.ofNullable(cases.get(dyad)).map(Case::judgement);
    }

    void remember(String dyad, Judgement judgement, int ofClaims) {
        drop(Optional.ofNullable(cases.remove(dyad)));
        cases.put(dyad, new Case(judgement, ofClaims));
        claims += ofClaims;
        Iterator<Case> eldest = cases.values().iterator();
        while (claims > MOST_CLAIMS && eldest.hasNext()) {
            claims -= eldest.next().claims();
            eldest.remove();
        }
    }

    void forget() {
        cases.clear();
        claims = 0;
    }

    private void drop(Optional<Case> old) {
        old.ifPresent(one -> claims -= one.claims());
    }
}
