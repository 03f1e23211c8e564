package org.entente.analysis.event;

/**
 * A state named in a sentence, and how its name hangs in there.
 *
 * @param actor the state or bloc
 * @param first its first token
 * @param end the token behind its last one
 * @param preposition the role bits of the preposition that governs it; 0 if none does
 */
record Party(String actor, int first, int end, long preposition) {

    boolean isFree() {
        return preposition == 0;
    }

    boolean isUnder(Role role) {
        return (preposition & role.bit()) != 0;
    }
}
