package org.entente.analysis.status;

/** "Does not recognise Israel", "recognised the independence of Kosovo": a state, not its borders, not its rulers. */
record RecognisedState(Scene scene, LabelMention label) {

    private static final int NAMED_WITHIN = 3;

    /** Whether a state is recognised, or not, and that is what the sentence tells. */
    boolean isTold(Stance stance, Clause clause) {
        boolean granted = stance.is(Modality.ESTABLISHED) || stance.is(Modality.ANNOUNCED);
        return isNamed() && !isSupposed(stance) && (!granted || isToldItself(clause));
    }

    /** Whether the state stands behind the label. */
    boolean isNamed() {
        Words words = scene.words();
        if (words.is(label.end(), "by")) {
            // "Is recognised by Oman": who recognises stands behind it.
            return false;
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
            return asState && (words.endsNoun(next) || isStateOf(next));
        }
        return false;
    }

    /** "Recognised independent Kosovo", "the State of Palestine", "the independence of Kosovo". */
    private boolean isNear(int name) {
        Words words = scene.words();
        int gap = name - label.end();
        boolean of = words.is(name - 1, "of");
        return gap <= 1
                || (gap == 2 && WordList.STATE_PHRASE.holds(words, name - 1))
                || (gap <= NAMED_WITHIN && WordList.SELF_STYLED.holds(words, name - 1))
                || (of && gap <= NAMED_WITHIN && WordList.STATE_ITSELF.holds(words, name - 2))
                || (of && WordList.STATEHOOD.isAmong(words, label.end(), name));
    }

    /** "A Palestinian state", "the Sahrawi republic". */
    private boolean isStateOf(int next) {
        Words words = scene.words();
        return (words.is(next, "state") || words.is(next, "republic")) && words.endsNoun(next + 1);
    }

    /** "If they are elected, they may recognise a Palestinian state": one that is not there yet. */
    private boolean isSupposed(Stance stance) {
        return stance.is(Modality.HYPOTHETICAL) && WordList.INDEFINITE.holds(scene.words(), label.end());
    }

    /** Not "the states that recognised Kosovo", "after it recognised Kosovo": what is told is something else. */
    private static boolean isToldItself(Clause clause) {
        return switch (clause.link()) {
            case THAT, RELATIVE, TIME, CONDITION, PARTICIPLE, CAUSE, CONTRAST -> false;
            case MAIN, AND, SAME, RESUMED -> true;
        };
    }
}
