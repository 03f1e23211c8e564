package org.entente.analysis.status;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.text.DataFile;

/** Pairs that claim one seat, of which a third recognises only one: {@code rivals.csv}. */
record Rivals(Set<Dyad> pairs) {

    private static final Rivals STANDARD = load();

    Rivals {
        pairs = Set.copyOf(pairs);
    }

    static Rivals standard() {
        return STANDARD;
    }

    private static Rivals load() {
        var pairs = new LinkedHashSet<Dyad>();
        for (DataFile.Row row : DataFile.beside(Rivals.class, "rivals.csv", 2).rows()) {
            pairs.add(Dyad.of(row.get(0), row.get(1)));
        }
        return new Rivals(pairs);
    }

    /** Whether this is one of two that claim one seat. */
    boolean hasOne(String actor) {
        return pairs.stream().anyMatch(pair -> pair.has(actor));
    }

    boolean has(Dyad pair) {
        return pairs.contains(pair);
    }
}
