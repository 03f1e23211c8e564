package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.analysis.status.ActorGroup.Part;

/** Tells who takes no part in a label, since what is said of them behind it is another matter. */
final class OtherMatters {

    /** How far behind "while" the one may stand who does something else. */
    private static final int DOER_WITHIN = 2;

    private OtherMatters() {}

    /** The scene without those who do something else behind the label, where enough others are left that it could be of. */
    static Scene without(Scene scene, LabelMention label, int verb) {
        Clause clause = scene.clauseOf(label.head());
        int from = Math.max(clause.end(), label.end());
        if (from >= scene.words().size() || isStepAgainstSomebody(scene, label, clause, verb)) {
            return scene;
        }
        List<ActorGroup> left = scene.groups().stream()
                .filter(group -> !isApart(scene, group, from))
                .toList();
        return left.size() < scene.groups().size() && isEnough(left, label) ? scene.with(left) : scene;
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

    /** "; Malta condemns it", ", while Malta votes", "after a coup in Malta". */
    private static boolean isApart(Scene scene, ActorGroup group, int from) {
        if (group.first() < from) {
            return false;
        }
        Clause own = scene.clauseOf(group.first());
        if (group.part() == Part.PLACE) {
            return (own.link() == Clause.Link.TIME || own.link() == Clause.Link.CAUSE) && isWithoutLabel(scene, own);
        }
        for (Clause clause : scene.clauses()) {
            if (clause.first() >= from && clause.first() <= group.first() && isOfAnother(scene, clause)) {
                return none(scene.labels(), label -> label.first() >= clause.first());
            }
        }
        return false;
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

    private static boolean isEnough(List<ActorGroup> left, LabelMention label) {
        Set<String> actors = new HashSet<>();
        for (ActorGroup group : left) {
            if (group.part() != Part.OUTSIDE) {
                actors.addAll(group.actors());
            }
        }
        label.label().granter().ifPresent(actors::add);
        return actors.size() > 1;
    }
}
