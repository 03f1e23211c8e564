package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

/** "A's plan to", "A's decision to": what one state means to do, whatever others do about it. */
final class Plans {

    private Plans() {}

    /** Whether the state is told to own a plan or a decision to do something. */
    static boolean isOwner(Scene scene, ActorGroup group) {
        return group.possessive() && any(scene.cues(), cue -> cue.first() == group.end() && isPlan(scene.words(), cue));
    }

    /** Whether somebody else's plan stands between these words. */
    static boolean isBetween(Scene scene, int from, int to) {
        return any(scene.groups(), group -> group.first() >= from && group.end() <= to && isOwner(scene, group));
    }

    private static boolean isPlan(Words words, Cue cue) {
        boolean meant = cue.kind() == CueKind.WILL || cue.kind() == CueKind.AGREE;
        boolean leads = words.is(cue.end(), "to") || words.is(cue.end() - 1, "to");
        return meant && !cue.isVerb() && leads;
    }
}
