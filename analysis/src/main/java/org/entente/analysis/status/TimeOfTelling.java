package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

/** Whether what a clause tells of a label is of the time of the report, of another time, or of none yet. */
final class TimeOfTelling {

    private static final int MEASURE_WITHIN = 6;
    private static final int FIRST_WITHIN = 9;

    /** How far into a sentence the age may stand that it opens with. */
    private static final int AGE_WITHIN = 3;

    private final Scene scene;
    private final Words words;
    private final Grammar grammar;
    private final LabelMention label;
    private final Clause clause;

    TimeOfTelling(Scene scene, Grammar grammar, LabelMention label, Clause clause) {
        this.scene = scene;
        this.words = scene.words();
        this.grammar = grammar;
        this.label = label;
        this.clause = clause;
    }

    /**
     * "After they broke off relations, ...": told as known, of a time before.
     *
     * @param innermostVerb the first word of the verb nearest to the label, or -1
     */
    boolean isBefore(int innermostVerb) {
        return clause.link() == Clause.Link.TIME
                && !isJustDone()
                && !isOfTheseHours()
                && !isWhatLedToIt()
                && !isInOneGo()
                && !isWholeSentence()
                && !isMeasured()
                && !isInPresent(innermostVerb);
    }

    /** "Came just hours after they expelled the envoy", "a day after": of the same news. */
    private boolean isOfTheseHours() {
        int unit = clause.first() - 1;
        return words.is(clause.first(), "after") && WordList.HOURS.holds(words, unit);
    }

    /** "Gives them a month to leave after it ended the pact": what led to the news of the day, unless a date says otherwise. */
    private boolean isWhatLedToIt() {
        return words.is(clause.first(), "after")
                && clause.first() > 0
                && !WordList.TIME_UNIT.holds(words, clause.first() - 1)
                && !words.isAmong("had", clause.first(), clause.end())
                // What is only voted for is not done.
                && !words.isAmong("voted", clause.first(), label.first());
    }

    /** "After the other side breaks the pact", "lets it lapse". */
    private boolean isInPresent(int innermostVerb) {
        return scene.isToldInPresent(innermostVerb)
                || (label.move().isPresent() && words.folded(label.head()).endsWith("s"))
                || words.isAmong("lets", clause.first(), label.first());
    }

    /** "Will think twice before it becomes an ally": what is told in the present is yet to be done. */
    boolean isYetToHappen(int innermostVerb) {
        return words.is(clause.first(), "before") && !isMeasured() && scene.isToldInPresent(innermostVerb);
    }

    /** "If they vote for it, it becomes a member": what is told in the present hangs on what is told before. */
    boolean hangsOnIf(int innermostVerb) {
        return clause.link() != Clause.Link.CONDITION
                && clause.index() > 0
                && words.is(0, "if")
                && scene.isToldInPresent(innermostVerb);
    }

    /** "Six days before the election they signed a pact": no comma parts the time from what is told. */
    private boolean isMeasured() {
        // A dateline may stand before it.
        boolean opens = clause.first() > 0 && clause.first() <= MEASURE_WITHIN && !words.is(clause.first(), "since");
        return opens
                && WordList.TIME_UNIT.holds(words, clause.first() - 1)
                && !grammar.hasComma(clause.first(), words.size());
    }

    /**
     * "Recognised the one until it switched to the other": what was done until then is over.
     *
     * @param innermostVerb the first word of the verb nearest to the label, or -1
     */
    boolean isUntilThen(int innermostVerb) {
        int next = clause.index() + 1;
        if (next >= scene.clauses().size()) {
            return false;
        }
        Clause until = scene.clauses().get(next);
        return words.is(until.first(), "until")
                && any(scene.cues(), cue -> cue.isVerb() && until.holds(cue.first()) && Grammar.isPastForm(cue))
                && (label.move().isPresent()
                        || any(scene.cues(), cue -> cue.first() == innermostVerb && Grammar.isPastForm(cue)));
    }

