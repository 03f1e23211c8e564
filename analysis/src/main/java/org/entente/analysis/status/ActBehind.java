package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;

/** Finds the dated act that a sentence takes as known of a label: "the treaty that they signed in 1994". */
final class ActBehind {

    private static final int COMPLEMENT_WITHIN = 8;

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;

    private final List<WhenReader.When> dates;

    ActBehind(Scene scene, Grammar grammar, List<WhenReader.When> dates) {
        this.scene = scene;
        this.dates = List.copyOf(dates);
        this.words = scene.words();
        this.grammar = grammar;
    }

    /**
     * A verb behind a label that has it for its object.
     *
     * @param clause where it stands, and where its date is
     */
    record Act(Cue verb, Clause clause) {}

    Optional<Act> find(LabelMention label) {
        boolean made = label.form() == LabelForm.TIE
                || label.form() == LabelForm.TREATY
                || label.form() == LabelForm.PARTNER
                || label.form() == LabelForm.RELATIONS;
        if (!made || dates.isEmpty()) {
            return Optional.empty();
        }
        return scene.cues().stream()
                .filter(cue -> cue.first() >= label.end() && cue.isVerb())
                .findFirst()
                .filter(verb -> verb.reaches(label) && isAct(label, verb.kind()))
                .flatMap(verb -> asAct(label, verb))
                .filter(this::isDated);
    }

    private static boolean isAct(LabelMention label, CueKind kind) {
        // An alliance may itself announce and agree.
        boolean word = kind == CueKind.ANNOUNCE || kind == CueKind.AGREE;
        return (kind.isMove() && kind != CueKind.UP) || (word && label.label() != Label.ALLIANCE);
    }

    private boolean isDated(Act act) {
        return any(
                dates,
                when -> act.clause().holds(when.first())
                        && when.first() >= act.verb().end()
                        && !when.since());
    }

    private Optional<Act> asAct(LabelMention label, Cue verb) {
        Clause own = scene.clauseOf(label.head());
        Clause other = scene.clauseOf(verb.first());
        boolean relative = other.index() == own.index() + 1
                && other.isRelative()
                && other.first() - label.end() <= COMPLEMENT_WITHIN;
        boolean beside = other.index() == own.index()
                && (isZeroRelative(label, verb) || isParticiple(verb))
                && verb.first() - label.end() <= COMPLEMENT_WITHIN;
        return relative || beside ? Optional.of(new Act(verb, other)) : Optional.empty();
    }

    /** "The treaty it signed": a subject of its own right behind the label. */
    private boolean isZeroRelative(LabelMention label, Cue verb) {
        boolean pronoun = WordList.SUBJECT_PRONOUN.holds(words, label.end()) && verb.first() <= label.end() + 2;
        return pronoun
                || any(
                        scene.groups(),
                        group -> group.first() == label.end()
                                && group.end() <= verb.first()
                                && verb.first() - group.end() <= 1);
    }

    /** "The treaty signed in 1994", "the treaty, suspended in 2014, ...". */
    private boolean isParticiple(Cue verb) {
        boolean plain =
                Grammar.isPastForm(verb) && !grammar.isPassive(verb) && !grammar.isAfter(verb, "has", "have", "had");
        return plain && (!verb.kind().isMoveDown() || words.is(verb.first() - 1, ","));
    }
}
