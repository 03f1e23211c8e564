package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.LabelMention.Strength;

/** Says what is missing in how relations are held: who breaks them, what is recognised, what else is told of them. */
final class RelationsObjections {

    private static final List<Objection.Rule<RelationsObjections>> IN_ORDER = List.of(
            Objection.rule("break", "a break, but with no state", RelationsObjections::isBreakWithNobody),
            Objection.rule("convention", "the convention on relations", RelationsObjections::isConvention),
            Objection.rule("recognition", "recognition of something else", RelationsObjections::isOtherRecognition),
            Objection.rule("left-alone", "left, and for no rival", RelationsObjections::isLeftForNobody),
            Objection.rule("graded", "somebody's upgrade of a state itself", RelationsObjections::isStateUpgraded),
            Objection.rule("warmth", "relations that are only bettered or worsened", RelationsObjections::isOnlyWarmed),
            Objection.rule("no-review", "relations that are not even reviewed", RelationsObjections::isNoReview),
            Objection.rule(
                    "other-relations",
                    "relations of persons, or those to come",
                    RelationsObjections::areOtherRelations),
            Objection.rule("level-of", "relations of which a level is told", RelationsObjections::isOfLevel),
            Objection.rule("a-relationship", "a relationship of no kind", RelationsObjections::isSomeRelationship),
            Objection.rule("named-relations", "relations whose name is told", RelationsObjections::isNamedBeside));

    private final HeldLabel held;
    private final Scene scene;
    private final Words words;
    private final LabelMention label;

    RelationsObjections(HeldLabel held) {
        this.held = held;
        this.scene = held.scene();
        this.words = held.words();
        this.label = held.label();
    }

    Optional<Objection> first() {
        return Objection.first(IN_ORDER, this);
    }

    /** "The highest level of its diplomatic relations": what is told is the level. */
    private boolean isOfLevel() {
        return any(scene.labels(), level -> level.isLevelOf(label));
    }

    /** "A break in relations", and neither a complement nor a name behind it tells with whom. */
    private boolean isBreakWithNobody() {
        return words.folded(label.head()).startsWith("br")
                && !held.hasComplement()
                && none(scene.groups(), group -> group.first() >= label.end() && group.first() - label.end() <= 2);
    }

    /** "The Vienna convention on diplomatic relations". */
    private boolean isConvention() {
        return words.is(label.first() - 1, "on") && words.is(label.first() - 2, "convention");
    }

    /** "Recognised the results", "after it recognised the rebels". */
    private boolean isOtherRecognition() {
        return label.isRecognition(words)
                && (!recognisesOneChina() || isOnlyOne())
                && !isMutual()
                && !held.dyads().isSwitch(label)
                && !new RecognisedState(scene, label).isTold(held.stance(), held.clause());
    }

    /** "Oman and Malta recognise each other". */
    private boolean isMutual() {
        return words.is(label.end(), "each") && words.is(label.end() + 1, "other");
    }

    /** To recognise the one China is to have relations with it, and none with the other. */
    private boolean recognisesOneChina() {
        return any(
                scene.groups(),
                group -> (group.actors().contains("CHN") || group.actors().contains("TWN"))
                        && group.first() >= label.end()
                        && group.first() - label.end() <= 3
                        && !isOfSomethingElse(group.first()));
    }

    /** "Recognises the passports of Malta": not Malta. */
    private boolean isOfSomethingElse(int name) {
        return words.is(name - 1, "of") && name - 1 > label.end() && !WordList.STATE_PHRASE.holds(words, name - 2);
    }

    /** "There is one China, and Malta recognises only one China": a principle, not a state. */
    private boolean isOnlyOne() {
        int one = words.is(label.end(), "only") ? label.end() + 1 : label.end();
        return words.is(one, "one") && any(scene.groups(), group -> group.first() == one + 1);
    }

    /** "Close personal relations between the two leaders", "talks on their future relations". */
    private boolean areOtherRelations() {
        return isBare()
                && (words.isAmong("personal", label.first() - 2, label.end()) || words.is(label.first() - 1, "future"));
    }

    /** "Leaves Taiwan with eleven allies", "left Taiwan on Monday": not "left Taiwan for Beijing". */
    private boolean isLeftForNobody() {
        String verb = words.folded(label.head());
        boolean leaves = label.strength() == Strength.RIVAL && (verb.startsWith("leav") || verb.equals("left"));
        return leaves
                && none(
                        scene.groups(),
                        group -> group.first() > label.end() + 1
                                && group.before().equals("for")
                                && any(group.actors(), Rivals.standard()::hasOne));
    }

    /** "Upgraded Malta and spoke of strong ties": the state was, not what it has with another. */
    private boolean isStateUpgraded() {
        return isBare()
                && any(
                        scene.cues(),
                        cue -> cue.kind() == CueKind.UP
                                && cue.isVerb()
                                && cue.end() <= label.first()
                                && any(
                                        scene.groups(),
                                        group -> group.first() == cue.end()
                                                && !group.possessive()
                                                && words.endsNoun(group.end())
                                                && label.first() - group.end() > 2));
    }

    /** "A declaration for a long-term relationship": diplomatic relations are not meant. */
    private boolean isSomeRelationship() {
        return isBare()
                && words.is(label.head(), "relationship")
                && held.stance().is(Modality.ESTABLISHED)
                && WordList.INDEFINITE.isAmong(words, label.first() - 3, label.first());
    }

    /** "Has no plans to review its relations": nothing is said of how they stand. */
    private boolean isNoReview() {
        return held.appliesCue(CueKind.REVIEW) && held.stance().is(Modality.DENIED);
    }

    private boolean isOnlyWarmed() {
        return isBare() && WordList.WARMING.isAmong(words, label.first() - 2, label.first());
    }

    /** "Restored relations with a pact": unless they fall, or a state is recognised. */
    private boolean isNamedBeside() {
        boolean falls = held.stance().polarity() == Polarity.DOWN;
        boolean recognised =
                label.move().isPresent() && recognisesOneChina() && new RecognisedState(scene, label).isNamed();
        return label.strength() != Strength.STRONG && !falls && !recognised && held.hasOtherBeside();
    }

    private boolean isBare() {
        return label.strength() == Strength.BARE;
    }
}
