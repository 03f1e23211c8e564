package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;

/**
 * "They were broken off in 2001", "it had closed it after the coup": what was done before to what the sentence before
 * spoke of.
 */
final class EarlierAct {

    private static final int PASSIVE_WITHIN = 6;

    private final Words words;
    private final List<Cue> cues;

    EarlierAct(Words words, List<Cue> cues) {
        this.words = words;
        this.cues = cues;
    }

    /** Whether some verb of the past has a pronoun for its object, or for its subject in the passive. */
    boolean isTold() {
        return any(cues, this::isDoneToPronoun);
    }

    /** The verb that tells of the status of this claim; none where something is denied. */
    Optional<Cue> of(Draft before) {
        boolean denied = any(cues, cue -> cue.kind() == CueKind.NOT || cue.kind() == CueKind.DENY);
        return denied
                ? Optional.empty()
                : cues.stream()
                        .filter(cue -> isDoneToPronoun(cue) && cue.forms().contains(before.form()))
                        .findFirst();
    }

    /** "Had closed": before what is told. */
    boolean isBefore(Cue verb) {
        return words.isAmong("had", verb.first() - 2, verb.first());
    }

    private boolean isDoneToPronoun(Cue verb) {
        if (!verb.isVerb() || !verb.kind().isMove() || !Grammar.isPastForm(verb)) {
            return false;
        }
        int behind = verb.end() + 1;
        boolean object =
                WordList.THING_PRONOUN.holds(words, verb.end()) && (words.endsNoun(behind) || words.isAdverb(behind));
        return object || isPassiveOfPronoun(verb);
    }

    private boolean isPassiveOfPronoun(Cue verb) {
        boolean opens = WordList.THING_PRONOUN.holds(words, 0) || words.is(0, "they") || words.is(0, "these");
        return opens
                && verb.first() <= PASSIVE_WITHIN
                && (WordList.PAST_COPULA.holds(words, 1) || (words.is(1, "had") && words.is(2, "been")));
    }
}
