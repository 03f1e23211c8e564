package org.entente.analysis.event;

import java.util.List;

/**
 * A verb of an act where it stands in a sentence.
 *
 * @param verb the verb
 * @param pattern what it means there
 * @param first its first token
 * @param end the token behind its last one
 * @param isPassive whether its subject suffers it
 * @param rank how far it is from the main clause, 0 for the main clause itself
 * @param subjects who does it, or suffers it if passive; the first one leads
 */
record Act(Verb verb, Pattern pattern, int first, int end, boolean isPassive, int rank, List<Party> subjects) {

    Act {
        subjects = List.copyOf(subjects);
    }

    Act as(Pattern meaning) {
        return new Act(verb, meaning, first, end, isPassive, rank, subjects);
    }

    boolean isSpeech() {
        return pattern.kind() == Pattern.Kind.SPEECH;
    }

    boolean isDuty() {
        return pattern.kind() == Pattern.Kind.DUTY;
    }

    boolean isMutual() {
        return pattern.kind() == Pattern.Kind.MUTUAL || pattern.kind() == Pattern.Kind.TOGETHER;
    }
}
