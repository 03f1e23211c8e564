package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;

/** Who says what a clause tells: one side, both, or nobody in the sentence. */
final class ReportedSpeech {

    private static final int SAID_WITHIN = 8;
    private static final int SAID_AT_END = 4;

    private final Scene scene;
    private final Words words;

    ReportedSpeech(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /** "Said it had suspended the pact" tells of today, as does "announced that ties had been raised". */
    boolean isReported(Clause clause, int verb) {
        return isReported(clause)
                || any(
                        scene.cues(),
                        cue -> clause.holds(cue.first())
                                && isSaying(cue)
                                && cue.end() <= verb
                                // "Statements saying that ...": all that follows is what they say.
                                && (cue.inflection() == Inflection.ING || verb - cue.end() <= SAID_WITHIN));
    }

    boolean isReported(Clause clause) {
        if (clause.link() != Clause.Link.THAT || clause.index() == 0) {
            return false;
        }
        Clause outer = scene.clauses().get(clause.index() - 1);
        return any(
                scene.cues(),
                cue -> outer.holds(cue.first())
                        && (isSaying(cue) || isAnnouncement(cue))
                        && clause.first() - cue.end() <= SAID_WITHIN);
    }

    /** The last word of saying or promising before this word; a warning is neither. */
    Optional<Cue> saidBefore(Cue would) {
        return scene.cues().stream()
                .filter(cue -> cue.end() <= would.first()
                        && (isSaying(cue)
                                || isAnnouncement(cue)
                                || cue.kind() == CueKind.WILL
                                || (cue.kind() == CueKind.AGREE && cue.isVerb())))
                .filter(cue -> !WordList.THREATENING.holds(words, cue.first()))
                .reduce((a, b) -> b);
    }

    /** "The envoy would be called home, the minister said". */
    Optional<Cue> saidBehind(Cue would) {
        return scene.cues().stream()
                .filter(cue -> cue.kind() == CueKind.SAY
                        && cue.isVerb()
                        && cue.first() > would.end()
                        && words.size() - cue.end() <= SAID_AT_END
                        && !WordList.THREATENING.holds(words, cue.first()))
                .findFirst();
    }

    /** "The announcement that they were now partners". */
    private static boolean isAnnouncement(Cue cue) {
        return cue.kind() == CueKind.ANNOUNCE && cue.inflection() == Inflection.NOUN;
    }

    private static boolean isSaying(Cue cue) {
        return (cue.kind() == CueKind.SAY || cue.kind() == CueKind.ANNOUNCE) && cue.isVerb();
    }

    /** Whether two sides or more are the subject of this verb of saying. */
    boolean isSaidJointly(Cue said) {
        if (said.kind() == CueKind.WILL) {
            return false;
        }
        Clause clause = scene.clauseOf(said.first());
        long actors = scene.groups().stream()
                .filter(group -> clause.holds(group.first())
                        && group.end() <= said.first()
                        && group.before().isEmpty()
                        && group.part() == ActorGroup.Part.PARTY)
                .flatMap(group -> group.actors().stream())
                .distinct()
                .count();
        boolean joint = any(
                scene.references(),
                r -> r.kind() == Reference.Kind.PAIR && clause.holds(r.first()) && r.end() <= said.first());
        return actors >= 2 || joint || isTwoNames(said.first());
    }

    /** "Ito and Tran said": two names that the finder need not know. */
    private boolean isTwoNames(int verb) {
        return verb >= 3 && words.isCapitalised(verb - 1) && words.is(verb - 2, "and") && words.isCapitalised(verb - 3);
    }
}
