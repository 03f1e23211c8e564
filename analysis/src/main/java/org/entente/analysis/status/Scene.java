package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/**
 * A sentence with all that was found in it.
 *
 * @param passage where it stands
 * @param sentence which one
 * @param words its words
 * @param groups the states named
 * @param labels the labels named
 * @param cues the cues
 * @param clauses its clauses
 * @param references words that stand for states named before
 */
record Scene(
        Passage passage,
        Sentence sentence,
        Words words,
        List<ActorGroup> groups,
        List<LabelMention> labels,
        List<Cue> cues,
        List<Clause> clauses,
        List<Reference> references) {

    /** The same with these states only. */
    Scene with(List<ActorGroup> others) {
        return new Scene(passage, sentence, words, others, labels, cues, clauses, references);
    }

    Clause clauseOf(int word) {
        for (Clause clause : clauses) {
            if (clause.holds(word)) {
                return clause;
            }
        }
        return clauses.get(clauses.size() - 1);
    }

    /** "Ends the pact": whether the verb at this place tells in the present, as summaries tell the news of the day. */
    boolean isToldInPresent(int verb) {
        for (Cue cue : cues) {
            if (cue.first() == verb && cue.inflection() == Inflection.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is of the names of states. */
    boolean isNamed(int word) {
        return any(groups, group -> group.first() <= word && word < group.end());
    }

    List<ActorGroup> groupsIn(Clause clause) {
        return groups.stream().filter(group -> clause.holds(group.first())).toList();
    }

    boolean hasPairReference(Clause clause) {
        return any(references, reference -> reference.kind() == Reference.Kind.PAIR && clause.holds(reference.first()));
    }
}
