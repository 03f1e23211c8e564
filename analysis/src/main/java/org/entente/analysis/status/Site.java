package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;

/**
 * A label in its sentence, with what constructions look at.
 *
 * @param scene the sentence
 * @param memory what the article spoke of before
 * @param cast who appears in the sentence
 * @param label the label
 * @param clause its clause
 * @param verb the first word of the verb that governs it, or -1
 * @param owner whose it is by the words before it
 * @param complement with whom it is by the words behind it
 * @param subject who acts
 */
record Site(
        Scene scene,
        Memory memory,
        Cast cast,
        LabelMention label,
        Clause clause,
        int verb,
        Optional<ActorGroup> owner,
        Optional<ActorGroup> complement,
        List<String> subject) {

    Site {
        subject = List.copyOf(subject);
    }

    static Site of(Scene scene, Memory memory, LabelMention label, int verb) {
        Clause clause = scene.clauseOf(label.head());
        return new Site(
                scene,
                memory,
                new Cast(scene),
                label,
                clause,
                verb,
                new OwnerFinder(scene).ownerOf(label),
                new ComplementFinder(scene).complementOf(label),
                new SubjectFinder(scene, memory).subjectOf(label, clause, verb));
    }

    List<String> owners() {
        return owner.map(ActorGroup::actors).orElse(List.of());
    }

    List<String> complements() {
        return complement.map(ActorGroup::actors).orElse(List.of());
    }

    /** Whether neither side of the label names anybody. */
    boolean isAlone() {
        return owner.isEmpty() && complement.isEmpty();
    }

    boolean hasPairReference() {
        return scene.hasPairReference(clause);
    }

    /** To whom the same was done just before, if the sentence names it or says "with the emirate". */
    Optional<String> sharedObject(boolean unnamed) {
        return memory.object()
                .filter(object ->
                        !subject.contains(object) && (unnamed || cast.everyone().contains(object)));
    }

    /** The only state beside the subject that the sentences before name. */
    Optional<String> onlyOtherBefore() {
        List<String> others = Pairs.without(memory.recent(), subject).stream()
                .filter(actor -> !Pairs.isBloc(actor))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }
}
