package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

/**
 * A label, and how its sentence holds it.
 *
 * @param scene the sentence
 * @param dyads finds the states that the words beside the label name
 * @param label the label
 * @param outcome what was read of it
 */
record HeldLabel(Scene scene, DyadFinder dyads, LabelMention label, StanceReader.Outcome outcome) {

    Words words() {
        return scene.words();
    }

    Clause clause() {
        return scene.clauseOf(label.head());
    }

    Stance stance() {
        return outcome.stance();
    }

    boolean appliesCue(CueKind kind) {
        return outcome.applied().contains(kind);
    }

    boolean hasOwner() {
        return dyads.ownerBefore(label).isPresent();
    }

    boolean hasComplement() {
        return dyads.complementBehind(label).isPresent();
    }

    /** "The alliance has 28 members": the words beside it name neither whose it is nor with whom. */
    boolean isAlone() {
        return !hasOwner() && !hasComplement();
    }

    /** Whether its clause names another status, which is what is told. */
    boolean hasOtherBeside() {
        Clause clause = clause();
        return any(
                scene.labels(),
                other -> other.first() != label.first()
                        && clause.holds(other.head())
                        && other.strength() != LabelMention.Strength.BARE
                        && other.form() != LabelForm.LEVEL
                        && !label.isLevelOf(other)
                        && !Apposition.isSetBeside(scene, other)
                        && !other.isCompany(words()));
    }
}
