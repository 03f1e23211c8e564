package org.entente.analysis.status;

import java.util.List;

/**
 * States named together: {@code Xi and Biden}, {@code China, Russia and India}, {@code US-Vietnam}.
 *
 * @param actors their codes, each once, in order
 * @param first the first word
 * @param end behind the last word
 * @param before the word that tells its part: a preposition, or empty
 * @param part what part it has
 * @param possessive whether {@code 's} stands behind the last name, or it is a demonym before a noun
 * @param paired whether a hyphen joins the names
 * @param place whether the last name is a capital or a seat
 * @param person whether the first name is a person's
 */
record ActorGroup(
        List<String> actors,
        int first,
        int end,
        String before,
        Part part,
        boolean possessive,
        boolean paired,
        boolean place,
        boolean person) {

    /** How close a group is to what is said. */
    enum Part {
        PARTY,
        PLACE,
        OUTSIDE
    }

    ActorGroup {
        actors = List.copyOf(actors);
    }

    ActorGroup as(Part other) {
        return new ActorGroup(actors, first, end, before, other, possessive, paired, place, person);
    }
}