    /** "Respect the statement adopted when they established relations": of a time that is known. */
    boolean isWhenKnown(int innermostVerb) {
        return words.is(clause.first(), "when")
                && clause.index() > 0
                && !WordList.RECENT_DAY.isAmong(words, 0, words.size())
                && any(scene.cues(), cue -> cue.first() == innermostVerb && Grammar.isPastForm(cue));
    }

    /** "In the days of Tito, they were allies". */
    boolean isLongAgo() {
        for (Cue cue : scene.cues()) {
            boolean age = cue.kind() == CueKind.PAST && cue.end() > 2 && cue.end() - cue.first() > 1;
            if (age && (cue.first() == 0 || opensWithAge(cue))) {
                return true;
            }
        }
        return false;
    }

    /** "In the late 18th century, ...". */
    private boolean opensWithAge(Cue age) {
        boolean opens = age.first() <= AGE_WITHIN && WordList.WHEN_PREPOSITION.holds(words, 0);
        return opens && !words.isAmong(",", 0, age.first());
    }

    /** "Was among the first to recognise", "one of the first to establish ties": told of a state, not of today. */
    boolean isAmongTheFirst(int innermostVerb) {
        for (int i = Math.max(2, innermostVerb - FIRST_WITHIN); i < innermostVerb; i++) {
            if (!words.is(i, "first") || !words.is(i - 1, "the")) {
                continue;
            }
            int of = words.is(i - 2, "of") ? i - 3 : i - 2;
            boolean many = WordList.FIRST_OF_MANY.holds(words, of);
            int copula = many ? of - 1 : of;
            if (WordList.PAST_COPULA.holds(words, copula)) {
                return true;
            }
            return many && !words.folded(copula).startsWith("becom") && !words.is(copula, "became");
        }
        return false;
    }

    /** "Formed ties with the one on Sunday after breaking off those with the other": one step, and of the same day. */
    private boolean isInOneGo() {
        int verb = clause.first() + 1;
        return words.is(clause.first(), "after")
                && label.form() == LabelForm.RELATIONS
                && WordList.RECENT_DAY.isAmong(words, 0, clause.first())
                && any(
                        scene.cues(),
                        cue -> cue.first() == verb
                                && cue.inflection() == Inflection.ING
                                && cue.kind().isMoveDown());
    }

    /** "After the shots they called their envoy home": no comma parts the time from what is told. */
    private boolean isWholeSentence() {
        return clause.first() == 0
                && clause.index() == scene.clauses().size() - 1
                && !grammar.hasComma(0, words.size());
    }

    /** "After signing a pact with them, he flew home tells of the pact. */
    private boolean isJustDone() {
        return clause.first() == 0
                && words.is(0, "after")
                && any(scene.cues(), cue -> cue.first() == 1 && cue.inflection() == Inflection.ING);
    }

    /** Whether what is promised or asked for hangs on a condition beside it. */
    boolean hangsOnCondition(Stance stance, boolean advised) {
        boolean toBeTalkedOf = stance.is(Modality.NEGOTIATING) && words.isAmong("will", clause.first(), clause.end());
        boolean open = stance.is(Modality.ANNOUNCED) || (stance.is(Modality.PROPOSED) && advised) || toBeTalkedOf;
        return open
                && (isOnConditions()
                        || any(
                                scene.clauses(),
                                other -> other.link() == Clause.Link.CONDITION
                                        && (Math.abs(other.index() - clause.index()) == 1
                                                || (other.index() == 0 && clause.link() == Clause.Link.MAIN))));
    }

    /** "Would restore relations on five conditions", "will join when conditions are met". */
    private boolean isOnConditions() {
        for (int i = label.end(); i < words.size(); i++) {
            boolean condition = words.is(i, "conditions") || words.is(i, "condition");
            if (condition && (words.isAmong("on", i - 2, i) || words.is(i + 2, "met"))) {
                return true;
            }
        }
        return false;
    }
}
