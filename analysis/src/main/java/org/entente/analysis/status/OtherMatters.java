package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.analysis.status.ActorGroup.Part;

/** Tells who takes no part in a label, since what is said of them behind it is another matter. */
final class OtherMatters {

    /** How far behind "while" the one may stand who does something else. */
    private static final int DOER_WITHIN = 2;

    /** How far behind the label "which" may stand to tell of it. */
    private static final int TELLS_OF_LABEL_WITHIN = 1;

    /** How far behind a comma a state may stand that the step only angers, or whose speaker tells of it. */
    private static final int TAIL_WITHIN = 5;

    private OtherMatters() {}

    /** The scene without those who do something else behind the label, where enough others are left that it could be of. */
    static Scene without(Scene scene, LabelMention label, int verb) {
        Clause clause = scene.clauseOf(label.head());
        if (isStepAgainstSomebody(scene, label, clause, verb)) {
            return scene;
        }
        int from = Math.max(clause.end(), label.end());
        Scene here = unless(scene, label, true, group -> isApart(scene, group, from, label));
        return unless(here, label, false, group -> isInTail(scene, group, label) || isInOpening(scene, group, clause));
    }

    /** "As Malta votes, ...", "in a blow to Malta, ...": what the sentence opens with, and no label with it. */
    private static boolean isInOpening(Scene scene, ActorGroup group, Clause clause) {
        Clause own = scene.clauseOf(group.first());
        return own.first() == 0
                && own.index() < clause.index()
                && scene.clauses().get(own.index() + 1).link() == Clause.Link.MAIN
                && isWithoutLabel(scene, own);
    }

    private static Scene unless(Scene scene, LabelMention label, boolean places, Predicate<ActorGroup> apart) {
        List<ActorGroup> left = scene.groups().stream().filter(apart.negate()).toList();
        return left.size() < scene.groups().size() && isEnough(left, label, places) ? scene.with(left) : scene;
    }

    /** "Oman and Malta recall their envoys; Chile regrets the step": it was done to whoever is named behind. */
    private static boolean isStepAgainstSomebody(Scene scene, LabelMention label, Clause clause, int verb) {
        boolean lone = label.form() == LabelForm.ENVOY
                || label.form() == LabelForm.EMBASSY
                || label.form() == LabelForm.RELATIONS;
        return lone
                && !scene.hasPairReference(clause)
                && any(scene.cues(), cue -> cue.first() == verb && cue.kind().isMoveDown());
    }

    /** "; Malta condemns it", "after a coup in Malta", "as Malta votes". */
    private static boolean isApart(Scene scene, ActorGroup group, int from, LabelMention label) {
        if (group.first() < from) {
            return false;
        }
        Clause own = scene.clauseOf(group.first());
        Words words = scene.words();
        boolean answer = words.is(own.first(), "but") || words.is(own.first(), "yet");
        if (!(words.isPunctuation(own.first()) || answer)
                && isWithoutLabel(scene, own)
                && switch (own.link()) {
                    case TIME, CAUSE, CONTRAST, SAME -> true;
                    case RELATIVE -> own.first() - label.end() > TELLS_OF_LABEL_WITHIN;
                    default -> false;
                }) {
            return true;
        }
        return any(
                scene.clauses(),
                clause -> clause.first() >= from
                        && clause.first() <= group.first()
                        && isOfAnother(scene, clause)
                        && none(scene.labels(), other -> other.first() >= clause.first()));
    }

    /** ", angering Malta", ", to the dismay of Malta", ", Malta's president said": behind a comma, and no label with it. */
    private static boolean isInTail(Scene scene, ActorGroup group, LabelMention label) {
        if (group.first() < label.end() || group.actors().size() > 1) {
            return false;
        }
        Words words = scene.words();
        int comma = group.first() - 1;
        while (comma > label.end() && !words.is(comma, ",")) {
            comma--;
        }
        if (!words.is(comma, ",") || group.first() - comma > TAIL_WITHIN) {
            return false;
        }
        int at = comma;
        boolean effect = (words.endsWith(comma + 1, "ing") && !isMove(scene, comma + 1))
                || (words.is(comma + 1, "to") && words.is(comma + 2, "the"));
        boolean speaker = any(
                scene.cues(),
                cue -> cue.kind() == CueKind.SAY
                        && cue.isVerb()
                        && cue.first() >= group.end()
                        && cue.first() - group.end() <= TAIL_WITHIN
                        && words.endsNoun(cue.end())
                        // "Malta patrols waters claimed by Oman"
                        && !words.is(cue.end(), "by"));
        return (effect || speaker) && none(scene.labels(), other -> other.first() > at);
    }

    private static boolean isMove(Scene scene, int word) {
        return any(scene.cues(), cue -> cue.first() == word && cue.kind().isMove());
    }

    private static boolean isOfAnother(Scene scene, Clause clause) {
        Words words = scene.words();
        boolean parted = words.is(clause.first(), ";")
                || words.is(clause.first(), "while")
                || words.is(clause.first(), "whereas");
        return parted
                && any(
                        scene.groups(),
                        group -> group.first() > clause.first() && group.first() - clause.first() <= DOER_WITHIN);
    }

    private static boolean isWithoutLabel(Scene scene, Clause clause) {
        return none(scene.labels(), label -> clause.holds(label.first()));
    }

    private static boolean isEnough(List<ActorGroup> left, LabelMention label, boolean places) {
        Set<String> actors = new HashSet<>();
        for (ActorGroup group : left) {
            if (group.part() == Part.PARTY || (places && group.part() == Part.PLACE)) {
                actors.addAll(group.actors());
            }
        }
        label.label().granter().ifPresent(actors::add);
        return actors.size() > 1;
    }
}
