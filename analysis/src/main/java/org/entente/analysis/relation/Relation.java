package org.entente.analysis.relation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;

/**
 * What is known of a pair at a time: how each status stands, and what is being talked about.
 *
 * @param dyad whose relation
 * @param asOf the event time that it is for
 * @param standings one for each status that anything is known of, in the order of {@link Label}
 * @param talks one for each status and direction that is or was talked about, in the order of {@link Label}
 * @param ladders version of the ladders that it was made with
 */
public record Relation(Dyad dyad, Instant asOf, List<Standing> standings, List<Talk> talks, String ladders) {

    public Relation {
        standings = List.copyOf(standings);
        talks = List.copyOf(talks);
    }

    public Optional<Standing> standing(Label label) {
        return standings.stream().filter(known -> known.label() == label).findFirst();
    }

    /** The statuses in force. */
    public List<Standing> inForce() {
        return standings.stream().filter(Standing::isInForce).toList();
    }
}
