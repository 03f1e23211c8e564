package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

/** "Does not recognise Israel", "recognised the independence of Kosovo": a state, not its borders, not its rulers. */
record RecognisedState(Scene scene, LabelMention label) {

    private static final int NAMED_WITHIN = 3;

    /** How far behind the verb that announces it "that" may stand. */
    private static final int ANNOUNCED_WITHIN = 3;

    /** How far before "recognised by" the state may stand that is. */
    private static final int PASSIVE_WITHIN = 4;

    /** Whether a state is recognised, or not, and that is what the sentence tells. */
    boolean isTold(Stance stance, Clause clause) {
        boolean granted = stance.is(Modality.ESTABLISHED) || stance.is(Modality.ANNOUNCED);
        boolean itself = !(granted || words().is(label.end(), "by")) || isToldItself(clause);
        return isNamed() && !isSupposed(stance) && itself;
    }

    private Words words() {
        return scene.words();
    }

    /** Whether the state stands behind the label. */
    boolean isNamed() {
        Words words = words();
        if (words.is(label.end(), "by")) {
            return isPassive();
        }
        if (words.is(label.end(), "it") && words.endsNoun(label.end() + 1)) {
            return isOneOfTwo();
        }
        for (ActorGroup group : scene.groups()) {
            if (group.first() < label.end()) {
                continue;
            }
            if (!isNear(group.first()) || group.actors().size() != 1) {
                return false;
            }
            int next = group.end();
            if (group.possessive()) {
                return WordList.STATEHOOD.holds(words, next);
            }
            boolean asState = !words.is(next, "as") || WordList.STATE_ITSELF.isAmong(words, next, next + 4);
            return asState && (words.endsNoun(next) || isStateOf(next) || isTimeAt(next));
        }
        return false;
    }

    /** "Kosovo asks Oman to recognise it": who asks, where only the two are named. */
    private boolean isOneOfTwo() {
        return scene.groups().size() == 2
                && none(scene.groups(), group -> group.actors().size() > 1 || group.first() > label.first());
    }

    /** "Kosovo is recognised by Oman": who recognises stands behind it. */
    boolean isPassive() {
        Words words = words();
        int end = label.end();
        boolean done = words.is(end, "by")
                && words.folded(label.head()).endsWith("ed")
                && WordList.PASSIVE.isAmong(words, label.first() - PASSIVE_WITHIN, label.first());
        return done
                && !isStanding()
                && any(scene.groups(), group -> group.first() > end && group.first() - end <= NAMED_WITHIN)
                && scene.groups().stream()
                        .filter(group -> group.end() <= label.first())
                        .reduce((first, second) -> second)
                        .filter(group -> label.first() - group.end() <= PASSIVE_WITHIN
                                && group.actors().size() == 1
                                && !group.possessive())
                        .isPresent();
    }

    /** "Is recognised by Oman" tells nothing new; "is formally recognised", "was recognised" does. */
    private boolean isStanding() {
        int before = label.first() - 1;
        if (WordList.STILL_RECOGNISED.holds(words(), before)) {
            before--;
        }
        return (words().is(before, "is") || words().is(before, "are"))
                && !WordList.RECENT_DAY.isAmong(words(), 0, words().size())
                && !WordList.TIME_UNIT.isAmong(words(), 0, words().size());
    }

    /** "Recognised independent Kosovo", "the State of Palestine", "the independence of Kosovo". */
    private boolean isNear(int name) {
        Words words = words();
        int gap = name - label.end();
        boolean of = words.is(name - 1, "of");
        return gap <= 1
                || (gap == 2 && WordList.STATE_PHRASE.holds(words, name - 1))
                || (gap <= NAMED_WITHIN && WordList.SELF_STYLED.holds(words, name - 1))
                || (of && gap <= NAMED_WITHIN && WordList.STATE_ITSELF.holds(words, name - 2))
                || (of && WordList.STATEHOOD.isAmong(words, label.end(), name));
    }

    /** "Recognises Kosovo a day after Oman did". */
    private boolean isTimeAt(int next) {
        return WordList.TIME_UNIT.holds(words(), next) || WordList.TIME_UNIT.holds(words(), next + 1);
    }

    /** "A Palestinian state", "the Sahrawi republic". */
    private boolean isStateOf(int next) {
        Words words = words();
        return (words.is(next, "state") || words.is(next, "republic")) && words.endsNoun(next + 1);
    }

    /** "If they are elected, they may recognise a Palestinian state": one that is not there yet. */
    private boolean isSupposed(Stance stance) {
        return stance.is(Modality.HYPOTHETICAL) && WordList.INDEFINITE.holds(words(), label.end());
    }

    /** "Announced on Monday that it recognises Kosovo", "announces that it will": who announces a step tells it. */
    boolean isAnnounced(Clause clause) {
        return clause.link() == Clause.Link.THAT
                && any(
                        scene.cues(),
                        cue -> cue.kind() == CueKind.ANNOUNCE
                                && cue.isVerb()
                                && cue.end() <= clause.first()
                                && clause.first() - cue.end() <= ANNOUNCED_WITHIN);
    }

    /** Not "the states that recognised Kosovo", "after it recognised Kosovo": what is told is something else. */
    private boolean isToldItself(Clause clause) {
        if (words().isPunctuation(clause.first()) && !words().is(clause.first(), "(")) {
            return true;
        }
        return switch (clause.link()) {
            case THAT -> isAnnounced(clause);
            case RELATIVE, TIME, CONDITION, PARTICIPLE, CAUSE, CONTRAST -> false;
            case MAIN, AND, SAME, RESUMED -> true;
        };
    }
}
