package org.entente.analysis.status;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.DataFile;

/** Pairs that claim one seat, of which a third recognises only one: {@code rivals.csv}. */
record Rivals(Set<Dyad> pairs, Map<String, List<String>> courted) {

    private static final Rivals STANDARD = load();

    Rivals {
        pairs = Set.copyOf(pairs);
        courted = Map.copyOf(courted);
    }

    static Rivals standard() {
        return STANDARD;
    }

    private static Rivals load() {
        var pairs = new LinkedHashSet<Dyad>();
        var courted = new HashMap<String, List<String>>();
        for (DataFile.Row row : DataFile.beside(Rivals.class, "rivals.csv", 4).rows()) {
            pairs.add(Dyad.of(row.get(0), row.get(1)));
            if (!row.get(2).isEmpty()) {
                courted.put(row.get(2), row.list(3));
            }
        }
        return new Rivals(pairs, courted);
    }

    /** Whether this is one of two that claim one seat, and are wont to be dropped for each other. */
    boolean hasOne(String actor) {
        return otherClaimantOf(actor).isPresent();
    }

    /** Whether one of the pair is wont to be dropped for another. */
    boolean hasOneOf(Dyad pair) {
        return hasOne(pair.first()) || hasOne(pair.second());
    }

    /** Whether one of the pair is wont to call allies those that recognise it, and the other is no ally in arms. */
    boolean hasFriend(Dyad pair) {
        return isFriend(pair.first(), pair.second()) || isFriend(pair.second(), pair.first());
    }

    private boolean isFriend(String state, String friend) {
        List<String> allies = courted.get(state);
        return allies != null && !allies.contains(friend) && !Pairs.isBloc(friend);
    }

    /** Who claims the seat that this one claims, where a third recognises the one or the other. */
    Optional<String> otherClaimantOf(String actor) {
        return pairs.stream()
                .filter(pair -> courted.containsKey(pair.first()) || courted.containsKey(pair.second()))
                .flatMap(pair -> Pairs.other(pair, actor).stream())
                .findFirst();
    }

    boolean has(Dyad pair) {
        return pairs.contains(pair);
    }
}
