package org.entente.analysis.relation;

import java.util.Map;
import java.util.OptionalInt;
import org.entente.analysis.status.Label;

/**
 * The order of labels in one country's system.
 *
 * @param system its name in the data files
 * @param ranks rank by label, higher is closer; compares inside this ladder only
 */
public record Ladder(String system, Map<Label, Integer> ranks) {

    public Ladder {
        ranks = Map.copyOf(ranks);
    }

    public OptionalInt rank(Label label) {
        Integer rank = ranks.get(label);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Whether both labels are ranked here and the first stands above the second. */
    public boolean isAbove(Label label, Label other) {
        Integer one = ranks.get(label);
        Integer two = ranks.get(other);
        return one != null && two != null && one > two;
    }
}
